package org.patienthandbook.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.publish.FolderState.Entry;

/**
 * The folder that readers see. At every moment it holds either the whole old site or the whole new one; only between
 * the two renames of a replacement does it not exist. If a build is killed at that moment, the old site is still set
 * aside, and {@link #recover} puts it back.
 */
public final class PublishedFolder {

    private static final Object LOCK = new Object();

    private final Path folder;
    private final PublishingRules rules;

    /**
     * @param folder the folder, which need not exist; a symbolic link stands for its target
     * @param rules decide whether the folder may be replaced
     */
    public PublishedFolder(Path folder, PublishingRules rules) {
        this.folder = PublishingRules.resolveLinks(folder);
        this.rules = rules;
    }

    /** The folder as an absolute path without symbolic links. */
    public Path path() {
        return folder;
    }

    /** Creates a staging folder next to this one. */
    public StagingFolder stage() {
        return StagingFolder.beside(folder);
    }

    /**
     * Puts back the old site if a killed build left it aside, and deletes the staging folders of killed builds. Call
     * this first.
     */
    public void recover() {
        synchronized (LOCK) {
            try {
                if (Files.isDirectory(aside()) && FileTree.files(folder).isEmpty()) {
                    FileTree.delete(folder);
                    Files.move(aside(), folder);
                }
                FileTree.delete(aside());
                StagingFolder.removeAbandoned(folder);
            } catch (IOException e) {
                throw DiskFailure.of("restore", folder, e);
            }
        }
    }

    /**
     * Checks that this folder may be replaced. Call this before a build, so that it fails early; {@link #replaceWith}
     * checks again.
     *
     * @throws HandbookException if it may not
     */
    public void requireReplaceable() {
        rules.requireReplaceable(folder);
    }

    /**
     * The result of publishing.
     *
     * @param changed whether any file changed
     * @param files the published files
     */
    public record Publication(boolean changed, List<Entry> files) {

        public Publication {
            files = List.copyOf(files);
        }
    }

    /**
     * Replaces this folder with the staged site. Files whose content did not change keep their dates. If no file
     * changed, does not touch the folder.
     *
     * @throws HandbookException if the folder may not be replaced or cannot be written; the old site then stays in
     *     place
     */
    public Publication replaceWith(StagingFolder staging) {
        synchronized (LOCK) {
            recover();
            requireReplaceable();
            try {
                boolean same = keepDates(staging.root());
                // list the files before the folder is public and others can write to it
                List<Entry> files = FolderState.of(same ? folder : staging.root())
                        .map(FolderState::files)
                        .orElse(List.of());
                if (!same) {
                    swap(staging.root());
                }
                return new Publication(!same, files);
            } catch (IOException e) {
                throw DiskFailure.of("publish to", folder, e);
            }
        }
    }

    /**
     * Gives unchanged staged files the dates of the published ones. Returns true if all files are unchanged; then there
     * is nothing to do.
     */
    private boolean keepDates(Path staged) throws IOException {
        SortedMap<String, Path> before = FileTree.files(folder);
        SortedMap<String, Path> after = FileTree.files(staged);
        Map<Path, Path> unchanged = new HashMap<>();
        for (var entry : after.entrySet()) {
            Path old = before.get(entry.getKey());
            if (old != null && Files.mismatch(old, entry.getValue()) < 0) {
                unchanged.put(entry.getValue(), old);
            }
        }
        if (before.keySet().equals(after.keySet()) && unchanged.size() == after.size() && Files.isDirectory(folder)) {
            return true;
        }
        for (var entry : unchanged.entrySet()) {
            Files.setLastModifiedTime(entry.getKey(), Files.getLastModifiedTime(entry.getValue()));
        }
        return false;
    }

    private void swap(Path staged) throws IOException {
        setAside();
        moveIn(staged);
        try {
            FileTree.delete(aside());
        } catch (IOException e) {
            // the new site is in place; the next build deletes the rest of the old one
            return;
        }
    }

    /** The first of the two renames. */
    void setAside() throws IOException {
        if (Files.exists(folder)) {
            Files.move(folder, aside());
        } else {
            Files.createDirectories(folder.getParent());
        }
    }

    /** The second of the two renames. If it fails, undoes the first. */
    private void moveIn(Path staged) throws IOException {
        try {
            Files.move(staged, folder);
        } catch (IOException e) {
            if (Files.exists(aside()) && !Files.exists(folder)) {
                Files.move(aside(), folder);
            }
            throw e;
        }
    }

    private Path aside() {
        return folder.resolveSibling("." + folder.getFileName() + ".handbook-previous");
    }
}

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
 * The folder that readers see: at every moment a whole old site or a whole new one, and for the instant between two
 * renames none. A build that was killed in that instant leaves the old site aside; {@link #recover} puts it back.
 */
public final class PublishedFolder {

    private static final Object ONE_AT_A_TIME = new Object();

    private final Path folder;
    private final PublishingRules rules;

    /**
     * A folder that is, or is to be, published.
     *
     * @param folder the folder; a symbolic link stands for what it points to
     * @param rules which folders may be replaced
     */
    public PublishedFolder(Path folder, PublishingRules rules) {
        this.folder = PublishingRules.real(folder);
        this.rules = rules;
    }

    /** Where the site is, absolute, symbolic links resolved. */
    public Path path() {
        return folder;
    }

    /** A fresh staging folder beside this one. */
    public StagingFolder stage() {
        return StagingFolder.beside(folder);
    }

    /**
     * Puts back the old site that a killed build left aside, and removes what else killed builds left. To be called
     * first by every goal.
     */
    public void recover() {
        synchronized (ONE_AT_A_TIME) {
            try {
                if (Files.isDirectory(aside()) && Folders.files(folder).isEmpty()) {
                    Folders.remove(folder);
                    Files.move(aside(), folder);
                }
                Folders.remove(aside());
                StagingFolder.removeAbandoned(folder);
            } catch (IOException e) {
                throw DiskFailure.of("put back", folder, e);
            }
        }
    }

    /**
     * Sees that this folder may be replaced. A build calls it before its work; {@link #replaceWith} asks again.
     *
     * @throws HandbookException when it may not
     */
    public void demandReplaceable() {
        rules.demandReplaceable(folder);
    }

    /**
     * What was published.
     *
     * @param changed whether anything changed
     * @param files the files that are there now
     */
    public record Publication(boolean changed, List<Entry> files) {

        public Publication {
            files = List.copyOf(files);
        }
    }

    /**
     * Puts the staged site in the place of this folder. Files whose bytes did not change keep their dates; where
     * nothing changed at all the folder is not touched.
     *
     * @return what is there now
     * @throws HandbookException when the folder may not be replaced or the disk refuses; the old site is then in its
     *     place
     */
    public Publication replaceWith(StagingFolder staging) {
        synchronized (ONE_AT_A_TIME) {
            recover();
            demandReplaceable();
            try {
                boolean same = keepDates(staging.root());
                // what is to move in is read before others can come to it
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

    /** Tells whether all files are the same; where not, gives the staged ones that did not change their old dates. */
    private boolean keepDates(Path staged) throws IOException {
        SortedMap<String, Path> before = Folders.files(folder);
        SortedMap<String, Path> after = Folders.files(staged);
        Map<Path, Path> unchanged = new HashMap<>();
        for (var entry : after.entrySet()) {
            Path old = before.get(entry.getKey());
            if (old != null && Folders.sameBytes(old, entry.getValue())) {
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
            Folders.remove(aside());
        } catch (IOException e) {
            // the new site is in its place; the next build removes what is left of the old one
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

    /** The second of the two renames; where it fails the first is undone. */
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

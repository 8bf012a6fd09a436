package org.patienthandbook.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.patienthandbook.bibliography.BibliographyReader;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.reference.Bibliography;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.source.SourceScanner;
import org.patienthandbook.source.SourceTree;

/** The reference list of a handbook, to which works are added. */
final class ReferenceList {

    private final Path source;
    private final Path base;
    private final Path file;

    /**
     * @param source the source folder of the handbook
     * @param base the folder that messages name files relative to
     */
    ReferenceList(Path source, Path base) {
        this.source = source;
        this.base = base;
        file = SourceTree.REFERENCE_LISTS.stream()
                .map(source::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElse(source.resolve(SourceTree.REFERENCE_LISTS.get(0)));
    }

    /** The file of the list, which need not exist. */
    Path file() {
        return file;
    }

    /** @throws HandbookException when the list cannot be read to its end */
    Bibliography read() {
        try {
            SourceTree tree = new SourceScanner(base).scan(source);
            Outcome<Bibliography> read = new BibliographyReader().read(tree);
            Optional<Finding> error = read.findings().stream()
                    .filter(finding -> finding.rule() == Rule.SOURCE_MALFORMED)
                    .findFirst();
            if (error.isPresent()) {
                throw new HandbookException(
                        "the reference list has an error at " + error.get().location() + ": "
                                + error.get().message(),
                        "fix it first; nothing was added");
            }
            return read.value();
        } catch (NoSuchFileException e) {
            throw new HandbookException(
                    "there is no source folder '" + source + "'",
                    "run the goal in the module of the handbook, or set -Dhandbook.sourceDirectory to the folder",
                    e);
        } catch (IOException e) {
            throw new HandbookException(
                    "the source folder '" + source + "' cannot be read", "check that you may read it", e);
        }
    }

    /**
     * Adds an item to the end of the list.
     *
     * @param item the CSL fields in the order to write them, {@code id} first
     * @throws HandbookException when the list would not contain the item then; the list is not changed
     */
    Reference append(Map<String, Object> item) {
        ReferenceAppender appender = new ReferenceAppender(file);
        boolean existed = Files.exists(file);
        String before = appender.text();
        String key = String.valueOf(item.get("id"));
        appender.append(item);
        Optional<Reference> added = find(key);
        if (added.isEmpty() && existed) {
            appender.write(before);
        }
        return added.orElseThrow(() -> new HandbookException(
                "no work can be added to the end of '" + file.getFileName() + "'",
                "add the work by hand, with the id '" + key + "' and the DOI '" + item.get("DOI") + "'"));
    }

    private Optional<Reference> find(String key) {
        try {
            return read().find(key);
        } catch (HandbookException e) {
            return Optional.empty();
        }
    }
}

package org.patienthandbook.authoring;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.patienthandbook.bibliography.CitationFormatter;
import org.patienthandbook.bibliography.CslCitationFormatter;
import org.patienthandbook.bibliography.EntryText;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.doi.DoiSpelling;
import org.patienthandbook.model.reference.Bibliography;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.progress.Progress;
import org.patienthandbook.registry.LookupSettings;
import org.patienthandbook.registry.Registries;
import org.patienthandbook.registry.lock.AuthorInput;
import org.patienthandbook.registry.lock.LockFile;
import org.patienthandbook.source.SourceTree;

/** Adds a work to the reference list and to the lock: looks it up by its DOI, and writes the answers of the registries. */
public final class WorkCiter {

    private final LookupSettings settings;
    private final String citationStyle;
    private final WorkLookup lookup;

    /**
     * @param settings whether the build is offline, and the age at which an answer is outdated
     * @param citationStyle the CSL style of the formatted entry
     * @param registries the registries to query
     * @param progress receives a line for every step of a long look-up
     */
    public WorkCiter(LookupSettings settings, String citationStyle, Registries registries, Progress progress) {
        this.settings = settings;
        this.citationStyle = citationStyle;
        this.lookup = new WorkLookup(settings, registries, progress);
    }

    /**
     * A work that was added.
     *
     * @param key the key for citations
     * @param entry the formatted entry, as plain text
     * @param file the reference list that contains it
     * @param warnings warnings about the work, such as a retraction, as clauses for messages
     */
    public record Cited(String key, String entry, Path file, List<String> warnings) {

        public Cited {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Adds a work.
     *
     * @param doi the DOI in any spelling
     * @param source the source folder of the handbook
     * @param base the folder that messages name files relative to
     * @throws HandbookException when the work is not found, is already in the list, or cannot be added to it
     */
    public Cited cite(String doi, Path source, Path base) {
        Doi written = DoiSpelling.read(doi)
                .doi()
                .orElseThrow(() ->
                        new HandbookException("'" + doi + "' is not a DOI", "write it as in -Ddoi=10.1111/bcp.12094"));
        if (settings.offline()) {
            throw new HandbookException(
                    "a work cannot be looked up without a network", "run the goal again without -o");
        }
        LockFile lock = new LockFile(source.resolve(SourceTree.LOCK));
        ReferenceList list = new ReferenceList(source, base);
        Bibliography before = list.read();
        ListedWorks listed = new ListedWorks(before, lock.read());
        listed.reject(written);
        FoundWork found = lookup.lookUp(written);
        listed.reject(found.doi());
        found.entry().pmid().ifPresent(listed::rejectPmid);
        Reference added = list.append(found.item(before));
        lock.write(lock.read().with(added.key(), found.entry().withInput(AuthorInput.of(added))));
        return new Cited(added.key(), formatted(added), list.file(), found.warnings());
    }

    private String formatted(Reference reference) {
        CitationFormatter formatter = new CslCitationFormatter();
        NumberedReference numbered = new NumberedReference(1, reference, "", List.of());
        List<NumberedReference> formatted = formatter.format(List.of(numbered), citationStyle, Locale.US);
        return EntryText.of(formatted.get(0).html());
    }
}

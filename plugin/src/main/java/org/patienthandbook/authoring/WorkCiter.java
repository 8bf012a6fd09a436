package org.patienthandbook.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.patienthandbook.bibliography.BibliographyReader;
import org.patienthandbook.bibliography.CslCitationFormatter;
import org.patienthandbook.bibliography.EntryText;
import org.patienthandbook.bibliography.RecordFiller;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.doi.Agency;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.doi.DoiSpelling;
import org.patienthandbook.model.doi.DoiStatus;
import org.patienthandbook.model.reference.Bibliography;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.model.work.Evidence;
import org.patienthandbook.model.work.Notice;
import org.patienthandbook.model.work.WorkEvidence;
import org.patienthandbook.progress.Progress;
import org.patienthandbook.registry.CitationMode;
import org.patienthandbook.registry.EvidenceLookup;
import org.patienthandbook.registry.EvidenceLookup.OtherEntries;
import org.patienthandbook.registry.LookupSettings;
import org.patienthandbook.registry.Registries;
import org.patienthandbook.registry.lock.AuthorInput;
import org.patienthandbook.registry.lock.LockEntry;
import org.patienthandbook.registry.lock.LockFile;
import org.patienthandbook.source.SourceLocation;
import org.patienthandbook.source.SourceScanner;
import org.patienthandbook.source.SourceTree;

/** Looks a work up by its DOI and adds it to the reference list and to the lock. */
public final class WorkCiter {

    private static final String CANDIDATE = "candidate";

    private final LookupSettings lookup;
    private final String citationStyle;
    private final Registries registries;
    private final Progress progress;

    /**
     * @param lookup whether the build is offline, and how old an answer may be
     * @param citationStyle the CSL style of the printed entry
     * @param registries the registries to look works up in
     * @param progress is told what is looked up
     */
    public WorkCiter(LookupSettings lookup, String citationStyle, Registries registries, Progress progress) {
        this.lookup = lookup;
        this.citationStyle = citationStyle;
        this.registries = registries;
        this.progress = progress;
    }

    /**
     * A work that was added.
     *
     * @param key the name that citations use
     * @param entry the reference as it is printed, plain text
     * @param file the list it was added to
     * @param warnings what a registry says against the work; empty when nothing
     */
    public record Cited(String key, String entry, Path file, List<String> warnings) {

        public Cited {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Adds a work.
     *
     * @param written its DOI, in any spelling
     * @param source the handbook's source folder
     * @param base the folder that places are told from
     * @throws HandbookException when it is not found, is listed already, or the list cannot be extended
     */
    public Cited cite(String written, Path source, Path base) {
        Doi asked = DoiSpelling.read(written)
                .doi()
                .orElseThrow(() -> new HandbookException(
                        "'" + written + "' is no DOI", "write it such as -Ddoi=10.1111/bcp.12094"));
        if (lookup.offline()) {
            throw new HandbookException("a work cannot be looked up without a network", "run it again without -o");
        }
        LockFile lock = new LockFile(source.resolve(SourceTree.LOCK));
        Bibliography before = read(source, base);
        ListedWorks listed = new ListedWorks(before, lock.read());
        listed.refuse(asked);
        LockEntry found = lookUp(asked);
        Doi doi = found.doi().filter(full -> asked.isShort()).orElse(asked);
        listed.refuse(doi);
        found.pmid().ifPresent(listed::refuseNumber);
        Map<String, Object> item = item(before, doi, found);
        Path list = listOf(source);
        Reference added = append(list, item, source);
        lock.write(lock.read().with(added.key(), found.withInput(AuthorInput.of(added))));
        return new Cited(added.key(), printed(added), list, warnings(found));
    }

    private static Bibliography read(Path source, Path base) {
        try {
            SourceTree tree = new SourceScanner(base).scan(source);
            Outcome<Bibliography> read = new BibliographyReader().read(tree);
            Optional<Finding> fault = read.findings().stream()
                    .filter(finding -> finding.rule() == Rule.SOURCE_MALFORMED)
                    .findFirst();
            if (fault.isPresent()) {
                throw new HandbookException(
                        "the reference list has a fault: " + fault.get().location() + ": "
                                + fault.get().message(),
                        "mend it first; nothing was added");
            }
            return read.value();
        } catch (NoSuchFileException e) {
            throw new HandbookException(
                    "there is no source folder '" + source + "'",
                    "run it in the handbook's own module, or name the folder with -Dhandbook.sourceDirectory",
                    e);
        } catch (IOException e) {
            throw new HandbookException(
                    "the source folder '" + source + "' cannot be read", "check that you may read it", e);
        }
    }

    /**
     * Asks with a lock of its own: what is learned goes into the handbook's only together with the reference. Who names a
     * work wants it asked for, whatever builds may do.
     */
    private LockEntry lookUp(Doi doi) {
        try {
            Path scratch = Files.createTempDirectory("handbook-cite");
            Path file = scratch.resolve(SourceTree.LOCK);
            try {
                LookupSettings asking = new LookupSettings(CitationMode.AUTO, false, lookup.maxAge());
                Evidence evidence = new EvidenceLookup(asking, registries, Clock.systemUTC(), progress)
                        .lookUp(List.of(numbered(candidate(doi))), new LockFile(file), OtherEntries.REMOVE)
                        .value();
                return demand(doi, evidence, new LockFile(file).read().find(CANDIDATE));
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(scratch);
            }
        } catch (IOException e) {
            throw new HandbookException(
                    "the folder for temporary files cannot be written", "look whether the disk is full", e);
        }
    }

    private static LockEntry demand(Doi doi, Evidence evidence, Optional<LockEntry> entry) {
        DoiStatus status = Optional.ofNullable(evidence.statuses().get(CANDIDATE))
                .orElse(new DoiStatus.Unknown("no registry was asked"));
        if (status instanceof DoiStatus.Unregistered) {
            throw new HandbookException(
                    "the DOI '" + doi + "' is not registered", "compare it letter by letter with the work's own page");
        }
        WorkEvidence work = evidence.work(CANDIDATE);
        Optional<String> silence =
                status instanceof DoiStatus.Unknown unknown ? Optional.of(unknown.reason()) : work.gap();
        if (silence.isPresent() || entry.isEmpty()) {
            throw new HandbookException(
                    "the DOI '" + doi + "' could not be looked up: " + silence.orElse("nothing was learned"),
                    "try again later, or write the reference by hand; nothing was added");
        }
        return entry.get();
    }

    private static Reference candidate(Doi doi) {
        SourceLocation nowhere = new SourceLocation(CANDIDATE, 0);
        return new Reference(
                CANDIDATE,
                Map.of("DOI", doi.name()),
                Optional.of(DoiSpelling.read(doi.name())),
                nowhere,
                0,
                nowhere,
                List.of());
    }

    private static NumberedReference numbered(Reference reference) {
        return new NumberedReference(1, reference, "", List.of());
    }

    private static Map<String, Object> item(Bibliography list, Doi doi, LockEntry found) {
        Map<String, Object> known = found.work().map(RecordFiller::items).orElse(Map.of());
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", ReferenceKey.of(found.work(), doi, list));
        item.putAll(known);
        item.put("DOI", doi.name());
        found.pmid().ifPresent(pmid -> item.put("PMID", pmid));
        return item;
    }

    private static Path listOf(Path source) {
        return SourceTree.REFERENCE_LISTS.stream()
                .map(source::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElse(source.resolve(SourceTree.REFERENCE_LISTS.get(0)));
    }

    /** Adds the item and reads the list again; where it is not found there, the list is put back as it was. */
    private static Reference append(Path list, Map<String, Object> item, Path source) {
        ReferenceAppender appender = new ReferenceAppender(list);
        boolean existed = Files.exists(list);
        String before = appender.text();
        String key = String.valueOf(item.get("id"));
        appender.append(item);
        Optional<Reference> added;
        try {
            added = read(source, source).find(key);
        } catch (HandbookException e) {
            added = Optional.empty();
        }
        if (added.isEmpty() && existed) {
            appender.write(before);
        }
        return added.orElseThrow(() -> new HandbookException(
                "'" + list.getFileName() + "' cannot be extended at its end",
                "add the work by hand: its id is '" + key + "', its DOI is '" + item.get("DOI") + "'"));
    }

    private String printed(Reference reference) {
        return new CslCitationFormatter()
                .format(List.of(numbered(reference)), citationStyle, Locale.US).stream()
                        .map(formatted -> EntryText.of(formatted.html()))
                        .findFirst()
                        .orElse("");
    }

    private static List<String> warnings(LockEntry found) {
        List<String> warnings = new ArrayList<>();
        if (found.work().isEmpty()) {
            String agency = found.agency().map(Agency::name).orElse("its agency");
            warnings.add("it is registered, but " + agency
                    + " does not tell what work it is: add its type, title, authors" + " and year to the list by hand");
        }
        for (Notice notice : found.notices()) {
            warnings.add("it has a notice: " + notice.type().words() + " " + notice.name());
        }
        found.newerVersion().ifPresent(newer -> warnings.add("it has a later version: " + newer.name()));
        return warnings;
    }
}

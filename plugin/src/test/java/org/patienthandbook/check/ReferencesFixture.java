package org.patienthandbook.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patienthandbook.model.Glossary;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.MinimalSettings;
import org.patienthandbook.model.Navigation;
import org.patienthandbook.model.doi.DoiSpelling;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.model.reference.Citation;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.model.work.Evidence;
import org.patienthandbook.source.SourceLocation;
import org.patienthandbook.source.SourceTree;

/** Checks handbooks that contain only references. */
final class ReferencesFixture {

    private final List<NumberedReference> references = new ArrayList<>();
    private Evidence evidence = Evidence.NONE;

    /** Adds a reference on this line, its DOI on the next; fields as name and value in turn. */
    ReferencesFixture with(String key, int line, String... fields) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            named.put(fields[i], fields[i + 1]);
        }
        Optional<DoiSpelling> doi =
                Optional.ofNullable(named.get("DOI")).map(Object::toString).map(DoiSpelling::read);
        Reference reference = new Reference(key, named, doi, at(line), line + 2, at(line + 1), List.of());
        references.add(new NumberedReference(references.size() + 1, reference, "", List.of()));
        return this;
    }

    /** Cites the last reference on line 1 of the home page. */
    ReferencesFixture cited() {
        NumberedReference last = references.remove(references.size() - 1);
        Citation citation =
                new Citation(last.key(), new PageId("index"), "cite-1", new SourceLocation("pages/index.adoc", 1));
        references.add(new NumberedReference(last.number(), last.reference(), "", List.of(citation)));
        return this;
    }

    ReferencesFixture evidence(Evidence known) {
        evidence = known;
        return this;
    }

    private static SourceLocation at(int line) {
        return new SourceLocation("references.yml", line);
    }

    /** The findings of a check as lines {@code file:line: message [rule] (hint)}. */
    List<String> findings(Check check) {
        return HandbookFixture.lines(check.check(handbook()));
    }

    Handbook handbook() {
        return new Handbook(
                new SourceTree(Path.of("/handbook"), "", List.of()),
                MinimalSettings.settings(),
                new Navigation(List.of()),
                List.of(),
                Glossary.EMPTY,
                references,
                List.of(),
                List.of(),
                evidence,
                List.of());
    }
}

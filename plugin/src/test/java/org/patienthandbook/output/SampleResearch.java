package org.patienthandbook.output;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patienthandbook.model.EvidenceNote;
import org.patienthandbook.model.doi.DoiSpelling;
import org.patienthandbook.model.doi.DoiStatus;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.model.reference.Citation;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.model.work.Evidence;

/** The references and evidence notes of the sample. Two references are cited, one of them on two pages. */
final class SampleResearch {

    private SampleResearch() {}

    /** The keys of the references that a page cites, by number. */
    static List<String> citedOn(PageId page) {
        return references().stream()
                .filter(reference -> reference.citations().stream()
                        .anyMatch(citation -> citation.page().equals(page)))
                .map(NumberedReference::key)
                .toList();
    }

    static List<NumberedReference> references() {
        return List.of(
                reference(
                        1,
                        "a2014",
                        "10.1111/bcp.12094",
                        List.of(
                                new Citation("a2014", Sample.PAIN, "cite-a2014-1", Sample.PLACE),
                                new Citation("a2014", Sample.PAIN, "cite-a2014-2", Sample.PLACE),
                                new Citation("a2014", Sample.CRPS, "cite-a2014-1", Sample.PLACE))),
                reference(
                        2,
                        "b2015",
                        "10.1234/b",
                        List.of(new Citation("b2015", Sample.PAIN, "cite-b2015-1", Sample.PLACE))),
                reference(3, "c2016", "10.1234/c", List.of()),
                reference(4, "d2017", "", List.of()));
    }

    private static NumberedReference reference(int number, String key, String doi, List<Citation> citations) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", key);
        fields.put("type", number == 1 ? "article-journal" : "book");
        fields.put("title", "Work <i>" + key + "</i>");
        return new NumberedReference(
                number,
                new Reference(
                        key,
                        fields,
                        doi.isEmpty() ? Optional.empty() : Optional.of(DoiSpelling.read(doi)),
                        Sample.PLACE,
                        4,
                        Sample.PLACE,
                        List.of()),
                "<p>Work <i>" + key + "</i>.</p>",
                citations);
    }

    static List<EvidenceNote> notes() {
        return List.of(
                note("note-1", "overstated", "low", List.of("b2015", "a2014", "unknown")),
                note("note-2", "supported", "certain", List.of()),
                note("note-3", "nonsense", "low", List.of()),
                claim("note-4", "<p>It cures <hb-text data-key=\"navigation.home\"></hb-text>.</p>"),
                claim("note-5", ""));
    }

    private static EvidenceNote note(String anchor, String verdict, String level, List<String> keys) {
        String title = keys.isEmpty() ? "" : "Better";
        return new EvidenceNote(
                Sample.PAIN,
                anchor,
                title,
                Optional.empty(),
                "<p>" + anchor + "</p>",
                verdict,
                level,
                keys,
                Sample.PLACE);
    }

    private static EvidenceNote claim(String anchor, String claim) {
        return new EvidenceNote(
                Sample.PAIN,
                anchor,
                "",
                Optional.of(claim),
                "<p>" + anchor + "</p>",
                "contradicted",
                "high",
                List.of("a2014"),
                Sample.PLACE);
    }

    static Evidence evidence() {
        return new Evidence(
                Map.of(
                        "a2014", new DoiStatus.Registered(LocalDate.of(2026, 11, 22)),
                        "b2015", new DoiStatus.Unregistered(LocalDate.of(2026, 11, 21))),
                List.of(),
                List.of(),
                0);
    }
}

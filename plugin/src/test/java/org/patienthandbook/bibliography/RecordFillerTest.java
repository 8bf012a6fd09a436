package org.patienthandbook.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.doi.DoiSpelling;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.model.work.Evidence;
import org.patienthandbook.model.work.WorkEvidence;
import org.patienthandbook.model.work.WorkRecord;
import org.patienthandbook.model.work.WorkRecord.Person;
import org.patienthandbook.source.SourceLocation;

/** What an author leaves out comes from the registry, and only that. */
class RecordFillerTest {

    private static final WorkRecord RECORD = new WorkRecord(
            "crossref",
            List.of("Release of CO<sub>2</sub> & <script>alert(1)</script> heat"),
            List.of(new Person("Niesters", "Marieke"), new Person("World Health Organization", "")),
            List.of(2014, 2),
            Map.of("container-title", "British Journal", "volume", "77", "page", "357-367"),
            "journal-article",
            List.of());

    private static List<NumberedReference> filled(Map<String, Object> fields, String doi) {
        SourceLocation place = new SourceLocation("references.yml", 1);
        Reference reference =
                new Reference("n", fields, Optional.of(DoiSpelling.read(doi)), place, 1, place, List.of());
        WorkEvidence work = new WorkEvidence(
                Optional.of(new Doi("10.1111/full")),
                Optional.empty(),
                Optional.of(RECORD),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Evidence evidence = new Evidence(Map.of(), Map.of("n", work), List.of(), List.of(), 0);
        List<NumberedReference> filled =
                new RecordFiller(evidence).fill(List.of(new NumberedReference(1, reference, "", List.of())));
        return new CslCitationFormatter().format(filled, CitationFormatter.DEFAULT_STYLE, Locale.US);
    }

    @Test
    void completesAReferenceThatIsOnlyADoi() {
        assertThat(filled(Map.of("DOI", "10.1111/a"), "10.1111/a").get(0).html())
                .contains("Niesters M, World Health Organization. Release of CO<sub>2</sub> &amp; &lt;script&gt;")
                .contains("<em>British Journal</em>. 2014;77:357-367.")
                .contains("10.1111/a</a>")
                .doesNotContain("<script>");
    }

    @Test
    void keepsTheAuthorsFields() {
        NumberedReference printed = filled(
                        Map.of("DOI", "10.1111/a", "title", "Release of CO2 & alert(1) heat", "volume", "5"),
                        "10.1111/a")
                .get(0);

        assertThat(printed.html()).contains("alert(1) heat").contains("2014;5:357");
    }

    @Test
    void ignoresARecordWithAnotherTitle() {
        NumberedReference printed = filled(
                        Map.of("DOI", "10.1111/a", "title", "Mindfulness for low back pain in older adults"),
                        "10.1111/a")
                .get(0);

        assertThat(printed.html())
                .contains("Mindfulness")
                .doesNotContain("2014")
                .doesNotContain("British Journal");
    }

    @Test
    void completesTheFieldsOfReferencesJson() {
        Reference filled = filled(Map.of("DOI", "10/abcd"), "10/abcd").get(0).reference();

        assertThat(filled.fields()).containsEntry("container-title", "British Journal");
        assertThat(filled.registeredName()).hasValue(new Doi("10.1111/full"));
    }

    @Test
    void replacesAShortDoi() {
        assertThat(filled(Map.of("DOI", "10/abcd"), "10/abcd").get(0).html())
                .contains("<a href=\"https://doi.org/10.1111/full\">");
    }
}

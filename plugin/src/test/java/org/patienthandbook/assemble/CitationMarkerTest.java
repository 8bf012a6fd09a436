package org.patienthandbook.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patienthandbook.model.Glossary;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.MinimalSettings;
import org.patienthandbook.model.Navigation;
import org.patienthandbook.model.Page;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.page.PageHeader;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.model.page.RichText;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.model.work.Evidence;
import org.patienthandbook.model.work.Notice;
import org.patienthandbook.model.work.NoticeType;
import org.patienthandbook.model.work.WorkEvidence;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceLocation;
import org.patienthandbook.source.SourceTree;

class CitationMarkerTest {

    private static final String BODY = "<p>One.<sup class=\"citation\"><a id=\"cite-a-b-1\" href=\"#ref-a-b\">1</a>,"
            + "<a id=\"cite-c-1\" href=\"#ref-c\">2</a></sup></p>";

    private static Handbook handbook(NoticeType type) {
        Path root = Path.of("/handbook");
        SourceLocation place = new SourceLocation("references.yml", 1);
        Reference reference = new Reference("a-b", Map.of(), Optional.empty(), place, 1, place, List.of());
        Notice notice =
                new Notice(type, Optional.of(new Doi("10.1234/notice")), Optional.empty(), "", List.of("pubmed"));
        WorkEvidence work = new WorkEvidence(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(notice),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Handbook(
                new SourceTree(root, "", List.of()),
                MinimalSettings.settings(),
                new Navigation(List.of()),
                List.of(page(root)),
                Glossary.EMPTY,
                List.of(new NumberedReference(1, reference, "", List.of())),
                List.of(),
                List.of(),
                new Evidence(Map.of(), Map.of("a-b", work), List.of(), List.of(), 0),
                List.of());
    }

    private static Page page(Path root) {
        return new Page(
                new PageId("index"),
                new SourceFile("pages/index.adoc", "pages/index.adoc", root.resolve("pages/index.adoc")),
                new RichText("Home", "Home"),
                new PageHeader("", List.of(), "", "", "", true),
                BODY,
                "One.",
                List.of(),
                "",
                Optional.empty(),
                Optional.empty(),
                List.of("a-b", "c"),
                List.of(),
                Set.of());
    }

    private static String marked(NoticeType type) {
        return new CitationMarker().mark(handbook(type)).pages().get(0).html();
    }

    @ParameterizedTest
    @CsvSource({"RETRACTION, retracted", "EXPRESSION_OF_CONCERN, doubted", "ERRATUM, corrected"})
    void marksACitationOfARetractedDoubtedOrCorrectedWork(NoticeType type, String kind) {
        assertThat(marked(type))
                .contains("1</a><span class=\"citation-status citation-status-" + kind + "\"> (<hb-text data-key=\""
                        + "citation.status." + kind + "\"></hb-text>)</span>,<a id=\"cite-c-1\"");
    }

    @Test
    void doesNotMarkACitationWhenTheNoticeDoesNotAffectTheWork() {
        assertThat(marked(NoticeType.NEW_VERSION)).isEqualTo(BODY);
    }
}

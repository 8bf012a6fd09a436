package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.asciidoc.Sources;

class MissingOffLabelCheckTest {

    private final Check check = new MissingOffLabelCheck();
    private final Sources sources = Sources.empty();

    /** The findings of a handbook with a home page of these lines. */
    private List<String> findings(String... lines) {
        sources.file("handbook.yml", "drugs: [ketamine]", "conditions: [migraine, complex regional pain syndrome]");
        return HandbookFixture.findings(check, sources.page("index", lines));
    }

    @Test
    void reportsAPageThatNamesADrugAndAConditionWithoutTheCard() {
        assertThat(findings("Ketamine is tried", "", "== Part", "", "* for migraines."))
                .containsExactly("pages/index.adoc: the page names 'Ketamine' and 'migraines' but has neither an"
                        + " off-label card nor an off-label line [off-label-missing] (include the card, such as"
                        + " partials/off-label.adoc, or write '[.off-label]' on the line before a paragraph that"
                        + " says the use is not approved)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ketamine for complex-regional pain syndrome.",
                "KETAMINE'S use in Complex Regional\u00a0Pain Syndromes.",
                "Ketamine-assisted care of migraine",
                "ketamine(migraine)",
                "xref:index.adoc[ketamine] and *migraine*",
                "NOTE: ketamine and migraine",
            })
    void recognizesTheFormsOfAName(String text) {
        assertThat(findings(text)).hasSize(1);
    }

    @Test
    void recognizesTheSynonymsOfAConditionInTheGlossary() {
        sources.glossary("complex regional pain syndrome::", "CRPS:: Pain in a limb.");
        assertThat(findings("Ketamine for CRPS.")).singleElement().asString().contains("'Ketamine' and 'CRPS'");
    }

    @Test
    void recognizesADrugInTheTitle() {
        sources.file("handbook.yml", "drugs: [ketamine]", "conditions: [migraine]")
                .file("pages/index.adoc", "= Ketamine", "", "For migraine.");
        assertThat(HandbookFixture.findings(check, sources)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ketamine alone.",
                "Migraine alone.",
                "Esketamine for migraine.",
                "Ketamine and migrainous pain.",
                "Nothing."
            })
    void acceptsAPageThatNamesOnlyOneOfThem(String text) {
        assertThat(findings(text)).isEmpty();
    }

    @Test
    void acceptsAPageWithTheCard() {
        assertThat(findings("[.off-label]", "****", "Not approved.", "****", "", "Ketamine for migraine."))
                .isEmpty();
    }

    @Test
    void acceptsAPageThatIncludesTheCard() {
        sources.file("partials/off-label.adoc", "[.off-label]", "Not approved.");
        assertThat(findings("include::../partials/off-label.adoc[]", "", "Ketamine for migraine."))
                .isEmpty();
    }

    @Test
    void acceptsALineInPlaceOfTheCard() {
        assertThat(findings("[.off-label]", "Ketamine is not approved for migraine."))
                .isEmpty();
    }

    @Test
    void reportsAPageWhenOnlyAWordHasTheRoleOfTheCard() {
        assertThat(findings("Ketamine for migraine is [.off-label]#off label#."))
                .hasSize(1);
    }

    @Test
    void acceptsEveryPageWhenTheSettingsNameNoDrugs() {
        assertThat(HandbookFixture.findings(check, sources.page("index", "Ketamine for migraine.")))
                .isEmpty();
    }
}

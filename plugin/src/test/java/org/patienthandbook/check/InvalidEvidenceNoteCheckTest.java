package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patienthandbook.asciidoc.Sources;

class InvalidEvidenceNoteCheckTest {

    private static final String VERDICTS =
            "use one of: supported, needs-context, overstated, contradicted, misquoted, missing";
    private static final String LEVELS = "use one of: high, moderate, low, very-low, theory";

    /** The findings of a home page whose lines begin on line 3. */
    private static List<String> findings(String... lines) {
        Sources sources = Sources.empty().references("a").page("index", lines);
        return HandbookFixture.findings(new InvalidEvidenceNoteCheck(), sources);
    }

    private static List<String> findingsOfNote(String attributes, String text) {
        return findings("Text.", "", "[NOTE.evidence" + attributes + "]", "====", text, "====");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    overstatd | did you mean 'overstated'?
                    Supported | did you mean 'supported'?
                    wrong | use one of: supported, needs-context, overstated, contradicted, misquoted, missing
                    """, quoteCharacter = '`')
    void reportsAValueThatIsNotAVerdict(String verdict, String hint) {
        assertThat(findingsOfNote(",verdict=" + verdict + ",evidence=low,cites=a", "Text."))
                .containsExactly("pages/index.adoc:6: '" + verdict + "' is not a verdict [evidence-note-invalid] ("
                        + hint + ")");
    }

    @Test
    void reportsAValueThatIsNotAnEvidenceLevel() {
        assertThat(findingsOfNote(",verdict=supported,evidence=hihg,cites=a", "Text."))
                .containsExactly("pages/index.adoc:6: 'hihg' is not an evidence level [evidence-note-invalid] (did you"
                        + " mean 'high'?)");
    }

    @Test
    void reportsAMissingVerdict() {
        assertThat(findingsOfNote(",evidence=low,cites=a", "Text."))
                .containsExactly("pages/index.adoc:6: the evidence note has no 'verdict' [evidence-note-invalid] ("
                        + VERDICTS + ")");
    }

    @Test
    void reportsAMissingEvidenceLevel() {
        assertThat(findingsOfNote(",verdict=supported,cites=a", "Text."))
                .containsExactly("pages/index.adoc:6: the evidence note has no 'evidence' [evidence-note-invalid] ("
                        + LEVELS + ")");
    }

    @ParameterizedTest
    @CsvSource({"''", "',cites=\" , \"'"})
    void reportsANoteWithoutAReference(String cites) {
        assertThat(findingsOfNote(",verdict=supported,evidence=low" + cites, "Text."))
                .containsExactly("pages/index.adoc:6: the evidence note cites no reference [evidence-note-invalid] (add"
                        + " cites=\"key1,key2\" with keys from the reference list)");
    }

    @Test
    void reportsANoteWithoutText() {
        assertThat(findingsOfNote(",verdict=supported,evidence=low,cites=a", ""))
                .containsExactly("pages/index.adoc:6: the evidence note has no text [evidence-note-invalid] (write what"
                        + " the research says between the two ==== lines)");
    }

    @Test
    void reportsEveryFaultOfANote() {
        assertThat(findingsOfNote("", "Text.")).hasSize(3);
    }

    @Test
    void acceptsEveryVerdictAndEveryLevel() {
        for (String verdict :
                List.of("supported", "needs-context", "overstated", "contradicted", "misquoted", "missing")) {
            for (String level : List.of("high", "moderate", "low", "very-low", "theory")) {
                assertThat(findingsOfNote(",verdict=" + verdict + ",evidence=" + level + ",cites=\"a\"", "Text."))
                        .isEmpty();
            }
        }
    }

    @Test
    void acceptsAnOrdinaryNote() {
        assertThat(findings("NOTE: Text.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "A claim., does not say what studies found",
        "* A list, does not begin with a paragraph",
        "'', has no text",
    })
    void reportsAClaimBlockWhenItLacksAPart(String text, String problem) {
        assertThat(findings("[NOTE.claim,verdict=supported,evidence=low,cites=a]", "====", text, "===="))
                .containsExactly("pages/index.adoc:4: the claim block " + problem
                        + " [evidence-note-invalid] (after the line [NOTE.claim,...], write between two ==== lines: the"
                        + " claim as one paragraph, an empty line, and what studies found)");
    }

    @Test
    void reportsAClaimBlockWhenItIsOneParagraph() {
        assertThat(findings("[.claim,verdict=supported,evidence=low,cites=a]", "NOTE: A claim."))
                .singleElement()
                .asString()
                .contains("the claim block does not say what studies found");
    }

    @Test
    void namesTheClaimBlockWhenAnAttributeIsMissing() {
        assertThat(findings("[NOTE.claim]", "====", "A claim.", "", "It is true.", "===="))
                .hasSize(3)
                .allMatch(finding -> finding.contains(": the claim block "));
    }

    @Test
    void acceptsAClaimBlockWithBothParts() {
        assertThat(findings(
                        "[NOTE.claim,verdict=supported,evidence=low,cites=a]",
                        "====",
                        "A claim.",
                        "",
                        "* It is true.",
                        "===="))
                .isEmpty();
    }
}

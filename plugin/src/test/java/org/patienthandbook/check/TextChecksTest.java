package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patienthandbook.check.HandbookRules.findings;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patienthandbook.asciidoc.Sources;

/** The checks of terms and evidence notes: for each a breach with rule and place, an acceptance and the edges. */
class TextChecksTest {

    private final Sources sources = Sources.empty();

    @Nested
    class UnusedTerm {

        private final Check check = new UnusedTermCheck();

        @Test
        void a_term_that_nobody_uses_is_reported_at_its_line() {
            sources.glossary("nerve:: A cord.", "", "zebra:: An animal.").page("index", "A nerve.");
            assertThat(findings(check, sources))
                    .containsExactly("glossary.adoc:3: no page uses the term 'zebra' [term-unused]"
                            + " (use the word where it belongs, or take it out of the glossary)");
        }

        @Test
        void a_term_that_is_explicit_only_must_be_asked_for() {
            sources.glossary("[.explicit-only]#dose#:: How much.").page("index", "A dose.");
            assertThat(findings(check, sources))
                    .containsExactly("glossary.adoc:1: no page uses the term 'dose' [term-unused]"
                            + " (ask for it with term:[dose], or take it out of the glossary)");
        }

        @Test
        void a_use_in_another_definition_or_by_another_name_counts() {
            sources.glossary("nerve:: A cord.", "", "receptor::", "switch:: Part of a nerve.")
                    .page("index", "A switch.");
            assertThat(findings(check, sources)).isEmpty();
        }
    }

    @Nested
    class InvalidEvidenceNote {

        private final Check check = new InvalidEvidenceNoteCheck();

        private List<String> note(String attributes, String... text) {
            sources.references("a")
                    .page(
                            "index",
                            "Text.",
                            "",
                            "[NOTE.evidence" + attributes + "]",
                            "====",
                            String.join("\n", text),
                            "====");
            return findings(check, sources);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    ",verdict=overstatd,evidence=low,cites=a|'overstatd' is not a verdict|did you mean 'overstated'?",
                    ",verdict=wrong,evidence=low,cites=a|'wrong' is not a verdict|use one of: supported, needs-context, overstated, contradicted, misquoted, missing",
                    ",evidence=low,cites=a|the evidence note has no 'verdict'|use one of: supported, needs-context, overstated, contradicted, misquoted, missing",
                    ",verdict=supported,evidence=hihg,cites=a|'hihg' is not an evidence level|did you mean 'high'?",
                    ",verdict=supported,cites=a|the evidence note has no 'evidence'|use one of: high, moderate, low, very-low, theory",
                    ",verdict=supported,evidence=low|the evidence note names no source|add cites=\"key1,key2\" with keys of the reference list",
                    ",verdict=supported,evidence=low,cites=\" , \"|the evidence note names no source|add cites=\"key1,key2\" with keys of the reference list",
                    ",verdict=Supported,evidence=low,cites=a|'Supported' is not a verdict|did you mean 'supported'?",
                })
        void a_note_that_lacks_something_is_reported_at_its_line(String attributes, String message, String hint) {
            assertThat(note(attributes, "What is known."))
                    .containsExactly("pages/index.adoc:6: " + message + " [evidence-note-invalid] (" + hint + ")");
        }

        @Test
        void a_note_without_text_is_reported() {
            assertThat(note(",verdict=supported,evidence=low,cites=a", ""))
                    .singleElement()
                    .asString()
                    .contains("the evidence note has no text");
        }

        private List<String> claim(String... lines) {
            return findings(check, sources.references("a").page("index", lines));
        }

        @ParameterizedTest
        @CsvSource({
            "A claim., does not say what studies found",
            "* A list, does not begin with a paragraph",
            "'', has no text",
        })
        void reportsAClaimBlockWhenItLacksAPart(String text, String problem) {
            assertThat(claim("[NOTE.claim,verdict=supported,evidence=low,cites=a]", "====", text, "===="))
                    .containsExactly("pages/index.adoc:4: the claim block " + problem
                            + " [evidence-note-invalid] (after the line [NOTE.claim,...], write between two lines ====:"
                            + " the claim as one paragraph, an empty line, and what studies found)");
        }

        @Test
        void reportsAClaimBlockWhenItIsOneParagraph() {
            assertThat(claim("[.claim,verdict=supported,evidence=low,cites=a]", "NOTE: A claim."))
                    .singleElement()
                    .asString()
                    .contains("the claim block does not say what studies found");
        }

        @Test
        void namesTheClaimBlockWhenAnAttributeIsMissing() {
            assertThat(claim("[NOTE.claim]", "====", "A claim.", "", "It is true.", "===="))
                    .hasSize(3)
                    .allMatch(finding -> finding.contains(": the claim block "));
        }

        @Test
        void acceptsAClaimBlockWithBothParts() {
            assertThat(claim(
                            "[NOTE.claim,verdict=supported,evidence=low,cites=a]",
                            "====",
                            "A claim.",
                            "",
                            "* It is true.",
                            "===="))
                    .isEmpty();
        }

        @Test
        void everything_that_is_wrong_is_reported() {
            assertThat(note("", "Text.")).hasSize(3);
        }

        @Test
        void every_verdict_and_every_level_is_accepted() {
            for (String verdict :
                    List.of("supported", "needs-context", "overstated", "contradicted", "misquoted", "missing")) {
                for (String level : List.of("high", "moderate", "low", "very-low", "theory")) {
                    assertThat(note(",verdict=" + verdict + ",evidence=" + level + ",cites=\"a\"", "Text."))
                            .isEmpty();
                }
            }
        }

        @Test
        void an_ordinary_note_is_no_evidence_note() {
            assertThat(findings(check, sources.page("index", "NOTE: Text."))).isEmpty();
        }
    }

    @Test
    void the_runner_keeps_the_handbook_and_the_findings_of_all_checks() {
        sources.glossary("zebra:: An animal.").page("Upper", "Text.").page("index", "Home.");
        var handbook = sources.assemble().value();
        var outcome = new CheckRunner(List.of(new UnusedTermCheck(), new SlugCheck())).run(handbook);
        assertThat(outcome.value()).isSameAs(handbook);
        assertThat(outcome.findings())
                .extracting(finding -> finding.rule().label())
                .containsExactly("term-unused", "name-not-a-slug");
    }

    @Test
    void every_check_there_is_runs() throws Exception {
        var folder = java.nio.file.Path.of("src/main/java/org/patienthandbook/check");
        try (var files = java.nio.file.Files.list(folder)) {
            List<String> written = files.map(
                            file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> name.endsWith("Check") && !name.equals("Check"))
                    .sorted()
                    .toList();
            assertThat(Checks.ALL.stream()
                            .map(check -> check.getClass().getSimpleName())
                            .sorted())
                    .containsExactlyElementsOf(written);
        }
    }
}

package org.patienthandbook.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.reference.Bibliography;
import org.patienthandbook.model.reference.Reference;

class BrokenBibliographyTest extends ListReading {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    references.yml | - id: a\\n  title: Ketamine: risks\\n | 2 | mapping values are not allowed
                    references.yml | - id: a\\n\\ttitle: A\\n | 2 | cannot start any token
                    references.yml | - id: a\\n  title: A\\n  title: B\\n | 3 | duplicate field 'title'
                    references.yml | - id: a\\n  title: &t A\\n- id: b\\n  title: *t\\n | 4 | '*t' repeats another value
                    references.yml | title: A\\n | 1 | not a list of references
                    references.yml | - id: a\\n- text\\n | 2 | has no fields
                    references.yml | - id: a\\n---\\n- id: b\\n | 3 | continues after its list
                    references.json | [\\n{"id": "a"\\n"title": "b"}] | 3 | was expecting comma
                    references.json | [\\n{"id": "a"} | 2 | end-of-input
                    references.json | {"id": "a"} | 1 | not a list of references
                    references.bib | @article{a,\\n title={A\\n}\\n@book{b, title={B}} | 4 | unexpected token
                    """, quoteCharacter = '`')
    void aBrokenListSaysWhereAndWhyInPlainWords(String name, String text, int line, String problem) throws IOException {
        Outcome<Bibliography> outcome = read(name, text.replace("\\n", "\n").replace("\\t", "\t"));

        assertThat(outcome.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.SOURCE_MALFORMED);
            assertThat(finding.location()).hasToString(name + ":" + line);
            assertThat(finding.message()).contains(problem).doesNotContain("com.", "org.", "java", "\n");
            assertThat(finding.hint()).isPresent();
        });
    }

    @Test
    void whatStandsBeforeTheFaultIsKept() throws IOException {
        assertThat(read("references.yml", "- id: a\n- id: b\n  title: c: d\n")
                        .value()
                        .references())
                .extracting(Reference::key)
                .containsExactly("a");
    }

    @Test
    void aFileThatIsNotUtf8IsMalformed() throws IOException {
        Files.write(
                folder.resolve("references.yml"), "- id: a\n  title: Müller\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(read().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.SOURCE_MALFORMED);
            assertThat(finding.location()).hasToString("references.yml:2");
        });
    }

    @Test
    void anItemThatCitationsCannotNameIsFoundAndLeftOut() throws IOException {
        Outcome<Bibliography> outcome =
                read("references.yml", "- title: A\n- title: B\n  id: a:b\n- id: 2014\n  title: C\n");

        assertThat(outcome.value().references()).extracting(Reference::key).containsExactly("2014");
        assertThat(outcome.findings())
                .extracting(Finding::rule, finding -> finding.location().line())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Rule.CITATION_UNKNOWN, 1),
                        org.assertj.core.groups.Tuple.tuple(Rule.CITATION_UNKNOWN, 3));
        assertThat(outcome.findings().get(1).message()).isEqualTo("no citation can refer to the key 'a:b'");
        assertThat(outcome.findings().get(1).hint().orElseThrow()).contains("letters and digits");
    }

    @Test
    void aKeyThatStandsTwiceIsFoundAtTheLaterPlace() throws IOException {
        Outcome<Bibliography> outcome = read("references.yml", "- {id: a, title: A}\n- {id: a, title: B}\n");

        assertThat(outcome.value().references())
                .extracting(item -> item.text("title"))
                .containsExactly(Optional.of("A"));
        assertThat(outcome.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.REFERENCE_DUPLICATE);
            assertThat(finding.location()).hasToString("references.yml:2");
            assertThat(finding.message()).contains("references.yml:1");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    type: article-jurnal | CSL has no type 'article-jurnal' | did you mean 'article-journal'?
                    doi: 10.1111/a | there is no field 'doi' | did you mean 'DOI'?
                    containerTitle: Pain | there is no field 'containerTitle' | did you mean 'container-title'?
                    author: Niesters M | the field 'author' has an invalid value | {family: Niesters
                    issued: last year | the field 'issued' has an invalid value | {date-parts: [[2014, 5, 31]]}
                    title: {a: b} | the field 'title' has an invalid value | write one text
                    """)
    void aFieldThatCannotBePrintedIsFoundOnItsLineAndLeftOut(String field, String message, String hint)
            throws IOException {
        Outcome<Bibliography> outcome = read("references.yml", "- id: a\n  " + field + "\n");

        assertThat(outcome.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.SOURCE_MALFORMED);
            assertThat(finding.location()).hasToString("references.yml:2");
            assertThat(finding.message()).isEqualTo(message);
            assertThat(finding.hint().orElseThrow()).contains(hint);
        });
        assertThat(outcome.value().references()).hasSize(1);
    }
}

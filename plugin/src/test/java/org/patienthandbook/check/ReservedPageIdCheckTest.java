package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patienthandbook.check.HandbookFixture.findings;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.asciidoc.Sources;

class ReservedPageIdCheckTest {

    private final Check check = new ReservedPageIdCheck();
    private final Sources sources = Sources.empty();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "glossary",
                "references",
                "evidence",
                "search",
                "404",
                "print",
                "accessibility",
                "print/a",
                "assets/a",
                "images/a/b",
                "a-large-print",
                "a/b-large-print"
            })
    void reportsANameThatTheHandbookUsesItself(String id) {
        assertThat(findings(check, sources.page(id, "Text.")))
                .containsExactly("pages/" + id + ".adoc: the name '" + id + "' is reserved for the handbook itself"
                        + " [page-id-reserved] (give the file or its folder another name)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"glossary-of-terms", "a/glossary", "printing", "large-print", "my/assets"})
    void acceptsSimilarNames(String id) {
        assertThat(findings(check, sources.page(id, "Text."))).isEmpty();
    }
}

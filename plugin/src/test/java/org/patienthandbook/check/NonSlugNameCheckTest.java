package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patienthandbook.check.HandbookFixture.findings;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.asciidoc.Sources;

class NonSlugNameCheckTest {

    private final Check check = new NonSlugNameCheck();
    private final Sources sources = Sources.empty();

    @ParameterizedTest
    @CsvSource({
        "pages/Crps.adoc, Crps.adoc",
        "pages/my page.adoc, my page.adoc",
        "pages/a_b.adoc, a_b.adoc",
        "pages/Über/x.adoc, Über/x.adoc",
        "pages/a.b.adoc, a.b.adoc",
        "partials/My.adoc, My.adoc",
        "images/A.svg, A.svg",
        "images/a b.svg, a b.svg",
        "assets/a/B.pdf, a/B.pdf",
    })
    void reportsANameThatDoesNotWorkInWebAddresses(String file, String name) {
        assertThat(findings(check, sources.file(file, "= x")))
                .containsExactly(file + ": the name '" + name + "' does not work in web addresses [name-not-a-slug]"
                        + " (use only the lowercase letters a to z, digits and hyphens, in folder names too)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages/notes.txt", "pages/picture.svg", "pages/a.ADOC", "pages/a.asciidoc"})
    void reportsAFileAmongThePagesThatIsNotAPage(String file) {
        assertThat(findings(check, sources.file(file, "= x")))
                .containsExactly(file + ": this file is not a page [name-not-a-slug] (move images to 'images' and"
                        + " other downloads to 'assets'; the name of a page must end in .adoc)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages/a-1/b.adoc", "images/a-1.svg", "assets/form.tar.gz"})
    void acceptsLowercaseLettersDigitsAndHyphens(String file) {
        assertThat(findings(check, sources.file(file, "= x"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"theme/Any_Name.css", "My Notes.txt"})
    void acceptsAnyNameWhenTheFileIsNotPublished(String file) {
        assertThat(findings(check, sources.file(file, "= x"))).isEmpty();
    }
}

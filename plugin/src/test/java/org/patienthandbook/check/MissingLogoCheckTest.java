package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patienthandbook.check.HandbookFixture.findings;

import org.junit.jupiter.api.Test;
import org.patienthandbook.asciidoc.Sources;

class MissingLogoCheckTest {

    private final Check check = new MissingLogoCheck();
    private final Sources sources = Sources.empty().file("images/logo.svg", "<svg/>");

    @Test
    void reportsALogoThatDoesNotExist() {
        sources.file("handbook.yml", "publisher:", "  logo: images/logos.svg");
        assertThat(findings(check, sources))
                .containsExactly("handbook.yml:2: the logo 'images/logos.svg' is not in the folder 'images'"
                        + " [link-target-missing] (put the logo into the folder 'images', and write its path from"
                        + " 'images/' on)");
    }

    @Test
    void reportsALogoOutsideTheFolderOfImages() {
        sources.file("handbook.yml", "publisher: {logo: handbook.yml}");
        assertThat(findings(check, sources)).hasSize(1);
    }

    @Test
    void acceptsALogoAmongTheImages() {
        sources.file("handbook.yml", "publisher: {logo: images/logo.svg}");
        assertThat(findings(check, sources)).isEmpty();
    }

    @Test
    void acceptsAnEmptyLogo() {
        sources.file("handbook.yml", "publisher: {logo: \"\"}");
        assertThat(findings(check, sources)).isEmpty();
    }
}

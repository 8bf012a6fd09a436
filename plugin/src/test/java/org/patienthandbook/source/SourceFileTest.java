package org.patienthandbook.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SourceFileTest {

    private static final SourceFile FILE =
            new SourceFile("pages/a/b.adoc", "src/handbook/pages/a/b.adoc", Path.of("/b.adoc"));

    @Test
    void isInItsFolderAndTheFoldersAroundIt() {
        assertThat(FILE.isIn("pages")).isTrue();
        assertThat(FILE.isIn("pages/a")).isTrue();
        assertThat(FILE.isIn("page")).isFalse();
    }

    @Test
    void hasAPathBelowTheFolderItIsIn() {
        assertThat(FILE.below("pages")).isEqualTo("a/b.adoc");
        assertThatThrownBy(() -> FILE.below("images")).hasMessageContaining("is not in 'images'");
    }

    @Test
    void isNamedInItsPlaces() {
        assertThat(FILE.at(0)).hasToString("src/handbook/pages/a/b.adoc");
        assertThat(FILE.at(7)).hasToString("src/handbook/pages/a/b.adoc:7");
    }
}

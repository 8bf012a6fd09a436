package org.patienthandbook.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SourceTreeTest {

    private static final Path ROOT = Path.of("/module/src/handbook");

    private static SourceTree tree(String... relative) {
        return new SourceTree(
                ROOT,
                "src/handbook",
                Arrays.stream(relative)
                        .map(path -> new SourceFile(path, "src/handbook/" + path, ROOT.resolve(path)))
                        .toList());
    }

    @Test
    void listsTheAsciidocFilesInTheFolderOfPages() {
        assertThat(tree("pages/note.txt", "pages/a.adoc", "partials/b.adoc").pages())
                .extracting(SourceFile::relative)
                .containsExactly("pages/a.adoc");
    }

    @Test
    void findsAFileByItsPathOrItsName() {
        SourceTree tree = tree("pages/c.adoc", "pages/a.adoc", "handbook.yml");
        assertThat(tree.find("pages/a.adoc")).map(SourceFile::relative).contains("pages/a.adoc");
        assertThat(tree.named("src/handbook/pages/c.adoc"))
                .map(SourceFile::relative)
                .contains("pages/c.adoc");
        assertThat(tree.find("pages/b.adoc")).isEmpty();
        assertThat(tree.named("pages/a.adoc")).isEmpty();
    }

    @Test
    void namesAPlaceInAFileThatDoesNotExist() {
        assertThat(tree().locate("pages/b.adoc", 3)).hasToString("src/handbook/pages/b.adoc:3");
    }
}

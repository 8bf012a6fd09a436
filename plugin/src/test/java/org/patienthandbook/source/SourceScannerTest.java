package org.patienthandbook.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceScannerTest {

    @TempDir
    private Path base;

    private void file(String path) throws IOException {
        Path file = base.resolve("src/handbook").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
    }

    private SourceTree scan() throws IOException {
        return new SourceScanner(base).scan(base.resolve("src/handbook"));
    }

    @Test
    void files_are_listed_by_path_with_the_names_that_findings_show() throws IOException {
        file("pages/z.adoc");
        file("handbook.yml");
        file("pages/a/b.adoc");
        SourceTree tree = scan();
        assertThat(tree.files())
                .extracting(SourceFile::relative)
                .containsExactly("handbook.yml", "pages/a/b.adoc", "pages/z.adoc");
        assertThat(tree.files())
                .extracting(SourceFile::name)
                .containsExactly(
                        "src/handbook/handbook.yml", "src/handbook/pages/a/b.adoc", "src/handbook/pages/z.adoc");
        assertThat(tree.name()).isEqualTo("src/handbook");
    }

    @Test
    void hidden_files_and_folders_are_left_out() throws IOException {
        file("pages/.DS_Store");
        file("pages/.a.adoc.swp");
        file(".git/config");
        file("pages/a.adoc");
        assertThat(scan().files()).extracting(SourceFile::relative).containsExactly("pages/a.adoc");
    }

    @Test
    void a_link_that_leads_out_of_the_sources_is_left_out() throws IOException {
        file("images/nerve.svg");
        Path secret = Files.writeString(base.resolve("secret.svg"), "x");
        Path images = base.resolve("src/handbook/images");
        Files.createSymbolicLink(images.resolve("out.svg"), secret);
        Files.createSymbolicLink(images.resolve("in.svg"), images.resolve("nerve.svg"));
        assertThat(scan().files())
                .extracting(SourceFile::relative)
                .containsExactly("images/in.svg", "images/nerve.svg");
    }

    @Test
    void pages_are_the_asciidoc_files_below_pages() throws IOException {
        file("pages/a.adoc");
        file("pages/note.txt");
        file("partials/b.adoc");
        assertThat(scan().pages()).extracting(SourceFile::relative).containsExactly("pages/a.adoc");
    }

    @Test
    void a_folder_that_is_the_base_or_lies_outside_it_is_named_so() throws IOException {
        file("handbook.yml");
        Path root = base.resolve("src/handbook");
        assertThat(new SourceScanner(root).scan(root).files())
                .extracting(SourceFile::name)
                .containsExactly("handbook.yml");
        assertThat(new SourceScanner(base.resolve("module")).scan(root).files())
                .extracting(SourceFile::name)
                .containsExactly("../src/handbook/handbook.yml");
    }

    @Test
    void a_folder_that_is_not_there_is_said_so() {
        assertThatThrownBy(this::scan).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_file_is_found_by_its_path_and_places_are_named_whether_it_is_there_or_not() throws IOException {
        file("pages/a.adoc");
        SourceTree tree = scan();
        assertThat(tree.find("pages/a.adoc")).isPresent();
        assertThat(tree.find("pages/b.adoc")).isEmpty();
        assertThat(tree.locate("pages/b.adoc", 3)).hasToString("src/handbook/pages/b.adoc:3");
    }

    @Test
    void a_file_knows_the_folder_it_is_in() throws IOException {
        file("pages/a/b.adoc");
        SourceFile file = scan().files().get(0);
        assertThat(file.isIn("pages")).isTrue();
        assertThat(file.isIn("page")).isFalse();
        assertThat(file.below("pages")).isEqualTo("a/b.adoc");
        assertThatThrownBy(() -> file.below("images")).hasMessageContaining("is not in 'images'");
        assertThat(file.at(0)).hasToString("src/handbook/pages/a/b.adoc");
    }

    @Test
    void places_are_ordered_by_file_line_and_column_and_nonsense_is_refused() {
        assertThat(new SourceLocation("a", 2))
                .isGreaterThan(new SourceLocation("a", 1, 9))
                .isLessThan(new SourceLocation("b", 1));
        assertThat(SourceLocation.ofFile("a")).isEqualTo(new SourceLocation("a", 0));
        assertThatThrownBy(() -> new SourceLocation("a", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SourceLocation(" ", 1)).isInstanceOf(IllegalArgumentException.class);
    }
}

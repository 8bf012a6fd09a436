package org.patienthandbook.output.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.model.print.Edition;
import org.patienthandbook.output.pdf.engine.EngineDiagnostic;
import org.patienthandbook.output.print.PrintDocument;
import org.patienthandbook.source.SourceScanner;
import org.patienthandbook.source.SourceTree;

class DiagnosticFindingsTest {

    @TempDir
    private Path base;

    private SourceTree tree;

    @BeforeEach
    void sources() throws IOException {
        write("pages/a.adoc", "= A", "", "++++", "<p style=\"display: grid\">x</p>", "++++", "", "image::x.png[X]");
        write("pages/b.adoc", "= B", "", "Text.");
        write("images/x.png", "");
        tree = new SourceScanner(base).scan(base.resolve("src"));
    }

    private void write(String path, String... lines) throws IOException {
        Path file = base.resolve("src").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines));
    }

    private PrintDocument page(String id, Edition edition) {
        return new PrintDocument(
                Optional.of(new PageId(id)), edition, "", "", List.of(), tree.locate("pages/" + id + ".adoc", 0));
    }

    private PrintDocument book() {
        return new PrintDocument(
                Optional.empty(), Edition.STANDARD, "", "", List.of(), tree.locate(SourceTree.SETTINGS, 1));
    }

    private List<String> findings(EngineDiagnostic... diagnostics) {
        return new DiagnosticFindings(tree, new SourcePlaces(tree))
                .findings(List.of(diagnostics)).stream()
                        .map(finding -> finding.severity().label() + " " + finding.location() + " " + finding.message())
                        .toList();
    }

    @Test
    void reportsADiagnosticOnceWhenSeveralDocumentsHaveIt() {
        assertThat(findings(
                        EngineDiagnostic.of(page("b", Edition.STANDARD), "The box has no page."),
                        EngineDiagnostic.of(page("b", Edition.LARGE_PRINT), "The box has no page."),
                        EngineDiagnostic.of(book(), "The box has no page."),
                        EngineDiagnostic.of(book(), "Only here")))
                .containsExactly(
                        "warning src/pages/b.adoc in print: the box has no page",
                        "warning src/handbook.yml:1 in print: only here");
    }

    @Test
    void reportsAStyleAttributeAtItsLine() {
        String text = "Value grid is not a recognized identifier at line 1. Skipping declaration.";
        assertThat(findings(EngineDiagnostic.ofStyle(page("a", Edition.STANDARD), "file:///", text)))
                .containsExactly("warning src/pages/a.adoc:4 a style attribute: 'grid' is not a recognized identifier");
    }

    @Test
    void reportsTheThemesOwnStyleSheetAtTheSettings() {
        String text = "colour is an unrecognized CSS property at line 7. Ignoring declaration.";
        assertThat(findings(EngineDiagnostic.ofStyle(page("a", Edition.STANDARD), "file:///#inline_style_1", text)))
                .containsExactly("warning src/handbook.yml the style sheet: 'colour' is an unrecognized CSS property");
    }

    @Test
    void reportsAPictureAtItsLine() {
        assertThat(findings(EngineDiagnostic.of(
                        page("a", Edition.STANDARD), "Can't read image file for URI 'images/x.png'")))
                .containsExactly("warning src/pages/a.adoc:7 in print: can't read image file for URI 'images/x.png'");
    }

    @Test
    void reportsAnErrorForEachReasonWhenDocumentsFail() {
        DiagnosticFindings converter = new DiagnosticFindings(tree, new SourcePlaces(tree));
        List<Finding> findings = converter.findings(List.of(
                EngineDiagnostic.ofFailure(page("a", Edition.STANDARD), "No font: families: [X] size: 1"),
                EngineDiagnostic.ofFailure(book(), "Stack is empty")));
        assertThat(findings)
                .extracting(finding -> finding.severity().label() + " " + finding.message())
                .containsExactly(
                        "error cannot print 'print/a.pdf': no font: families: [X] size: 1",
                        "error cannot print 'print/handbook.pdf': stack is empty");
    }
}

package org.patienthandbook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A handbook that is built again and again, offline. */
abstract class RepeatedBuilds {

    static final String DOI = "10.1000/one";
    static final String UNCHANGED = "nothing changed since the last build";

    @TempDir
    Path base;

    Project project;

    @BeforeEach
    void writeAHandbook() {
        project = new Project(base)
                .offline()
                .file("handbook.yml", "title: A handbook", "navigation:", "- pages: [a]")
                .file(
                        "references.yml",
                        "- {id: one, type: book, title: On pain, author: [{family: Ash}], issued: 2020, DOI: " + DOI
                                + "}")
                .file("pages/index.adoc", "= Home", "", "Text.cite:[one]", "", "include::../.shared/part.adoc[]")
                .file("pages/a.adoc", "= A", "", "// allow link-target-missing: a quotation", "<<nowhere>>")
                .file(".shared/part.adoc", "A part.")
                .file("images/nerve.svg", "<svg/>")
                .file("glossary.adoc", "= Words", "", "nerve:: A wire.")
                .aged();
    }

    boolean isDone() {
        return isDone(project.bake());
    }

    /** Whether the last build went through its stages. */
    boolean isDone(BuildResult result) {
        assertThat(result.stopped()).isEmpty();
        return !project.said().get(project.said().size() - 1).equals(UNCHANGED);
    }

    /** What somebody does between two builds, or while one runs. */
    interface Deed {
        void run() throws IOException;
    }
}

package org.patienthandbook.pipeline.unchanged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.patienthandbook.pipeline.BuildResult;
import org.patienthandbook.pipeline.Project;

/** A handbook that is built again and again, offline. */
abstract class RepeatedBuilds {

    static final String DOI = "10.1000/one";

    @TempDir
    Path base;

    Project project;

    @BeforeEach
    void writeHandbook() {
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

    /** Publishes the handbook, and tells whether the stages ran. */
    boolean runs() {
        return runs(project.bake());
    }

    static boolean runs(BuildResult result) {
        assertThat(result.stopped()).isEmpty();
        return !result.unchanged();
    }

    /** A change to the files between two builds, or during one. */
    interface Change {
        void make() throws IOException;
    }
}

package org.patienthandbook.pipeline.unchanged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.output.Output;
import org.patienthandbook.pipeline.Aged;
import org.patienthandbook.pipeline.BuildSettings.Resources;
import org.patienthandbook.pipeline.PlainOutput;
import org.patienthandbook.pipeline.Project;
import org.patienthandbook.pipeline.Registry;
import org.patienthandbook.pipeline.SmallHandbook;
import org.patienthandbook.publish.StagingFolder;
import org.patienthandbook.registry.CitationMode;

/** Builds whose result is not cached, because the next build could have another. */
class UncacheableBuildTest extends RepeatedBuilds {

    @Test
    void runsAfterAFailedBuild() {
        project.file("pages/a.adoc", "= A", "", "<<nowhere>>").aged();
        assertThat(project.check().failed()).isTrue();
        assertThat(runs(project.check())).isTrue();
        assertThat(project.bake().failed()).isTrue();
        assertThat(runs()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{docdate}", "{doctime}", "{user-home}"})
    void runsWhenATextPrintsTheTimeOrAPath(String attribute) {
        project.file("pages/a.adoc", "= A", "", "It is " + attribute).aged();
        project.bake();
        assertThat(runs()).isTrue();
    }

    @Test
    void runsWhenATemplatePrintsTheTime() {
        project.file("theme/templates/partials/foot.ftlh", "${.now?string('HH:mm')}")
                .aged();
        project.bake();
        assertThat(runs()).isTrue();
    }

    @Test
    void runsWhenASourceFileIsALink() throws IOException {
        Path other = Files.writeString(base.resolve("other.svg"), "<svg/>");
        Files.createSymbolicLink(project.source().resolve("images/other.svg"), other);
        Aged.one(project.source().resolve("images"));
        project.bake();
        assertThat(runs()).isTrue();
    }

    @Test
    void runsWhenASourceFileCannotBeRead() throws IOException {
        Path secret = project.source().resolve("of-no-use.txt");
        Files.writeString(secret, "secret");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        project.aged();
        assumeFalse(Files.isReadable(secret), "this user may read every file");
        project.bake();
        assertThat(runs()).isTrue();
    }

    @Test
    void runsWhenASourceFileWasSavedJustBeforeTheLastBuild() {
        project.file("of-no-use.txt", "new");
        project.bake();
        assertThat(runs()).isTrue();
    }

    @Test
    void runsWhenSourcesChangedDuringTheLastBuild() {
        List<Change> changes = List.of(
                () -> project.file("of-no-use.txt", "added"),
                // as programs do that unpack or copy files with their timestamps
                () -> project.file("pages/a.adoc", "= A", "", "Another text.").aged(),
                () -> Files.delete(project.source().resolve("of-no-use.txt")));
        Changing changing = new Changing();
        project.outputs(new PlainOutput(), changing);
        for (Change change : changes) {
            project.file("added-" + changes.indexOf(change) + ".txt", "of no use")
                    .aged();
            changing.change = change;
            project.bake();
            changing.change = () -> {};
            project.aged();
            assertThat(runs()).isTrue();
            assertThat(runs()).isFalse();
        }
    }

    /** Does something to the sources while the handbook is written. */
    private static final class Changing implements Output {

        private Change change = () -> {};

        @Override
        public List<Finding> write(Handbook handbook, StagingFolder staging) {
            try {
                change.make();
                return List.of();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void runsAfterABuildThatSentRequests() {
        Project online = online(new Registry().registered(DOI));
        online.bake();
        assertThat(online.source().resolve("references.lock.json")).exists();
        Registry second = new Registry();
        assertThat(runs(online.registry(second).aged().bake())).isTrue();
        assertThat(runs(online.bake())).isFalse();
        assertThat(second.asked()).isEmpty();
    }

    @Test
    void asksASilentRegistryAgain() {
        Registry silent = new Registry();
        Project online = online(silent);
        assertThat(online.bake().counts().unanswered()).isEqualTo(1);
        assertThat(online.bake().counts().unanswered()).isEqualTo(1);
        assertThat(silent.asked()).hasSize(2);
    }

    @Test
    void asksAgainInEveryRefresh() {
        Registry registry = new Registry().registered(DOI);
        Project online = online(registry).citations(CitationMode.REFRESH);
        for (int builds = 1; builds <= 3; builds++) {
            online.aged().bake();
            assertThat(registry.asked()).hasSize(builds);
        }
    }

    private Project online(Registry registry) {
        Path folder = base.resolve("online");
        return new Project(folder)
                .registry(registry)
                .file("handbook.yml", "title: A handbook")
                .file(
                        "references.yml",
                        "- {id: one, type: book, title: On pain, author: [{family: Ash}], issued: 2020, DOI: " + DOI
                                + "}")
                .file("pages/index.adoc", "= Home", "", "Text.cite:[one]")
                .aged();
    }

    @Test
    void runsWhenTheCacheIsInThePublishedFolder() throws IOException {
        Resources resources = new Resources(base.resolve("small/target/site/cache"), 1);
        SmallHandbook handbook = new SmallHandbook(base.resolve("small"));
        handbook.build(base.resolve("small/target"), resources);
        assertThat(handbook.build(base.resolve("small/target"), resources).unchanged())
                .isFalse();
        assertThat(base.resolve("small/target/site/cache")).doesNotExist();
    }
}

package org.patienthandbook.pipeline;

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
import org.patienthandbook.pipeline.BuildSettings.Effort;
import org.patienthandbook.publish.StagingFolder;

/** Builds whose result is not kept, for the next might have another. */
class UnkeptBuildTest extends RepeatedBuilds {

    @Test
    void aFailedBuildIsDoneAgain() {
        project.file("pages/a.adoc", "= A", "", "<<nowhere>>").aged();
        assertThat(project.check().failed()).isTrue();
        assertThat(isDone(project.check())).isTrue();
        assertThat(project.bake().failed()).isTrue();
        assertThat(isDone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{docdate}", "{doctime}", "{user-home}"})
    void aTextThatAsksForWhatPassesIsReadByEveryBuild(String attribute) {
        project.file("pages/a.adoc", "= A", "", "It is " + attribute).aged();
        project.bake();
        assertThat(isDone()).isTrue();
    }

    @Test
    void aTemplateThatAsksForTheTimeIsFilledByEveryBuild() {
        project.file("theme/templates/partials/foot.ftlh", "${.now?string('HH:mm')}")
                .aged();
        project.bake();
        assertThat(isDone()).isTrue();
    }

    @Test
    void aLinkAmongTheSourcesLeadsAnywhere() throws IOException {
        Path other = Files.writeString(base.resolve("other.svg"), "<svg/>");
        Files.createSymbolicLink(project.source().resolve("images/other.svg"), other);
        Aged.one(project.source().resolve("images"));
        project.bake();
        assertThat(isDone()).isTrue();
    }

    @Test
    void aFileThatCannotBeReadMayBeAnything() throws IOException {
        Path secret = project.source().resolve("of-no-use.txt");
        Files.writeString(secret, "secret");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        project.aged();
        assumeFalse(Files.isReadable(secret), "nothing is secret to the one who runs this test");
        project.bake();
        assertThat(isDone()).isTrue();
    }

    @Test
    void whatWasSavedAMomentAgoMayBeSavedAgainUnderTheSameDate() {
        project.file("of-no-use.txt", "new");
        project.bake();
        assertThat(isDone()).isTrue();
    }

    @Test
    void whatChangesWhileABuildRunsIsSeenByTheNext() {
        List<Deed> deeds = List.of(
                () -> project.file("of-no-use.txt", "added"),
                // as a program does that unpacks or copies with dates
                () -> project.file("pages/a.adoc", "= A", "", "Another text.").aged(),
                () -> Files.delete(project.source().resolve("of-no-use.txt")));
        Changing changing = new Changing();
        project.outputs(new PlainOutput(), changing);
        for (Deed deed : deeds) {
            project.file("added-" + deeds.indexOf(deed) + ".txt", "of no use").aged();
            changing.deed = deed;
            project.bake();
            changing.deed = () -> {};
            project.aged();
            assertThat(isDone()).isTrue();
            assertThat(isDone()).isFalse();
        }
    }

    /** Does something to the sources while the handbook is written. */
    private static final class Changing implements Output {

        private Deed deed = () -> {};

        @Override
        public List<Finding> write(Handbook handbook, StagingFolder staging) {
            try {
                deed.run();
                return List.of();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void aBuildThatAskedRegistriesIsNotTakenForOneThatDidNot() {
        Project online = online(new Registry().registered(DOI));
        online.bake();
        assertThat(online.source().resolve("references.lock.json")).exists();
        Registry second = new Registry();
        online.registry(second).aged().bake();
        assertThat(online.said()).doesNotContain(UNCHANGED);
        online.bake();
        assertThat(online.said()).contains(UNCHANGED);
        assertThat(second.asked()).isEmpty();
    }

    @Test
    void aRegistryThatWasSilentIsAskedAgain() {
        Registry silent = new Registry();
        Project online = online(silent);
        assertThat(online.bake().unanswered()).isEqualTo(1);
        assertThat(online.bake().unanswered()).isEqualTo(1);
        assertThat(silent.asked()).hasSize(2);
    }

    @Test
    void aRefreshAsksEveryTime() {
        Registry registry = new Registry().registered(DOI);
        Project online = online(registry).citations("refresh");
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
    void aCacheInThePublishedFolderIsPublishedOver() throws IOException {
        Effort effort = new Effort(base.resolve("small/target/site/cache"), 1);
        SmallHandbook handbook = new SmallHandbook(base.resolve("small"));
        handbook.build(base.resolve("small/target"), effort);
        assertThat(handbook.build(base.resolve("small/target"), effort).said()).doesNotContain(UNCHANGED);
        assertThat(base.resolve("small/target/site/cache")).doesNotExist();
    }
}

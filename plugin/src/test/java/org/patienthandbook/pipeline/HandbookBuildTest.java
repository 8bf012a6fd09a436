package org.patienthandbook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Builds the folder {@code input} of every folder in {@code src/test/golden/build}, and compares the result with the folder
 * {@code expected}. {@code -Dgolden.renew=true} replaces the expected files, so that a person can read the difference.
 */
class HandbookBuildTest {

    private static final Path GOLDEN = Path.of("src/test/golden/build");

    @TempDir
    private Path base;

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void matchesTheGoldenFiles(Path golden) throws IOException {
        SortedMap<String, String> expected = Project.contents(golden.resolve("expected"));
        SortedMap<String, String> actual = build(golden.resolve("input"));
        if (Boolean.getBoolean("golden.renew")) {
            renew(golden.resolve("expected"), actual);
            fail("renewed, read the diff");
        }
        assertThat(actual.keySet()).as("files").isEqualTo(expected.keySet());
        actual.forEach((name, text) -> assertThat(text).as(name).isEqualTo(expected.get(name)));
    }

    /** Findings never fail this build, because the published pages are compared, too. */
    private SortedMap<String, String> build(Path input) throws IOException {
        Project project = new Project(base).offline().failOn("never");
        copy(input, project.source());
        BuildResult result = project.bake();
        SortedMap<String, String> actual = new TreeMap<>(Project.contents(project.output()));
        actual.put("findings.txt", findings(result));
        return actual;
    }

    private static String findings(BuildResult result) {
        StringBuilder text = new StringBuilder();
        Project.console(result.findings()).forEach(line -> text.append(line).append('\n'));
        result.waived()
                .forEach(waived -> Project.console(List.of(waived.finding())).stream()
                        .limit(1)
                        .forEach(line -> text.append("waived: ")
                                .append(line)
                                .append(" because ")
                                .append(waived.reason())
                                .append('\n')));
        result.stopped()
                .ifPresent(stopped ->
                        text.append("stopped: ").append(stopped.getMessage()).append('\n'));
        return text.toString();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static void renew(Path expected, SortedMap<String, String> actual) throws IOException {
        for (String old : Project.contents(expected).keySet()) {
            Files.delete(expected.resolve(old));
        }
        for (var file : actual.entrySet()) {
            Path target = expected.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }
}

package org.patienthandbook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds the handbook of {@code docs/guide/getting-started.md}, as it is and with the mistakes that the README shows. */
class GuideExampleTest {

    private static final Pattern FILE =
            Pattern.compile("<!-- complete: my-handbook/src/handbook/(\\S+) -->\\n```\\w+\\n(.*?)```", Pattern.DOTALL);

    private static final String PAGE = "pages/conditions/migraine.adoc";

    @TempDir
    private Path base;

    private static Map<String, String> examples() throws IOException {
        Map<String, String> files = new TreeMap<>();
        Matcher file = FILE.matcher(Files.readString(Path.of("../docs/guide/getting-started.md")));
        while (file.find()) {
            files.put(file.group(1), file.group(2).stripTrailing());
        }
        return files;
    }

    private List<String> console(Map<String, String> files) {
        Project project = new Project(base).offline();
        files.forEach(project::file);
        return Project.console(project.bake().findings());
    }

    @Test
    void bakesTheExampleOfTheGuideWithoutFindings() throws IOException {
        assertThat(examples()).hasSize(6).containsKey(PAGE);
        assertThat(console(examples())).isEmpty();
    }

    @Test
    void reportsTheMistakesThatTheReadmeShows() throws IOException {
        Map<String, String> files = examples();
        files.put(
                PAGE,
                files.get(PAGE).replace("may help you.", "may help you.cite:[example-gide] See <<what-migrain-is>>."));
        List<String> shown = Files.readAllLines(Path.of("../README.md")).stream()
                .filter(line -> line.startsWith("[ERROR]"))
                .toList();
        assertThat(console(files)).isEqualTo(shown);
    }
}

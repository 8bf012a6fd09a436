package org.patienthandbook.output.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patienthandbook.output.Sample;

/** Checks that each file of the example in docs/guide/theme.md overrides one file of the theme, and changes nothing else. */
class ThemeGuideTest {

    private static final Pattern EXAMPLE = Pattern.compile(
            "<!-- complete: my-handbook/src/handbook/(theme/[^ ]+) -->\\n```\\w+\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private static Map<String, String> examples() throws Exception {
        Map<String, String> files = new TreeMap<>();
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("../docs/guide/theme.md")));
        while (example.find()) {
            files.put(example.group(1), example.group(2));
        }
        return files;
    }

    private Baked bake(Sample sample) {
        return Baked.bake(HtmlOutput.class.getClassLoader(), sample.build(), folder);
    }

    @Test
    void hasExamplesOfATemplateAStyleSheetAndAText() throws Exception {
        assertThat(examples().keySet()).anyMatch(name -> name.endsWith(".ftlh"));
        assertThat(examples().keySet()).anyMatch(name -> name.endsWith(".css"));
        assertThat(examples().keySet()).anyMatch(name -> name.endsWith(".json"));
    }

    @Test
    void changesThePagesAsDescribedWithoutFindings() throws Exception {
        Baked before = bake(new Sample(folder.resolve("before")));
        Sample sample = new Sample(folder.resolve("after"));
        examples().forEach(sample::file);
        Baked after = bake(sample);
        assertThat(after.files().keySet()).isEqualTo(before.files().keySet());
        assertThat(after.file("assets/handbook/css/handbook.css"))
                .contains(examples().get("theme/css/components/banner.css").strip());
        assertThat(after.file("pain/chronic-pain.html")).contains("<p class=\"dates\">");
        assertThat(after.findings()).isEmpty();
    }
}

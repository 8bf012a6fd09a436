package org.patienthandbook.output.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.output.Sample;

class CustomThemeTest {

    private static final String FAILING = "<title>x</title>\n${page.nope.never}";

    @TempDir
    private Path folder;

    private Sample sample;

    @BeforeEach
    void writeSources() {
        sample = new Sample(folder.resolve("project"));
    }

    private Baked bake() {
        return Baked.bake(Themes.tiny(), sample.build(), folder);
    }

    private HandbookException failure(ClassLoader theme) {
        return catchThrowableOfType(HandbookException.class, () -> Baked.bake(theme, sample.build(), folder));
    }

    @Test
    void overridesOneTemplateOnly() {
        sample.file("theme/templates/page.ftlh", "<p>own ${page.title}</p>");
        Baked baked = bake();
        assertThat(baked.file("pain/chronic-pain.html")).isEqualTo("<p>own Chronic pain</p>");
        assertThat(baked.file("glossary.html")).contains("<h1>Words</h1>");
    }

    @Test
    void overridesAPartOfAllTemplates() {
        sample.file(
                "theme/templates/layout/base.ftlh",
                "<#macro frame><meta name=\"generator\" content=\"${site.generator}\">own<#nested></#macro>"
                        + "<#macro entry reference></#macro>");
        assertThat(bake().file("404.html")).contains("own");
    }

    @Test
    void overridesOneStyleSheetInTheBundle() {
        sample.file("theme/css/components/term.css", ".term { color: green }");
        assertThat(bake().file("assets/handbook/css/handbook.css"))
                .contains("@layer components {\n.term { color: green }\n}")
                .contains("@media print {\nnav { display: none; }\n}")
                .doesNotContain("dotted");
    }

    @Test
    void overridesOneTextAndKeepsTheOthers() {
        sample.file("theme/i18n/messages_en.json", "{\"greeting\": \"Hi {name}, <b>\"}");
        assertThat(bake().file("index.html"))
                .contains("<p class=\"greeting\">Hi Living with pain, &lt;b&gt;</p>")
                .contains("<p>More</p>");
    }

    @Test
    void overridesAScriptAndAddsAFont() {
        sample.file("theme/js/tiny.js", "own").file("theme/fonts/own.woff2", "font");
        Baked baked = bake();
        assertThat(baked.file("assets/handbook/js/tiny.js")).isEqualTo("own");
        assertThat(baked.file("assets/handbook/fonts/own.woff2")).isEqualTo("font");
    }

    @Test
    void rejectsADownloadWithThePathOfAThemeFile() {
        sample.file("assets/handbook/js/tiny.js", "own");
        assertThat(failure(Themes.tiny()))
                .hasMessage("'assets/handbook/js/tiny.js' has the same path as a file of the theme");
    }

    @Test
    void reportsTemplateLineAndPageWhenATemplateFails() {
        sample.file("theme/templates/page.ftlh", FAILING);
        HandbookException failure = failure(Themes.tiny());
        assertThat(failure)
                .hasMessage("template 'src/handbook/theme/templates/page.ftlh:2' fails on the page 'conditions/crps': "
                        + "The following has evaluated to null or missing: page.nope");
        assertThat(failure.hint()).isPresent();
    }

    @Test
    void reportsTheIncludedTemplateWhenItFails() {
        sample.file("theme/templates/page.ftlh", "<#include \"/part.ftlh\">")
                .file("theme/templates/part.ftlh", "\n<#if>");
        assertThat(failure(Themes.tiny()).getMessage())
                .startsWith("template 'src/handbook/theme/templates/part.ftlh:2' fails on the page 'conditions/crps': ")
                .doesNotContain("\n");
    }

    @Test
    void reportsAMissingInclude() {
        sample.file("theme/templates/page.ftlh", "\n<#include \"/nope.ftlh\">");
        assertThat(failure(Themes.tiny()).getMessage())
                .startsWith("template 'src/handbook/theme/templates/page.ftlh:2' fails on the page 'conditions/crps': ")
                .contains("nope.ftlh")
                .doesNotContain("\n");
    }

    @Test
    void reportsAMissingText() {
        sample.file("theme/templates/page.ftlh", "\n\n${msg(\"greating\")}");
        HandbookException failure = failure(Themes.tiny());
        assertThat(failure)
                .hasMessage("template 'src/handbook/theme/templates/page.ftlh:3' fails on the page 'conditions/crps': "
                        + "the theme has no text 'greating'");
        assertThat(failure.hint()).contains("did you mean 'greeting'?");
    }

    @Test
    void reportsAPlaceholderWithoutAValue() {
        sample.file("theme/templates/page.ftlh", "${msg(\"greeting\")}");
        assertThat(failure(Themes.tiny()).getMessage())
                .endsWith("has the placeholder '{name}', which has no value here");
    }

    @Test
    void reportsAPlaceholderWithoutAValueInATextThatNoTemplateUses() {
        sample.file("theme/i18n/messages_en.json", "{\"reference.status.registered\": \"{nope}\"}");
        HandbookException failure = failure(Themes.tiny());
        assertThat(failure)
                .hasMessage(
                        "the text 'reference.status.registered' has the placeholder '{nope}', which has no value here");
        assertThat(failure.hint()).contains("use date");
    }

    @Test
    void rejectsATemplateThatUsesAJavaClass() {
        sample.file("theme/templates/page.ftlh", "${\"freemarker.template.utility.Execute\"?new()(\"id\")}");
        assertThat(failure(Themes.tiny()).getMessage()).contains("page.ftlh:1").contains("not allowed");
    }

    @Test
    void escapesTextsInATemplateWithoutEscapeDirectives() {
        sample.file("theme/templates/page.ftlh", "${1234567} ${page.title} ${true?c}")
                .painTitle("a < b");
        assertThat(bake().file("pain/chronic-pain.html")).isEqualTo("1234567 a &lt; b true");
    }

    @Test
    void requiresTheGeneratorTag() {
        sample.file("theme/templates/home.ftlh", "<p>bare</p>");
        assertThat(failure(Themes.tiny())).hasMessage("the theme's pages have no generator tag");
    }

    @Test
    void readsAThemeFromAJarAgainWhenTheJarChanged() throws Exception {
        Path theme = Themes.tinyCopy(folder.resolve("theme"));
        Path jar = Themes.jar(theme, folder.resolve("theme.jar"));
        ClassLoader classPath = Themes.classPath(jar);
        assertThat(Baked.bake(classPath, sample.build(), folder).files()).isEqualTo(bake().files());
        Files.writeString(theme.resolve("handbook/templates/page.ftlh"), "<p>a new page template, and longer</p>");
        Themes.jar(theme, jar);
        assertThat(Baked.bake(Themes.classPath(jar), sample.build(), folder).file("pain/chronic-pain.html"))
                .isEqualTo("<p>a new page template, and longer</p>");
    }

    @Test
    void reportsAMissingFileThatTheManifestNames() throws Exception {
        Path theme = Themes.tinyCopy(folder.resolve("theme"));
        Files.delete(theme.resolve("handbook/js/tiny.js"));
        assertThat(failure(Themes.classPath(theme)))
                .hasMessage("theme.json names the file 'js/tiny.js', but the theme does not have it");
    }

    @Test
    void reportsAMissingTemplate() throws Exception {
        Path theme = Themes.tinyCopy(folder.resolve("theme"));
        Files.delete(theme.resolve("handbook/templates/evidence.ftlh"));
        assertThat(failure(Themes.classPath(theme))).hasMessage("the theme has no 'templates/evidence.ftlh'");
    }

    @Test
    void reportsAMissingTheme() {
        HandbookException failure = failure(ClassLoader.getPlatformClassLoader());
        assertThat(failure).hasMessageContaining("theme");
        assertThat(failure.hint()).isNotEqualTo(Optional.empty());
    }

    @Test
    void leavesNoFileWhenItFails() {
        sample.file("theme/templates/page.ftlh", FAILING);
        assertThatThrownBy(this::bake).isInstanceOf(HandbookException.class);
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().contains("staging"));
    }
}

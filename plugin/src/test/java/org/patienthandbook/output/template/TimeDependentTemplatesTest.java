package org.patienthandbook.output.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patienthandbook.source.SourceScanner;

class TimeDependentTemplatesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "theme/templates/page.ftlh, ${.now}, true",
        "theme/templates/partials/foot.ftlh, <#assign year = . now?string('yyyy')>, true",
        "theme/templates/page.ftlh, ${('.n' + 'ow')?eval}, true",
        "theme/templates/page.ftlh, <@text?interpret/>, true",
        "theme/templates/page.ftlh, What is known now., false",
        "theme/templates/page.ftlh, ${page.nowhere}, false",
        "theme/js/search.js, Date.now(), false",
        "pages/a.adoc, ${.now}, false"
    })
    void detectsTemplatesThatReadTheTime(String path, String text, boolean expected) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(TimeDependentTemplates.existIn(new SourceScanner(folder).scan(folder)))
                .isEqualTo(expected);
    }
}

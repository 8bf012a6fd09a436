package org.patienthandbook.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.source.SourceLocation;
import org.patienthandbook.source.SourceTree;

class MarkupGuardTest {

    private static final SourceLocation PLACE = new SourceLocation("src/handbook/references.yml", 7);

    private final MarkupGuard guard =
            new MarkupGuard(new SourceTree(Path.of("src/handbook").toAbsolutePath(), "src/handbook", List.of()));

    @Test
    void keepsAFormattedReferenceAsItIs() {
        String entry = "Smith A, Müller B. <em>Pain &amp; sleep</em>. 2014;77(2):1-9. "
                + "<a href=\"https://doi.org/10.1000/one\">doi:10.1000/one</a>";
        assertThat(guard.clean(entry, PLACE)).isEqualTo(Outcome.of(entry));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A title.<script>alert(1)</script> 2014. | A title. 2014. | the element <script> does not belong in a page",
                "<em onclick=\"x()\">Pain</em> | <em>Pain</em> | the attribute onclick=\"x()\" does not belong in a page",
                "<iframe src=\"https://example.org\"></iframe>Pain | Pain | the element <iframe> does not belong in a page",
            })
    void reportsAndRemovesUnsafeMarkup(String html, String safe, String message) {
        Outcome<String> cleaned = guard.clean(html, PLACE);
        assertThat(cleaned.value()).isEqualTo(safe);
        assertThat(cleaned.findings())
                .extracting(Finding::rule, Finding::location, Finding::message)
                .containsExactly(tuple(Rule.SOURCE_UNSAFE, PLACE, message));
    }
}

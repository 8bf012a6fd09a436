package org.patienthandbook.bibliography.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.patienthandbook.bibliography.ListReading;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.reference.Bibliography;
import org.patienthandbook.model.reference.Reference;

class ListTextTest extends ListReading {

    @Test
    void reportsAFileThatIsNotUtf8() throws IOException {
        Files.write(
                folder.resolve("references.yml"), "- id: a\n  title: Müller\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(read().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.SOURCE_MALFORMED);
            assertThat(finding.location()).hasToString("references.yml:2");
        });
    }

    @Test
    void acceptsAByteOrderMarkAndWindowsLineEnds() throws IOException {
        Outcome<Bibliography> outcome = read("references.yml", "\uFEFF- id: a\r\n  DOI: 10.1111/a\r\n- id: b\r\n");

        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.value().references()).extracting(Reference::lastLine).containsExactly(2, 3);
    }
}

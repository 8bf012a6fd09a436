package org.patienthandbook.registry.lock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.work.NewerVersion;
import org.patienthandbook.model.work.Notice;
import org.patienthandbook.model.work.NoticeType;

class LockEntryJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static LockEntry read(String json) throws Exception {
        return LockEntryJson.read((ObjectNode) JSON.readTree(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"input\": \"sha256:0\", \"doi\": \"10.1111/a\", \"agency\": \"mEDRA\", \"asked\": {\"doi.org\": \"answered\"},"
                        + "\"registration\": {\"verdict\": \"not-registered\", \"checked\": \"2026-11-22\"}}",
                "{\"input\": \"sha256:0\", \"searched\": \"2026-11-22\", \"asked\": {\"crossref\": \"unknown\"},"
                        + "\"suggestion\": {\"doi\": \"10.1111/a\", \"title\": \"T\", \"year\": 2014, \"source\": \"crossref\"}}",
                "{\"record\": null, \"notices\": [], \"newerVersion\": null, \"suggestion\": null}",
                "{\"pmid\": \"5\", \"record\": {\"source\": \"crossref\", \"title\": \"T\", \"other-titles\": [\"U\"],"
                        + "\"author\": [{\"family\": \"N\", \"given\": \"M\"}, {\"literal\": \"WHO\"}], \"issued\": [2014, 2],"
                        + "\"volume\": \"77\", \"type\": \"journal-article\","
                        + "\"update-to\": [{\"type\": \"correction\", \"doi\": \"10.1111/c\"}]}}",
                "{\"notices\": [{\"type\": \"expression-of-concern\", \"doi\": \"10.1111/n\", \"pmid\": \"6\", \"date\": \"2004-03\","
                        + "\"sources\": [\"crossref/publisher\", \"pubmed\"]}],"
                        + "\"newerVersion\": {\"kind\": \"update\", \"source\": \"pubmed\", \"pmid\": \"7\"}}",
                "{\"input\": \"sha256:0\", \"later\": {\"a\": [1, 2]}}"
            })
    void writesTheMembersThatItReads(String json) throws Exception {
        assertThat(LockEntryJson.write(read(json))).isEqualTo(JSON.readTree(json));
    }

    @Test
    void writesNullForWhatARegistryDoesNotKnow() throws Exception {
        LockEntry described = LockEntry.EMPTY.with(WorkFacts.NONE.described(Optional.empty()));

        assertThat(LockEntryJson.write(described))
                .isEqualTo(JSON.readTree(
                        "{\"record\": null, \"notices\": [], \"newerVersion\": null, \"suggestion\": null}"));
    }

    @Test
    void readsAnUnknownVerdictAsNoAnswer() throws Exception {
        assertThat(read("{\"registration\": {\"verdict\": \"unknown\"}}").status())
                .isEmpty();
    }

    @Test
    void readsWhatItWrites() throws Exception {
        Notice notice = new Notice(
                NoticeType.RETRACTION,
                Optional.of(new Doi("10.1000/N1")),
                Optional.empty(),
                "2004",
                List.of("crossref"));
        NewerVersion version =
                new NewerVersion(NewerVersion.Kind.PUBLISHED, Optional.of(new Doi("10.1000/V2")), Optional.empty());
        LockEntry entry = LockEntry.EMPTY
                .withSearch(new AuthorInput("sha256:1", Optional.empty()), LocalDate.of(2026, 11, 22))
                .with(WorkFacts.NONE.reported("crossref", List.of(notice), Optional.of(version)));

        assertThat(LockEntryJson.read(LockEntryJson.write(entry))).isEqualTo(entry);
        assertThat(entry.notices().get(0).doi().orElseThrow().name()).isEqualTo("10.1000/n1");
    }
}

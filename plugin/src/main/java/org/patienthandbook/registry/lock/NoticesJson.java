package org.patienthandbook.registry.lock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.work.Notice;
import org.patienthandbook.model.work.NoticeType;

/** Converts notices from and to JSON. */
final class NoticesJson {

    private NoticesJson() {}

    static List<Notice> read(JsonNode json) {
        List<Notice> notices = new ArrayList<>();
        for (JsonNode notice : json) {
            List<String> sources = new ArrayList<>();
            notice.path("sources").forEach(source -> sources.add(source.asText()));
            notices.add(new Notice(
                    NoticeType.named(notice.path("type").asText()),
                    Doi.parse(notice.path("doi").asText()),
                    Optional.of(notice.path("pmid").asText()).filter(pmid -> !pmid.isEmpty()),
                    notice.path("date").asText(),
                    sources));
        }
        return notices;
    }

    static ArrayNode write(List<Notice> notices) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (Notice notice : notices) {
            ObjectNode entry = json.addObject().put("type", notice.type().label());
            notice.doi().ifPresent(doi -> entry.put("doi", doi.canonical()));
            notice.pmid().ifPresent(pmid -> entry.put("pmid", pmid));
            if (!notice.date().isEmpty()) {
                entry.put("date", notice.date());
            }
            ArrayNode sources = entry.putArray("sources");
            notice.sources().forEach(sources::add);
        }
        return json;
    }
}

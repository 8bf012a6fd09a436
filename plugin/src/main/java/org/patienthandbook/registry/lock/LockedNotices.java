package org.patienthandbook.registry.lock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.work.Notice;
import org.patienthandbook.model.work.NoticeType;

/** How the lock holds notices: one entry for each publication, with all who report it. */
final class LockedNotices {

    private static final Comparator<Notice> ORDER =
            Comparator.comparing(Notice::date).thenComparing(Notice::name).thenComparing(Notice::type);

    private LockedNotices() {}

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

    static ArrayNode json(List<Notice> notices) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        notices.stream().sorted(ORDER).forEach(notice -> {
            ObjectNode entry = json.addObject().put("type", notice.type().label());
            notice.doi().ifPresent(doi -> entry.put("doi", doi.canonical()));
            notice.pmid().ifPresent(pmid -> entry.put("pmid", pmid));
            if (!notice.date().isEmpty()) {
                entry.put("date", notice.date());
            }
            ArrayNode sources = entry.putArray("sources");
            notice.sources().forEach(sources::add);
        });
        return json;
    }

    /** What is known after one registry answered anew: its old word is dropped, that of others stays. */
    static List<Notice> renewed(List<Notice> known, String registry, List<Notice> answered) {
        List<Notice> all = new ArrayList<>();
        for (Notice notice : known) {
            List<String> others = notice.sources().stream()
                    .filter(source -> !source.equals(registry) && !source.startsWith(registry + "/"))
                    .toList();
            if (!others.isEmpty()) {
                all.add(new Notice(notice.type(), notice.doi(), notice.pmid(), notice.date(), others));
            }
        }
        answered.forEach(notice -> add(notice, all));
        return all;
    }

    private static void add(Notice notice, List<Notice> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isSameAs(notice)) {
                all.set(i, all.get(i).and(notice));
                return;
            }
        }
        all.add(notice);
    }
}

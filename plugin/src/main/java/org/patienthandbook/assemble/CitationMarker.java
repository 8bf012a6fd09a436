package org.patienthandbook.assemble;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.patienthandbook.markup.Marks;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.Page;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.work.NoticeType.Gravity;
import org.patienthandbook.model.work.WorkEvidence;

/** Adds to each citation whether the work was retracted, is in doubt or was corrected. */
public final class CitationMarker {

    private static final Map<Gravity, String> KINDS = Map.of(
            Gravity.RETRACTED, "retracted",
            Gravity.DOUBTED, "doubted",
            Gravity.CORRECTED, "corrected");

    /** Returns the handbook with its citations marked; pages without such a citation do not change. */
    public Handbook mark(Handbook handbook) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (NumberedReference reference : handbook.references()) {
            kindOf(handbook.evidence().work(reference.key())).ifPresent(kind -> kinds.put(reference.key(), kind));
        }
        return kinds.isEmpty()
                ? handbook
                : handbook.withPages(
                        handbook.pages().stream().map(page -> mark(page, kinds)).toList());
    }

    private static Optional<String> kindOf(WorkEvidence known) {
        return known.notices().stream()
                .map(notice -> notice.type().gravity())
                .min(Enum::compareTo)
                .flatMap(gravity -> Optional.ofNullable(KINDS.get(gravity)));
    }

    private static Page mark(Page page, Map<String, String> kinds) {
        if (page.references().stream().noneMatch(kinds::containsKey)) {
            return page;
        }
        Document document = Marks.parse(page.html());
        for (Element sup : document.select("sup.citation")) {
            for (Element place : sup.select("[id^=cite-]")) {
                String key = place.id().replaceFirst("^cite-", "").replaceFirst("-\\d+$", "");
                Optional.ofNullable(kinds.get(key)).ifPresent(kind -> place.after(label(kind)));
            }
        }
        return page.withHtml(document.body().html());
    }

    private static Element label(String kind) {
        Element label = new Element("span").addClass("citation-status").addClass("citation-status-" + kind);
        return label.appendText(" (")
                .appendChild(Marks.message("citation.status." + kind))
                .appendText(")");
    }
}

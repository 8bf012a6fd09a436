package org.patienthandbook.assemble;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.patienthandbook.model.EvidenceNote;

/** Gives care cards, evidence notes, notices and tables the mark-up that themes and screen readers expect. */
final class BlockMarkup {

    /** The roles of the care cards. */
    static final List<String> CARDS = List.of("key-points", "off-label", "safety", "get-help");

    private static final List<String> ADMONITIONS = List.of("note", "tip", "warning", "caution", "important");

    private static final Set<String> VERDICTS = Arrays.stream(EvidenceNote.Verdict.values())
            .map(EvidenceNote.Verdict::label)
            .collect(Collectors.toSet());
    private static final Set<String> LEVELS = Arrays.stream(EvidenceNote.Level.values())
            .map(EvidenceNote.Level::label)
            .collect(Collectors.toSet());

    private BlockMarkup() {}

    static void shape(WorkPage page) {
        int number = 0;
        for (Element block : List.copyOf(page.body().select(".admonitionblock"))) {
            if (block.hasAttr("data-hb-verdict")) {
                evidenceNote(block, ++number);
            } else {
                admonition(block);
            }
        }
        int card = 0;
        for (Element block : List.copyOf(page.body().getAllElements())) {
            Optional<String> role = CARDS.stream().filter(block::hasClass).findFirst();
            if (role.isPresent() && block.normalName().equals("div")) {
                card(block, role.get(), ++card);
            }
        }
        int table = 0;
        for (Element found : page.body().select("table.tableblock")) {
            table(found, "table-" + ++table + "-title");
        }
    }

    private static void evidenceNote(Element block, int number) {
        String id = block.hasAttr("id") ? block.id() : "evidence-note-" + number;
        Element content = block.selectFirst("td.content");
        Optional<Element> title =
                content == null ? Optional.empty() : Optional.ofNullable(content.selectFirst("> .title"));
        title.ifPresent(Element::remove);
        List<Node> text = content == null ? List.of() : List.copyOf(content.childNodes());
        String verdict = Marks.decode(block.attr("data-hb-verdict"));
        Element note = new Element("div");
        note.addClass("evidence-note").attr("id", id).attr("role", "note").attr("aria-labelledby", id + "-title");
        block.classNames().stream()
                .filter(name -> !List.of("admonitionblock", "note", "evidence").contains(name))
                .forEach(note::addClass);
        block.attributes().asList().stream()
                .filter(attribute -> attribute.getKey().startsWith("data-hb-"))
                .forEach(attribute -> note.attr(attribute.getKey(), attribute.getValue()));
        Element heading = note.appendElement("p").addClass("evidence-title").attr("id", id + "-title");
        heading.appendElement("span").addClass("evidence-label").appendChild(message("evidence.label"));
        heading.appendText(" ");
        if (VERDICTS.contains(verdict)) {
            note.addClass("verdict-" + verdict);
            heading.appendElement("span")
                    .addClass("evidence-verdict")
                    .appendChild(message("evidence.verdict." + verdict));
        }
        title.ifPresent(
                own -> note.appendElement("p").addClass("evidence-own-title").html(own.html()));
        note.appendElement("div").addClass("evidence-text").appendChildren(text);
        strength(block, note);
        block.replaceWith(note);
    }

    /** How strong the evidence is, and the works it rests on. */
    private static void strength(Element block, Element note) {
        Element strength = note.appendElement("p").addClass("evidence-strength");
        String level = Marks.decode(block.attr("data-hb-evidence"));
        if (LEVELS.contains(level)) {
            strength.appendChild(message("evidence.level." + level));
        }
        String keys = Marks.decode(block.attr("data-hb-cites"));
        if (!keys.isBlank()) {
            strength.appendElement("hb-cite")
                    .attr("data-keys", block.attr("data-hb-cites"))
                    .attr(Marks.AT, block.attr(Marks.AT));
        }
    }

    private static void admonition(Element block) {
        String kind = ADMONITIONS.stream().filter(block::hasClass).findFirst().orElse("note");
        Element content = block.selectFirst("td.content");
        List<Node> text = content == null ? List.of() : List.copyOf(content.childNodes());
        block.empty();
        block.attr("role", "note");
        block.appendElement("p").addClass("title").appendChild(message("admonition." + kind));
        block.appendElement("div").addClass("content").appendChildren(text);
    }

    private static void card(Element block, String role, int number) {
        block.addClass("card");
        if (block.selectFirst("> h2, > h3, > h4, > h5, > h6") != null) {
            return;
        }
        String id = "card-" + number + "-title";
        Element old = block.selectFirst("> .title, > .content > .title");
        Element title = new Element("p").addClass("card-title").attr("id", id);
        if (old == null) {
            title.appendChild(message("card." + role));
        } else {
            title.html(old.html());
            old.remove();
        }
        block.attr("role", "group").attr("aria-labelledby", id).prependChild(title);
    }

    private static void table(Element table, String id) {
        table.select("> thead > tr > th").attr("scope", "col");
        table.select("> tbody > tr > th, > tfoot > tr > th").attr("scope", "row");
        Element frame = new Element("div")
                .addClass("table-scroll")
                .attr("tabindex", "0")
                .attr("role", "group");
        Element caption = table.selectFirst("> caption");
        if (caption != null) {
            caption.attr("id", id);
            frame.attr("aria-labelledby", id);
        }
        table.replaceWith(frame);
        frame.appendChild(table);
    }

    /** A text of the theme: the output puts in the words of its language. */
    static Element message(String key) {
        return new Element("hb-text").attr("data-key", key);
    }
}

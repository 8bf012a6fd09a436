package org.patienthandbook.markup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.patienthandbook.model.EvidenceNote;

/** Makes an evidence note of the notice that an author wrote. */
final class EvidenceNoteMarkup {

    private static final Set<String> VERDICTS = Arrays.stream(EvidenceNote.Verdict.values())
            .map(EvidenceNote.Verdict::label)
            .collect(Collectors.toSet());
    private static final Set<String> LEVELS = Arrays.stream(EvidenceNote.Level.values())
            .map(EvidenceNote.Level::label)
            .collect(Collectors.toSet());

    private EvidenceNoteMarkup() {}

    /** Whether the parser marked a notice as an evidence note. */
    static boolean isNote(Element block) {
        return block.hasAttr("data-hb-verdict");
    }

    /** Puts the note in the notice's place; {@code number} counts the notes of a text, for those without an id. */
    static void replace(Element block, int number) {
        String id = block.hasAttr("id") ? block.id() : "evidence-note-" + number;
        Element content = block.selectFirst("td.content");
        Optional<Element> title =
                content == null ? Optional.empty() : Optional.ofNullable(content.selectFirst("> .title"));
        title.ifPresent(Element::remove);
        List<Node> text = content == null ? List.of() : List.copyOf(content.childNodes());
        Element note = frame(block, id);
        heading(note, id, Marks.decode(block.attr("data-hb-verdict")));
        title.ifPresent(
                own -> note.appendElement("p").addClass("evidence-own-title").html(own.html()));
        note.appendElement("div").addClass("evidence-text").appendChildren(text);
        strength(block, note);
        block.replaceWith(note);
    }

    /** An empty note with the notice's own roles and marks. */
    private static Element frame(Element block, String id) {
        Element note = new Element("div");
        note.addClass("evidence-note").attr("id", id).attr("role", "note").attr("aria-labelledby", id + "-title");
        block.classNames().stream()
                .filter(name -> !List.of("admonitionblock", "note", "evidence").contains(name))
                .forEach(note::addClass);
        block.attributes().asList().stream()
                .filter(attribute -> attribute.getKey().startsWith("data-hb-"))
                .forEach(attribute -> note.attr(attribute.getKey(), attribute.getValue()));
        return note;
    }

    private static void heading(Element note, String id, String verdict) {
        Element heading = note.appendElement("p").addClass("evidence-title").attr("id", id + "-title");
        heading.appendElement("span").addClass("evidence-label").appendChild(Marks.message("evidence.label"));
        heading.appendText(" ");
        if (VERDICTS.contains(verdict)) {
            note.addClass("verdict-" + verdict);
            heading.appendElement("span")
                    .addClass("evidence-verdict")
                    .appendChild(Marks.message("evidence.verdict." + verdict));
        }
    }

    /** How strong the evidence is, and the works it rests on. */
    private static void strength(Element block, Element note) {
        Element strength = note.appendElement("p").addClass("evidence-strength");
        String level = Marks.decode(block.attr("data-hb-evidence"));
        if (LEVELS.contains(level)) {
            strength.appendChild(Marks.message("evidence.level." + level));
        }
        String keys = Marks.decode(block.attr("data-hb-cites"));
        if (!keys.isBlank()) {
            strength.appendElement("hb-cite")
                    .attr("data-keys", block.attr("data-hb-cites"))
                    .attr(Marks.AT, block.attr(Marks.AT));
        }
    }
}

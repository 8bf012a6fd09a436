package org.patienthandbook.markup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.model.EvidenceNote;

/** Turns the admonition that an author wrote into an evidence note or a claim block. */
final class EvidenceNoteMarkup {

    private static final Set<String> VERDICTS = Arrays.stream(EvidenceNote.Verdict.values())
            .map(EvidenceNote.Verdict::label)
            .collect(Collectors.toSet());
    private static final Set<String> LEVELS = Arrays.stream(EvidenceNote.Level.values())
            .map(EvidenceNote.Level::label)
            .collect(Collectors.toSet());

    /** The role of an evidence note that begins with its claim. */
    private static final String CLAIM = "claim";

    private EvidenceNoteMarkup() {}

    /** Whether the parser marked an admonition as an evidence note or a claim block. */
    static boolean isNote(Element block) {
        return block.hasAttr("data-hb-verdict");
    }

    /** Puts the note in the admonition's place; {@code number} counts the notes of a text, for those without an id. */
    static void replace(Element block, int number) {
        String id = block.hasAttr("id") ? block.id() : "evidence-note-" + number;
        Element content = block.selectFirst("td.content");
        Optional<Element> title =
                content == null ? Optional.empty() : Optional.ofNullable(content.selectFirst("> .title"));
        title.ifPresent(Element::remove);
        Element note = frame(block, id);
        if (block.hasClass(CLAIM)) {
            Element part = note.appendElement("div").addClass("claim-part");
            title.ifPresent(own -> ownTitle(part, own));
            claim(part, id + "-claim", content);
            note.attr("aria-labelledby", id + "-claim " + note.attr("aria-labelledby"));
            heading(note, id, "claim.found", Marks.decode(block.attr("data-hb-verdict")));
        } else {
            heading(note, id, "evidence.label", Marks.decode(block.attr("data-hb-verdict")));
            title.ifPresent(own -> ownTitle(note, own));
        }
        List<Node> text = content == null ? List.of() : List.copyOf(content.childNodes());
        note.appendElement("div").addClass("evidence-text").appendChildren(text);
        strength(block, note);
        block.replaceWith(note);
    }

    private static void ownTitle(Element part, Element title) {
        part.appendElement("p").addClass("evidence-own-title").html(title.html());
    }

    /** Moves what is claimed out of the content: its first paragraph, or all of it where it is nothing but words. */
    private static void claim(Element part, String id, @Nullable Element content) {
        part.appendElement("p").addClass("claim-label").attr("id", id).appendChild(Marks.message("claim.label"));
        Element claim = part.appendElement("div").addClass("claim-text");
        if (content == null) {
            return;
        }
        Element first = content.firstElementChild();
        if (first != null && first.hasClass("paragraph")) {
            claim.appendChild(first);
        } else if (content.children().stream().noneMatch(Element::isBlock)) {
            claim.appendChildren(List.copyOf(content.childNodes()));
        }
    }

    /** An empty note with the admonition's own roles and marks. */
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

    private static void heading(Element note, String id, String label, String verdict) {
        Element heading = note.appendElement("p").addClass("evidence-title").attr("id", id + "-title");
        heading.appendElement("span").addClass("evidence-label").appendChild(Marks.message(label));
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

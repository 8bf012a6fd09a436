package org.patienthandbook.output.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.patienthandbook.model.EvidenceNote;
import org.patienthandbook.model.EvidenceNote.Verdict;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.output.page.view.EvidenceModel;
import org.patienthandbook.output.page.view.EvidenceModel.Note;
import org.patienthandbook.output.page.view.Link;

/** Composes the evidence page: notes by verdict, each with a link to its page. Omits notes with an unknown verdict. */
final class EvidenceComposer {

    private final PageContext context;
    private final ReferenceComposer references;
    private final Viewpoint at;

    EvidenceComposer(PageContext context, ReferenceComposer references) {
        this.context = context;
        this.references = references;
        this.at = context.viewpoint(PageId.EVIDENCE);
    }

    List<EvidenceModel> compose() {
        List<EvidenceModel> verdicts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            List<Note> notes = context.handbook().notes().stream()
                    .filter(note -> note.verdictValue().equals(Optional.of(verdict)) && context.has(note.page()))
                    .map(this::note)
                    .toList();
            if (!notes.isEmpty()) {
                String label = context.messages().text("evidence.verdict." + verdict.label());
                verdicts.add(new EvidenceModel(label, verdict.label(), notes));
            }
        }
        return verdicts;
    }

    private Note note(EvidenceNote note) {
        String level = note.levelValue().map(EvidenceNote.Level::label).orElse("");
        return new Note(
                note.title().isBlank() ? null : note.title(),
                note.claim()
                        .filter(claim -> !claim.isBlank())
                        .map(context::fill)
                        .orElse(null),
                context.fill(note.html()),
                level.isEmpty() ? "" : context.messages().text("evidence.level." + level),
                level,
                new Link(context.titleOf(note.page()), at.to(note.page(), note.anchor())),
                links(note));
    }

    private List<Link> links(EvidenceNote note) {
        return note.keys().stream()
                .distinct()
                .flatMap(key -> references.find(key).stream())
                .sorted(Comparator.comparingInt(NumberedReference::number))
                .map(reference ->
                        new Link(String.valueOf(reference.number()), at.to(PageId.REFERENCES, reference.anchor())))
                .toList();
    }
}

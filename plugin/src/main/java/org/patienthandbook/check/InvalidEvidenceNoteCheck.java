package org.patienthandbook.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.finding.Suggestion;
import org.patienthandbook.model.EvidenceNote;
import org.patienthandbook.model.Handbook;

/** Reports evidence notes and claim blocks that lack a part, or have an unknown verdict or evidence level. */
public final class InvalidEvidenceNoteCheck implements Check {

    private static final List<String> VERDICTS = Arrays.stream(EvidenceNote.Verdict.values())
            .map(EvidenceNote.Verdict::label)
            .toList();
    private static final List<String> LEVELS = Arrays.stream(EvidenceNote.Level.values())
            .map(EvidenceNote.Level::label)
            .toList();

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return handbook.notes().stream().flatMap(note -> faults(note).stream());
    }

    private static List<Finding> faults(EvidenceNote note) {
        List<Finding> faults = new ArrayList<>();
        if (note.verdictValue().isEmpty()) {
            faults.add(choice(note, "verdict", note.verdict(), VERDICTS));
        }
        if (note.levelValue().isEmpty()) {
            faults.add(choice(note, "evidence", note.level(), LEVELS));
        }
        if (note.keys().isEmpty()) {
            faults.add(fault(
                    note,
                    "the " + kind(note) + " cites no reference",
                    "add cites=\"key1,key2\" with keys from the reference list"));
        }
        if (note.claim().isPresent()) {
            missingPart(note, note.claim().get()).ifPresent(faults::add);
        } else if (note.html().isBlank()) {
            faults.add(fault(
                    note, "the evidence note has no text", "write what the research says between the two ==== lines"));
        }
        return faults;
    }

    private static String kind(EvidenceNote note) {
        return note.claim().isPresent() ? "claim block" : "evidence note";
    }

    private static Optional<Finding> missingPart(EvidenceNote note, String claim) {
        if (!claim.isBlank() && !note.html().isBlank()) {
            return Optional.empty();
        }
        String problem = "does not say what studies found";
        if (claim.isBlank()) {
            problem = note.html().isBlank() ? "has no text" : "does not begin with a paragraph";
        }
        return Optional.of(fault(
                note,
                "the claim block " + problem,
                "after the line [NOTE.claim,...], write between two ==== lines: the claim as one paragraph, an empty line, "
                        + "and what studies found"));
    }

    private static Finding choice(EvidenceNote note, String attribute, String written, List<String> known) {
        String problem = written.isEmpty()
                ? "the " + kind(note) + " has no '" + attribute + "'"
                : "'" + written + "' is not " + (attribute.equals("verdict") ? "a verdict" : "an evidence level");
        String all = "use one of: " + String.join(", ", known);
        return fault(note, problem, Suggestion.didYouMean(written, known).orElse(all));
    }

    private static Finding fault(EvidenceNote note, String problem, String hint) {
        return Finding.of(Rule.EVIDENCE_NOTE_INVALID, note.location(), problem).withHint(hint);
    }
}

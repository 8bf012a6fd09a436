package org.patienthandbook.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.finding.Suggestion;
import org.patienthandbook.model.EvidenceNote;
import org.patienthandbook.model.Handbook;

/** Every evidence note has a verdict, an evidence level, sources and a text. */
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
                    "the evidence note names no source",
                    "add cites=\"key1,key2\" with keys of the reference list"));
        }
        if (note.html().isBlank()) {
            faults.add(fault(
                    note, "the evidence note has no text", "write what the research says between the two lines ===="));
        }
        return faults;
    }

    private static Finding choice(EvidenceNote note, String attribute, String written, List<String> known) {
        String problem = written.isEmpty()
                ? "the evidence note has no '" + attribute + "'"
                : "'" + written + "' is no " + (attribute.equals("verdict") ? "verdict" : "evidence level");
        String all = "use one of: " + known.stream().collect(Collectors.joining(", "));
        return fault(note, problem, Suggestion.didYouMean(written, known).orElse(all));
    }

    private static Finding fault(EvidenceNote note, String problem, String hint) {
        return Finding.of(Rule.EVIDENCE_NOTE_INVALID, note.location(), problem).withHint(hint);
    }
}

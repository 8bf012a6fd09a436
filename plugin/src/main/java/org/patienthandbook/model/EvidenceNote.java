package org.patienthandbook.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.source.SourceLocation;

/**
 * What the research says about one statement. A claim block is an evidence note that shows the statement too.
 *
 * @param page the page it stands on
 * @param anchor its anchor on that page
 * @param title its title; empty when it has none
 * @param claim in a claim block what is claimed, as HTML with links as they are on the evidence page, and blank when the
 *     author's block does not begin with a paragraph; absent in other notes
 * @param html its text, in a claim block without the claim, with links as they are on the evidence page
 * @param verdict how the statement compares with the research, as written; {@link #verdictValue} reads it
 * @param level how strong the evidence is, as written; {@link #levelValue} reads it
 * @param keys the references it rests on, as written
 * @param location its first line
 */
public record EvidenceNote(
        PageId page,
        String anchor,
        String title,
        Optional<String> claim,
        String html,
        String verdict,
        String level,
        List<String> keys,
        SourceLocation location) {

    /** How a statement compares with the research. */
    public enum Verdict {
        SUPPORTED,
        NEEDS_CONTEXT,
        OVERSTATED,
        CONTRADICTED,
        MISQUOTED,
        MISSING;

        /** The name authors write, such as {@code needs-context}. */
        public String label() {
            return EvidenceNote.label(this);
        }
    }

    /** How strong the evidence is, strongest first. */
    public enum Level {
        HIGH,
        MODERATE,
        LOW,
        VERY_LOW,
        THEORY;

        /** The name authors write, such as {@code very-low}. */
        public String label() {
            return EvidenceNote.label(this);
        }
    }

    public EvidenceNote {
        keys = List.copyOf(keys);
    }

    /** The verdict; empty when what is written is none. */
    public Optional<Verdict> verdictValue() {
        return Arrays.stream(Verdict.values())
                .filter(value -> value.label().equals(verdict))
                .findFirst();
    }

    /** The evidence level; empty when what is written is none. */
    public Optional<Level> levelValue() {
        return Arrays.stream(Level.values())
                .filter(value -> value.label().equals(level))
                .findFirst();
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

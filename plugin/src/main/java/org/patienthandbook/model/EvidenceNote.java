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
 * @param page the page that contains it
 * @param anchor its anchor on that page
 * @param title its title; empty if it has none
 * @param claim the claim of a claim block, as HTML with links relative to the evidence page; blank if the block does not
 *     begin with a paragraph; absent in other notes
 * @param html its text without the claim, with links relative to the evidence page
 * @param verdict how the statement compares with the research, as written; see {@link #verdictValue}
 * @param level how strong the evidence is, as written; see {@link #levelValue}
 * @param keys the keys of the references it cites, as written
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

        /** Returns the name that authors write, such as {@code needs-context}. */
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

        /** Returns the name that authors write, such as {@code very-low}. */
        public String label() {
            return EvidenceNote.label(this);
        }
    }

    public EvidenceNote {
        keys = List.copyOf(keys);
    }

    /** Returns the verdict; empty if the written value is not a verdict. */
    public Optional<Verdict> verdictValue() {
        return Arrays.stream(Verdict.values())
                .filter(value -> value.label().equals(verdict))
                .findFirst();
    }

    /** Returns the evidence level; empty if the written value is not an evidence level. */
    public Optional<Level> levelValue() {
        return Arrays.stream(Level.values())
                .filter(value -> value.label().equals(level))
                .findFirst();
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

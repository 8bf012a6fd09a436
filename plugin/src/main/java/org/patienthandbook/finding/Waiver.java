package org.patienthandbook.finding;

import org.patienthandbook.source.SourceLocation;

/**
 * An author's word that a rule does not hold at one place.
 *
 * @param rule the rule's name as written; it may name no rule
 * @param reason why, as written; it may be empty
 * @param location where the waiver stands
 * @param firstLine the first line it holds for, in the same file; 0 when it holds for what concerns the whole file too
 * @param lastLine the last line it holds for
 */
public record Waiver(String rule, String reason, SourceLocation location, int firstLine, int lastLine) {

    /** Whether the waiver holds at a place. */
    public boolean covers(SourceLocation place) {
        return place.file().equals(location.file()) && place.line() >= firstLine && place.line() <= lastLine;
    }
}

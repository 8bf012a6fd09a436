package org.patienthandbook.finding;

import org.patienthandbook.source.SourceLocation;

/**
 * An author's statement that a rule does not apply at one place.
 *
 * @param rule the rule's name as written; possibly unknown
 * @param reason why, as written; possibly empty
 * @param location where the waiver is written
 * @param firstLine the first line it covers, in the same file; 0 to cover findings about the whole file, too
 * @param lastLine the last line it covers
 */
public record Waiver(String rule, String reason, SourceLocation location, int firstLine, int lastLine) {

    /** Whether the waiver applies to a place. */
    public boolean covers(SourceLocation place) {
        return place.file().equals(location.file()) && place.line() >= firstLine && place.line() <= lastLine;
    }
}

package org.patienthandbook.model.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.patienthandbook.finding.Waiver;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.doi.DoiSpelling;
import org.patienthandbook.model.work.Notice;
import org.patienthandbook.model.work.TitleMatch;
import org.patienthandbook.model.work.WorkEvidence;
import org.patienthandbook.model.work.WorkRecord;
import org.patienthandbook.source.SourceLocation;

/**
 * An item of the author's reference list.
 *
 * @param key the key that citations use, as written
 * @param fields the CSL-JSON fields as plain values (text, numbers, lists, maps) in the order written, without the fields
 *     {@code allow} and {@code acknowledged} of the handbook
 * @param doi the DOI as written; empty if there is none
 * @param location the first line of the item
 * @param lastLine the last line of the item
 * @param doiLocation the line of the DOI, or the first line of the item without a DOI
 * @param waivers the rules that are waived for this item
 * @param acknowledged the notices that the author acknowledges
 */
public record Reference(
        String key,
        Map<String, Object> fields,
        Optional<DoiSpelling> doi,
        SourceLocation location,
        int lastLine,
        SourceLocation doiLocation,
        List<Waiver> waivers,
        List<Acknowledgment> acknowledged) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]+([._-][A-Za-z0-9]+)*");

    public Reference {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        waivers = List.copyOf(waivers);
        acknowledged = List.copyOf(acknowledged);
    }

    /** Creates a reference without acknowledged notices. */
    public Reference(
            String key,
            Map<String, Object> fields,
            Optional<DoiSpelling> doi,
            SourceLocation location,
            int lastLine,
            SourceLocation doiLocation,
            List<Waiver> waivers) {
        this(key, fields, doi, location, lastLine, doiLocation, waivers, List.of());
    }

    /** Returns the reference as it is printed: with the fields and the DOI that a registry provides. */
    public Reference printed(Map<String, Object> otherFields, Optional<Doi> otherDoi) {
        Optional<DoiSpelling> spelling =
                otherDoi.map(name -> new DoiSpelling(name.name(), Optional.of(name), List.of()));
        return new Reference(
                key, otherFields, spelling.or(() -> doi), location, lastLine, doiLocation, waivers, acknowledged);
    }

    /** Whether the author acknowledges a notice with a reason. */
    public boolean acknowledges(Notice notice) {
        return acknowledged.stream().anyMatch(entry -> entry.covers(notice));
    }

    /** Returns the year of issue as written; empty if there is none. */
    public Optional<Integer> year() {
        return fields.get("issued") instanceof Map<?, ?> date
                        && date.get("date-parts") instanceof List<?> spans
                        && !spans.isEmpty()
                        && spans.get(0) instanceof List<?> parts
                        && !parts.isEmpty()
                        && parts.get(0) instanceof Integer year
                ? Optional.of(year)
                : Optional.empty();
    }

    /** Returns the registry's record; empty if its title belongs to another work, because then the DOI is wrong. */
    public Optional<WorkRecord> recordIn(WorkEvidence evidence) {
        return evidence.record()
                .filter(work -> text("title")
                        .filter(title -> TitleMatch.of(title, work.titles()) == TitleMatch.OTHER)
                        .isEmpty());
    }

    /** Whether a citation can use this key: AsciiDoc would change other keys. */
    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** Returns the DOI if it is written and well formed. */
    public Optional<Doi> registeredName() {
        return doi.flatMap(DoiSpelling::doi);
    }

    /** Returns the text of a field; empty if the field is absent, blank, or neither text nor a number. */
    public Optional<String> text(String field) {
        Object value = fields.get(field);
        return value instanceof String || value instanceof Number
                ? Optional.of(value.toString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }
}

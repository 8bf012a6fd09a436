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
 * A work the handbook refers to, as the author's list has it.
 *
 * @param key the name that citations use, as written
 * @param fields the item's CSL-JSON fields as plain values (text, numbers, lists, maps), without the handbook's own
 *     ({@code allow}, {@code acknowledged}), in the order written
 * @param doi how the DOI is written; empty when none is
 * @param location the item's first line
 * @param lastLine the item's last line
 * @param doiLocation the DOI's line; the item's first line when there is no DOI
 * @param waivers the rules waived for this item
 * @param acknowledged the notices its author knows of
 */
public record Reference(
        String key,
        Map<String, Object> fields,
        Optional<DoiSpelling> doi,
        SourceLocation location,
        int lastLine,
        SourceLocation doiLocation,
        List<Waiver> waivers,
        List<Acknowledgement> acknowledged) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]+([._-][A-Za-z0-9]+)*");

    public Reference {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        waivers = List.copyOf(waivers);
        acknowledged = List.copyOf(acknowledged);
    }

    /** A reference whose author acknowledges nothing. */
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

    /** The same reference with other fields and another DOI: what is printed where a registry fills what it lacks. */
    public Reference printed(Map<String, Object> otherFields, Optional<Doi> otherDoi) {
        Optional<DoiSpelling> spelling =
                otherDoi.map(name -> new DoiSpelling(name.name(), Optional.of(name), List.of()));
        return new Reference(
                key, otherFields, spelling.or(() -> doi), location, lastLine, doiLocation, waivers, acknowledged);
    }

    /** Whether the author knows of a notice and says why the work is cited all the same. */
    public boolean acknowledges(Notice notice) {
        return acknowledged.stream().anyMatch(entry -> entry.covers(notice));
    }

    /** The year of issue; empty when none is written. */
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

    /** The registry's record of this work; empty where its title is that of another work: the DOI is then wrong. */
    public Optional<WorkRecord> recordIn(WorkEvidence evidence) {
        return evidence.record()
                .filter(work -> text("title")
                        .filter(title -> TitleMatch.of(title, work.titles()) == TitleMatch.OTHER)
                        .isEmpty());
    }

    /** Whether a citation can use this key: others meet AsciiDoc's own substitutions. */
    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** The DOI, where one is written and well formed. */
    public Optional<Doi> registeredName() {
        return doi.flatMap(DoiSpelling::doi);
    }

    /** A field's text; empty when it is absent or no text or number. */
    public Optional<String> text(String field) {
        Object value = fields.get(field);
        return value instanceof String || value instanceof Number
                ? Optional.of(value.toString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }
}

package org.patienthandbook.bibliography.list;

import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.helper.json.MapJsonBuilderFactory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.Key;
import org.jbibtex.ObjectResolutionException;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.jbibtex.Value;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Outcome;

/**
 * Reads a BibTeX file as CSL items. The library does not report lines, so {@link BibtexPlaces} finds them. BibTeX has no lists:
 * {@code allow = {rule-name: reason; other-rule: reason}} waives rules, and {@code acknowledged = {10.1234/notice: reason}}
 * acknowledges notices.
 */
public final class BibtexListParser {

    private static final String HINT =
            "export the list again as BibTeX, or check for a missing brace or comma before this line";
    private static final Pattern FAULT_LINE = Pattern.compile("line (\\d+)");

    /** A character that must be escaped in BibTeX. In the other formats the escape would be an untidy spelling. */
    private static final Pattern BIBTEX_ESCAPE = Pattern.compile("\\\\([_&%#$])");

    private static final Pattern DASHES = Pattern.compile("\\s*[-\u2010-\u2014]+\\s*");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s{}]+");

    /** The BibTeX types for works without a type of their own. */
    private static final Set<String> LOOSE = Set.of("misc", "online", "electronic");

    private static final Pattern WAIVER = Pattern.compile("([^:;]+)(?::([^;]*))?");

    private final ListText list;

    /** @param list the file */
    public BibtexListParser(ListText list) {
        this.list = list;
    }

    /** The items in the order of the file; no items and one finding when the file cannot be parsed. */
    public Outcome<List<ListedItem>> parse() {
        try {
            BibTeXDatabase database = new BibTeXConverter()
                    .loadDatabase(new ByteArrayInputStream(list.text().getBytes(StandardCharsets.UTF_8)));
            return Outcome.of(items(database));
        } catch (ParseException | TokenMgrException | ObjectResolutionException e) {
            return new Outcome<>(List.of(), List.of(fault(e)));
        }
    }

    private Finding fault(Exception e) {
        String message = Optional.ofNullable(e.getMessage()).orElse("");
        Matcher line = FAULT_LINE.matcher(message);
        String first = message.lines().findFirst().orElse("not BibTeX").replaceAll(" <[A-Z_]+>", "");
        return list.malformed(
                line.find() ? Integer.parseInt(line.group(1)) : 0,
                "the reference list cannot be read: " + first.substring(0, 1).toLowerCase(Locale.ROOT)
                        + first.substring(1),
                HINT);
    }

    private List<ListedItem> items(BibTeXDatabase database) {
        Map<String, CSLItemData> converted = new BibTeXConverter().toItemData(database);
        List<ListedItem> items = new ArrayList<>();
        for (BibtexPlaces.Place place : BibtexPlaces.of(list.text())) {
            CSLItemData data = converted.get(place.key());
            BibTeXEntry entry = database.resolveEntry(new Key(place.key()));
            Map<String, Object> fields = new LinkedHashMap<>();
            if (data != null && entry != null) {
                fields.putAll(plain(data));
                correct(entry, fields);
            }
            items.add(new ListedItem(fields, place.firstLine(), place.lastLine(), place.lines()));
        }
        return items;
    }

    private static Map<String, Object> plain(CSLItemData data) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (data.toJson(new MapJsonBuilderFactory().createJsonBuilder()) instanceof Map<?, ?> json) {
            json.forEach((name, value) -> fields.put(String.valueOf(name), value));
        }
        fields.remove("event-date"); // the converter repeats the date of issue here
        fields.computeIfPresent("author", (name, people) -> withoutOthers(people));
        return fields;
    }

    /** Replaces the author "others", by which BibTeX shortens a list of authors. */
    private static Object withoutOthers(Object people) {
        return people instanceof List<?> names
                ? names.stream()
                        .map(name -> name.equals(Map.of("family", "others")) ? Map.of("literal", "et al") : name)
                        .toList()
                : people;
    }

    /** Sets the fields that the converter changes or does not know. */
    private static void correct(BibTeXEntry entry, Map<String, Object> fields) {
        fields.remove("number-of-pages");
        text(entry, "pages")
                .ifPresent(pages -> fields.put("page", DASHES.matcher(pages).replaceAll("-")));
        if (entry.getType().getValue().equalsIgnoreCase("article") && fields.containsKey("number")) {
            fields.putIfAbsent("issue", String.valueOf(fields.remove("number")));
        }
        if (LOOSE.contains(entry.getType().getValue().toLowerCase(Locale.ROOT))) {
            address(entry).ifPresent(address -> fields.putIfAbsent("URL", address));
            fields.put("type", fields.containsKey("URL") ? "webpage" : "document");
        }
        text(entry, "doi").ifPresent(doi -> fields.put("DOI", doi));
        text(entry, "pmid").ifPresent(pmid -> fields.put("PMID", pmid));
        text(entry, "allow").ifPresent(waivers -> fields.put("allow", allow(waivers)));
        text(entry, "acknowledged").ifPresent(notices -> fields.put("acknowledged", acknowledged(notices)));
    }

    /** The web address in {@code howpublished}: BibTeX has no field for addresses. */
    private static Optional<String> address(BibTeXEntry entry) {
        return text(entry, "howpublished")
                .map(ADDRESS::matcher)
                .filter(Matcher::find)
                .map(Matcher::group);
    }

    private static Optional<String> text(BibTeXEntry entry, String field) {
        Value value = entry.getField(new Key(field));
        return Optional.ofNullable(value)
                .map(Value::toUserString)
                .map(text -> BIBTEX_ESCAPE.matcher(text).replaceAll("$1").strip())
                .filter(text -> !text.isEmpty());
    }

    /** Separates DOI and reason at a colon with a space: a DOI may contain a colon, but not a space. */
    private static List<Object> acknowledged(String text) {
        List<Object> notices = new ArrayList<>();
        for (String entry : text.split(";\\s+", -1)) {
            String[] parts = entry.split(":\\s+", 2);
            notices.add(Map.of("doi", parts[0].strip(), "reason", parts.length > 1 ? parts[1].strip() : ""));
        }
        return notices;
    }

    private static List<Object> allow(String text) {
        List<Object> waivers = new ArrayList<>();
        Matcher waiver = WAIVER.matcher(text);
        while (waiver.find()) {
            String reason = Optional.ofNullable(waiver.group(2)).orElse("");
            waivers.add(Map.of("rule", waiver.group(1).strip(), "reason", reason.strip()));
        }
        return waivers;
    }
}

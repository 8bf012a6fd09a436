package org.patienthandbook.bibliography.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Suggestion;

/** Validates the fields of an item. Fields that styles cannot print are reported and left out. */
public final class ItemFields {

    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
    private static final String NAME_HINT =
            "write each person as {family: Niesters, given: Marieke}, and an organization as {literal: World Health Organization}";
    private static final String DATE_HINT =
            "write it as {date-parts: [[2014, 5, 31]]}; you can omit the month and the day";
    private static final List<String> NAME_PARTS = List.of("family", "given", "literal");
    private static final List<String> DATE_TEXTS = List.of("literal", "raw");

    private final ListText list;
    private final ListedItem item;
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    public ItemFields(ListText list, ListedItem item) {
        this.list = list;
        this.item = item;
        item.fields().forEach(this::validate);
    }

    /** The valid fields in their original order, with dates as date parts. */
    public Map<String, Object> fields() {
        return fields;
    }

    public List<Finding> findings() {
        return findings;
    }

    private void validate(String name, Object value) {
        if (name.equals("type")) {
            validateType(value);
        } else if (CslFields.NAMES.contains(name)) {
            keep(name, names(value), NAME_HINT);
        } else if (CslFields.DATES.contains(name)) {
            keep(name, date(value), DATE_HINT);
        } else if (CslFields.TEXTS.contains(name)) {
            keep(name, text(value), "write one text, in quotes if it contains ': ' or brackets");
        } else {
            CslFields.meant(name)
                    .ifPresent(field ->
                            malformed(name, "there is no field '" + name + "'", "did you mean '" + field + "'?"));
            fields.put(name, value);
        }
    }

    private void validateType(Object value) {
        String type = value.toString();
        if (CslFields.isType(type)) {
            fields.put("type", type);
        } else {
            malformed(
                    "type",
                    "CSL has no type '" + type + "'",
                    Suggestion.didYouMean(type, CslFields.types())
                            .orElse("write article-journal, book, chapter, report, webpage or another type of CSL"));
        }
    }

    private void keep(String name, Optional<Object> value, String hint) {
        value.ifPresentOrElse(
                valid -> fields.put(name, valid),
                () -> malformed(name, "the field '" + name + "' has an invalid value", hint));
    }

    private void malformed(String name, String message, String hint) {
        findings.add(list.malformed(item.line(name), message, hint));
    }

    /** A text or a number. A list of texts is joined, because registries return a journal's ISSNs as a list. */
    private static Optional<Object> text(Object value) {
        if (value instanceof List<?> texts && texts.stream().allMatch(String.class::isInstance)) {
            return Optional.of(
                    String.join(", ", texts.stream().map(Object::toString).toList()));
        }
        return value instanceof String || value instanceof Number ? Optional.of(value) : Optional.empty();
    }

    private static Optional<Object> names(Object value) {
        return value instanceof List<?> people && people.stream().allMatch(ItemFields::isName)
                ? Optional.of(people.stream().map(ItemFields::name).toList())
                : Optional.empty();
    }

    private static boolean isName(Object value) {
        return value instanceof Map<?, ?> name && NAME_PARTS.stream().anyMatch(name::containsKey);
    }

    /** A name without lists such as the affiliations in the answers of registries, which styles do not print. */
    private static Map<String, Object> name(Object value) {
        Map<String, Object> name = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((part, text) -> {
            if (!(text instanceof Map || text instanceof List)) {
                name.put(String.valueOf(part), text);
            }
        });
        return name;
    }

    private static Optional<Object> date(Object value) {
        if (value instanceof Map<?, ?> date) {
            return date(date);
        }
        return value instanceof String || value instanceof Number ? parts(value.toString()) : Optional.empty();
    }

    private static Optional<Object> date(Map<?, ?> date) {
        if (date.get("date-parts") instanceof List<?> spans) {
            return dateParts(spans).map(parts -> with(date, parts));
        } else if (date.get("raw") instanceof String raw && DAY.matcher(raw).matches()) {
            return parts(raw);
        }
        return DATE_TEXTS.stream().anyMatch(date::containsKey) ? Optional.of(date) : Optional.empty();
    }

    private static Optional<Object> parts(String text) {
        Matcher day = DAY.matcher(text.strip());
        if (!day.matches()) {
            return Optional.empty();
        }
        List<Object> parts = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            Optional.ofNullable(day.group(i)).map(Integer::valueOf).ifPresent(parts::add);
        }
        return Optional.of(Map.of("date-parts", List.of(parts)));
    }

    private static Object with(Map<?, ?> date, List<Object> parts) {
        Map<String, Object> whole = new LinkedHashMap<>();
        date.forEach((key, part) -> whole.put(String.valueOf(key), part));
        whole.put("date-parts", parts);
        return whole;
    }

    /** One date or a range of two, each of one to three numbers, which may be texts. */
    private static Optional<List<Object>> dateParts(List<?> spans) {
        List<Object> whole = new ArrayList<>();
        for (Object span : spans) {
            if (!(span instanceof List<?> parts) || parts.isEmpty() || parts.size() > 3) {
                return Optional.empty();
            }
            if (!parts.stream().allMatch(part -> part.toString().matches("-?\\d{1,4}"))) {
                return Optional.empty();
            }
            whole.add(
                    parts.stream().map(part -> Integer.valueOf(part.toString())).toList());
        }
        return whole.isEmpty() || whole.size() > 2 ? Optional.empty() : Optional.of(whole);
    }
}

package org.patienthandbook.bibliography;

import de.undercouch.citeproc.csl.CSLItemData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.patienthandbook.bibliography.list.CslFields;
import org.patienthandbook.model.reference.Reference;

/** Converts references to items of citeproc, and works around defects of citeproc-java 3.5.2. */
final class CslItems {

    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,4}");
    private static final Pattern ET_AL = Pattern.compile("(?i)et\\.? al\\.?");
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}]+");

    private final boolean english;
    private final boolean plainHyphens;

    /**
     * @param english whether to write ordinal numbers in English; citeproc prints them without their suffix
     * @param plainHyphens whether to drop hyphens of given names; citeproc abbreviates "Jean-Paul" to "J-P" in every style
     */
    CslItems(boolean english, boolean plainHyphens) {
        this.english = english;
        this.plainHyphens = plainHyphens;
    }

    /** The work's web address; empty when it has none, or one with another scheme. */
    static Optional<String> address(Reference reference) {
        return reference
                .text("URL")
                .map(String::strip)
                .filter(url -> WEB.matcher(url).matches());
    }

    CSLItemData of(Reference reference) {
        Map<String, Object> item = new LinkedHashMap<>();
        reference.fields().forEach((name, value) -> {
            if (CslFields.NAMES.contains(name) && value instanceof List<?> people) {
                item.put(name, people.stream().map(this::name).toList());
            } else if (value instanceof String text) {
                item.put(name, CslMarkup.hidden(text));
            } else {
                item.put(name, value);
            }
        });
        item.put("id", reference.key());
        item.putIfAbsent("type", "document");
        reference.registeredName().ifPresent(doi -> item.put("DOI", String.valueOf(CslMarkup.DOI)));
        address(reference).ifPresent(url -> item.put("URL", String.valueOf(CslMarkup.URL)));
        correct(item);
        return CSLItemData.fromJson(item);
    }

    private void correct(Map<String, Object> item) {
        Optional.ofNullable(item.remove("article-number")).ifPresent(number -> item.putIfAbsent("page", number));
        if (english) {
            item.computeIfPresent("edition", (name, value) -> ordinal(value.toString()));
        }
    }

    private Map<String, Object> name(Object person) {
        Map<String, Object> name = new LinkedHashMap<>();
        if (person instanceof Map<?, ?> parts) {
            parts.forEach((part, text) -> name.put(String.valueOf(part), CslMarkup.hidden(String.valueOf(text))));
        }
        Object only = name.size() == 1 ? name.values().iterator().next() : "";
        if (ET_AL.matcher(only.toString()).matches()) {
            return Map.of("literal", "et al");
        }
        name.computeIfPresent("given", (part, text) -> given(text.toString()));
        return name;
    }

    /** Separates initials: citeproc takes "AJ" for a name and abbreviates it to "A". */
    private String given(String text) {
        String spaced = plainHyphens ? text.replace('-', ' ') : text;
        return INITIALS.matcher(spaced).matches() ? spaced.replaceAll("(?=\\p{Lu})(?!^)", ". ") + "." : spaced;
    }

    private static String ordinal(String number) {
        if (!number.matches("\\d{1,3}")) {
            return number;
        }
        int value = Integer.parseInt(number);
        boolean teen = value % 100 >= 11 && value % 100 <= 13;
        return number
                + switch (teen ? 0 : value % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }
}

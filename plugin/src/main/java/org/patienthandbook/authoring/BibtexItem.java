package org.patienthandbook.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a CSL item as a BibTeX entry. */
final class BibtexItem {

    private static final Map<String, String> TYPES = Map.of(
            "article-journal", "article",
            "book", "book",
            "chapter", "incollection",
            "paper-conference", "inproceedings",
            "report", "techreport",
            "thesis", "phdthesis");

    private static final Map<String, String> FIELDS = fields();

    private BibtexItem() {}

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", "title");
        fields.put("volume", "volume");
        fields.put("issue", "number");
        fields.put("page", "pages");
        fields.put("publisher", "publisher");
        fields.put("DOI", "doi");
        fields.put("PMID", "pmid");
        return fields;
    }

    static String of(Map<String, Object> item) {
        String type = TYPES.getOrDefault(String.valueOf(item.get("type")), "misc");
        StringBuilder entry = new StringBuilder("@" + type + "{" + item.get("id"));
        if (item.get("author") instanceof List<?> people) {
            field(entry, "author", people.stream().map(BibtexItem::name).collect(Collectors.joining(" and ")));
        }
        Optional.ofNullable(item.get("container-title"))
                .ifPresent(title ->
                        field(entry, type.equals("article") ? "journal" : "booktitle", escaped(title.toString())));
        year(item).ifPresent(year -> field(entry, "year", year));
        FIELDS.forEach((ours, theirs) -> Optional.ofNullable(item.get(ours))
                .map(Object::toString)
                .ifPresent(text -> field(entry, theirs, ours.equals("DOI") ? text : escaped(text))));
        return entry.append("\n}\n").toString();
    }

    private static void field(StringBuilder entry, String name, String value) {
        entry.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }

    private static Optional<String> year(Map<String, Object> item) {
        return item.get("issued") instanceof Map<?, ?> date
                        && date.get("date-parts") instanceof List<?> spans
                        && spans.get(0) instanceof List<?> parts
                ? Optional.of(parts.get(0).toString())
                : Optional.empty();
    }

    private static String name(Object person) {
        if (!(person instanceof Map<?, ?> name)) {
            return "";
        }
        return name.containsKey("literal")
                ? "{" + escaped(String.valueOf(name.get("literal"))) + "}"
                : escaped(name.get("family") + ", " + name.get("given"));
    }

    private static String escaped(String text) {
        return text.replaceAll("</?[a-z]+>", "")
                .replaceAll("([&%#$_])", "\\\\$1")
                .replaceAll("[{}]", "");
    }
}

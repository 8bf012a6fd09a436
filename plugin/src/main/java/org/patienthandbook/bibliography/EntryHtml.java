package org.patienthandbook.bibliography;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.reference.Reference;

/**
 * Converts an entry of citeproc to safe HTML: text is escaped, and the only elements are {@code em}, {@code strong}, {@code sup},
 * {@code sub} and links to web addresses.
 */
final class EntryHtml {

    private static final Pattern NUMBER = Pattern.compile("(?s)<div class=\"csl-left-margin\">.*?</div>");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z]+)([^<>]*)>");
    private static final Pattern DOI =
            Pattern.compile("(doi:\\s?|https?://(?:dx\\.)?doi\\.org/)?" + CslMarkup.DOI, Pattern.CASE_INSENSITIVE);

    private final Reference reference;

    EntryHtml(Reference reference) {
        this.reference = reference;
    }

    /** The HTML of an entry, without its number. An empty entry is replaced by the work's DOI, address, title or key. */
    String of(String printed) {
        String entry = CslMarkup.shown(linked(emphasized(NUMBER.matcher(printed).replaceAll(""))));
        return entry.isBlank() ? fallback() : entry;
    }

    private static String emphasized(String printed) {
        StringBuilder html = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(printed);
        int from = 0;
        while (tag.find()) {
            html.append(escaped(printed.substring(from, tag.start())));
            html.append(tag.group(1).isEmpty() ? opening(tag, open) : closing(open));
            from = tag.end();
        }
        html.append(escaped(printed.substring(from)));
        return html.toString().replaceAll("\\s+", " ").strip();
    }

    private static String opening(Matcher tag, Deque<String> open) {
        String style = tag.group(3);
        String element = "";
        if (tag.group(2).equals("i") || style.contains("italic")) {
            element = "em";
        } else if (tag.group(2).equals("b") || style.contains("bold")) {
            element = "strong";
        } else if (tag.group(2).equals("sup") || tag.group(2).equals("sub")) {
            element = tag.group(2);
        }
        open.push(tag.group(2).equals("div") ? " " : element.isEmpty() ? "" : "</" + element + ">");
        return element.isEmpty() ? "" : "<" + element + ">";
    }

    private static String closing(Deque<String> open) {
        return open.isEmpty() ? "" : open.pop();
    }

    /** Replaces the named entities of citeproc, which are not valid in XML. */
    private static String escaped(String text) {
        return escape(StringEscapeUtils.unescapeHtml4(text));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private String linked(String html) {
        Optional<Doi> doi = reference.registeredName();
        String linked = doi.isEmpty()
                ? html
                : DOI.matcher(html)
                        .replaceAll(prefix -> Matcher.quoteReplacement(doiLink(
                                doi.get(), Optional.ofNullable(prefix.group(1)).orElse(""))));
        Optional<String> address = CslItems.address(reference);
        return address.isEmpty()
                ? linked
                : linked.replace(String.valueOf(CslMarkup.URL), link(address.get(), address.get()));
    }

    private static String doiLink(Doi doi, String prefix) {
        return link(doi.url(), prefix + doi.name());
    }

    private static String link(String address, String text) {
        return "<a href=\"" + escape(address) + "\">" + escape(text) + "</a>";
    }

    private String fallback() {
        return reference
                .registeredName()
                .map(doi -> doiLink(doi, "doi:"))
                .or(() -> CslItems.address(reference).map(url -> link(url, url)))
                .orElseGet(() -> escape(reference.text("title").orElse(reference.key())));
    }
}

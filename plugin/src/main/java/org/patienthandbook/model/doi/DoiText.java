package org.patienthandbook.model.doi;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Extracts the DOI from what an author wrote, step by step. Each step that changes the text records a fault. */
final class DoiText {

    private static final String HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\uFE58\uFE63";
    private static final String SLASHES = "\u2044\u2215\u29F8";
    private static final String OPENING = "<([{\"'\u201C\u2018\u00AB";
    private static final String CLOSING = ">)]}\"'\u201D\u2019\u00BB";

    /** Hosts that resolve DOIs contain the label "doi": doi.org, dx.doi.org, doi.acm.org, doi-org.proxy.example.edu. */
    private static final String HOST = "(?:https?:/{1,2})?(?:www\\.)?(?:dx[.-])?doi(?:[.-][a-z0-9-]+)+(?::\\d+)?/+";

    private static final Pattern PROXY = Pattern.compile("(?i)" + HOST);
    private static final Pattern SHORT_PROXY = Pattern.compile("(?i)(?:https?:/{1,2})?(?:www\\.|dx\\.)?doi\\.org/");
    private static final Pattern SHORT_NAME = Pattern.compile("[A-Za-z0-9]{3,}");
    private static final Pattern PREFIX = Pattern.compile(
            "(?i)" + HOST + "|urn:doi:|urn:(?=10[./])|info:doi[/:]|doi\\s*[:=]\\s*|doi\\s+|/(?=10[./])");
    private static final List<String> TIDY_PREFIXES = List.of("", "doi:", "https://doi.org/");

    private static final Pattern LATEX = Pattern.compile("[{}\\\\]|\\$[<>]\\$");
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final Pattern ENCODED_ADDRESS = Pattern.compile("(?i)https?%3a.*");
    private static final Pattern NEEDLESS_ESCAPE = Pattern.compile("[A-Za-z0-9._~/()-]");
    private static final Pattern TRACKING = Pattern.compile("\\?[A-Za-z_]+=.*");
    private static final Pattern SPACED_SLASH = Pattern.compile("(10(?:\\.[0-9.]+)?)\\s*/\\s*(\\S+)");

    /** Web pages of publishers have the DOI after a folder or in a parameter; what follows belongs to the page. */
    private static final Pattern PAGE = Pattern.compile("(?i)https?://.*?"
            + "(?:/(?:doi|article|chapter|content|book)(?:/[a-z]+)*/|[?&](?:doi|id|uri)=(?:info:doi/)?)"
            + "(10\\.\\d{4,9}/[^?#&\\s]+).*");

    private static final Pattern PAGE_TAIL = Pattern.compile(
            "(?i)(?:/(?:full|abstract|fulltext|e?pdf|pdfdirect|summary|references|html)(?:/.*)?|\\.pdf|/)$");

    private final List<String> faults = new ArrayList<>();
    private String text;

    DoiText(String written) {
        text = written;
    }

    /** Returns what was corrected, in the order of the steps. */
    List<String> faults() {
        return faults;
    }

    /** Removes everything that is not part of the DOI, and returns the rest; empty if nothing is left. */
    Optional<String> tidied() {
        replaceCharacters();
        correct(unescapedEntities(text), "contains HTML entities");
        unwrap();
        correct(withoutLatex(text), "contains LaTeX escapes");
        if (ENCODED_ADDRESS.matcher(text).matches()) {
            correct(decoded(text), "is percent-encoded");
        }
        if (!readPage()) {
            readAddress();
        }
        return Optional.of(text).filter(name -> !name.isBlank());
    }

    /** Returns why the text is not a DOI, as a verb phrase. Call {@link #tidied} first. */
    String whyInvalid() {
        Matcher names = Pattern.compile("10\\.\\d{4,9}/").matcher(text);
        if (text.isBlank()) {
            return "is empty";
        } else if (names.results().count() > 1) {
            return "contains more than one DOI";
        } else if (text.chars().anyMatch(Character::isWhitespace)) {
            return "contains spaces or other words";
        } else if (text.matches("10\\.\\d{1,3}/.*")) {
            return "has fewer than four digits after '10.'";
        } else if (text.matches("10\\.\\d{4,9}[\\d.]*/?")) {
            return "is incomplete: a slash and a name must follow the number";
        } else if (text.matches(".*/\\.{1,2}(/.*)?")) {
            return "has only dots between two slashes";
        }
        return text.indexOf('\uFFFD') >= 0
                ? "contains an unreadable character"
                : "does not start with '10.' and a number";
    }

    private void correct(String corrected, String fault) {
        if (!corrected.equals(text)) {
            faults.add(fault);
            text = corrected;
        }
    }

    /** Removes invisible characters such as soft hyphens, and replaces look-alike hyphens and slashes. */
    private void replaceCharacters() {
        StringBuilder visible = new StringBuilder();
        StringBuilder alike = new StringBuilder();
        text.codePoints().filter(c -> Character.getType(c) != Character.FORMAT).forEach(visible::appendCodePoint);
        correct(visible.toString(), "contains invisible characters");
        text.codePoints().map(DoiText::plain).forEach(alike::appendCodePoint);
        correct(alike.toString(), "contains characters that only look like those of a DOI");
        correct(text.strip(), "has spaces around it");
    }

    private static int plain(int character) {
        if (HYPHENS.indexOf(character) >= 0) {
            return '-';
        } else if (SLASHES.indexOf(character) >= 0) {
            return '/';
        } else if (character >= 0xFF01 && character <= 0xFF5E) {
            return character - 0xFF01 + '!'; // full-width forms of ASCII
        }
        return Character.isSpaceChar(character) || Character.isWhitespace(character) ? ' ' : character;
    }

    private static String unescapedEntities(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String withoutLatex(String text) {
        return LATEX.matcher(text).find()
                ? text.replaceAll("\\\\textless(?:\\{\\})?", "<")
                        .replaceAll("\\\\textgreater(?:\\{\\})?", ">")
                        .replaceAll("\\\\textunderscore(?:\\{\\})?", "_")
                        .replaceAll("\\$([<>])\\$", "$1")
                        .replaceAll("[{}\\\\]", "")
                : text;
    }

    /** Removes brackets, quotes and the punctuation at the end of a sentence or list item. */
    private void unwrap() {
        String before;
        do {
            before = text;
            String end = text.replaceFirst(".*?([.,;\\s]*)$", "$1").strip();
            correct(text.replaceFirst("[.,;\\s]+$", ""), "ends with '" + end + "'");
            correct(withoutPair(text), "is in brackets or quotes");
            correct(withoutLooseBracket(text), "ends with a bracket that is not part of it");
        } while (!text.equals(before));
    }

    private static String withoutPair(String text) {
        int kind = text.isEmpty() ? -1 : OPENING.indexOf(text.charAt(0));
        if (kind < 0) {
            return text;
        }
        boolean closed = text.length() > 1 && text.charAt(text.length() - 1) == CLOSING.charAt(kind);
        return text.substring(1, closed ? text.length() - 1 : text.length());
    }

    private static String withoutLooseBracket(String text) {
        for (String pair : List.of("()", "[]")) {
            long opened = text.chars().filter(c -> c == pair.charAt(0)).count();
            long closed = text.chars().filter(c -> c == pair.charAt(1)).count();
            if (closed > opened && text.endsWith(pair.substring(1))) {
                return text.substring(0, text.length() - 1);
            }
        }
        return text;
    }

    private boolean readPage() {
        Matcher page = PAGE.matcher(decoded(text));
        if (PROXY.matcher(text).lookingAt() || !page.matches()) {
            return false;
        }
        correct(PAGE_TAIL.matcher(page.group(1)).replaceFirst(""), "is the address of a publisher's web page");
        return true;
    }

    private void readAddress() {
        List<String> prefixes = takePrefixes();
        String all = String.join("", prefixes);
        boolean proxied =
                prefixes.stream().anyMatch(prefix -> PROXY.matcher(prefix).matches());
        if (prefixes.size() > 1) {
            faults.add("has its prefix twice");
        } else if (!TIDY_PREFIXES.contains(all)) {
            faults.add("starts with '" + all + "'");
        }
        correct(
                proxied
                        ? text.replaceFirst("[?#].*$", "")
                        : TRACKING.matcher(text).replaceFirst(""),
                "ends with the '?' or '#' part of a web address");
        readEscapes(proxied);
        boolean shortened = prefixes.size() == 1 && SHORT_PROXY.matcher(all).matches();
        if (shortened && SHORT_NAME.matcher(text).matches()) {
            text = "10/" + text;
        }
        correct(SPACED_SLASH.matcher(text).replaceFirst("$1/$2"), "contains a space");
    }

    private List<String> takePrefixes() {
        List<String> prefixes = new ArrayList<>();
        Matcher prefix = PREFIX.matcher(text);
        while (prefix.lookingAt()) {
            prefixes.add(prefix.group());
            text = text.substring(prefix.end());
            prefix = PREFIX.matcher(text);
        }
        return prefixes;
    }

    /** Decodes percent escapes. Some characters must be encoded in an address; in a bare name, none are. */
    private void readEscapes(boolean proxied) {
        Optional<String> needless = ESCAPE.matcher(text)
                .results()
                .map(escape -> escape.group())
                .filter(escape ->
                        !proxied || NEEDLESS_ESCAPE.matcher(decoded(escape)).matches())
                .findFirst();
        text = decoded(text);
        needless.ifPresent(escape ->
                faults.add("contains '" + escape.toUpperCase(Locale.ROOT) + "' instead of a plain character"));
    }

    /** Decodes percent escapes; returns the text unchanged if the result is not UTF-8. */
    private static String decoded(String text) {
        byte[] written = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer octets = ByteBuffer.allocate(written.length);
        for (int i = 0; i < written.length; i++) {
            boolean escape = written[i] == '%'
                    && i + 2 < written.length
                    && Character.digit(written[i + 1], 16) >= 0
                    && Character.digit(written[i + 2], 16) >= 0;
            octets.put(
                    escape
                            ? (byte) (Character.digit(written[i + 1], 16) * 16 + Character.digit(written[i + 2], 16))
                            : written[i]);
            i += escape ? 2 : 0;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(octets.flip()).toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }
}

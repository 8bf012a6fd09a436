package org.patienthandbook.model.doi;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A well-formed DOI name. The case of ASCII letters does not matter for equality (DOI Handbook, section 2.4). A double slash
 * is part of the name.
 *
 * @param name the name as written, such as {@code 10.1111/bcp.12094}, or a short DOI such as {@code 10/gf4gqc}; no prefix
 */
public record Doi(String name) {

    private static final Pattern FORM = Pattern.compile("10\\.\\d{4,9}(\\.\\d+)*/.+|10/[A-Za-z0-9]{3,}");
    private static final Pattern DOT_SEGMENT = Pattern.compile("(^|/)\\.\\.?(/|$)");
    private static final String PROXY = "https://doi.org/";
    private static final String UNENCODED = "-._~/()";
    private static final int BROKEN_CHARACTER = 0xFFFD;

    /** @throws IllegalArgumentException if the name is not well formed; use {@link #parse} for unchecked text */
    public Doi {
        if (!isWellFormed(name)) {
            throw new IllegalArgumentException("not a DOI: '" + name + "'");
        }
    }

    /**
     * Reads a bare name, as registries and the lock contain it; empty if the text is not a name by itself. For text that
     * people write, use {@link DoiSpelling#read}.
     */
    public static Optional<Doi> parse(String text) {
        return isWellFormed(text) ? Optional.of(new Doi(text)) : Optional.empty();
    }

    /** Rejects dot segments, because an HTTP client would resolve them into another address. */
    private static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches()
                && text.codePoints().allMatch(Doi::isGraphic)
                && !DOT_SEGMENT.matcher(text).find();
    }

    private static boolean isGraphic(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> character != BROKEN_CHARACTER;
        };
    }

    /** Whether it is a short DOI (shortdoi.org), which stands for a DOI that only a registry knows. */
    public boolean isShort() {
        return name.startsWith("10/");
    }

    /** Returns the name with ASCII letters in lower case, for comparison and for data files. */
    public String canonical() {
        StringBuilder lower = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            lower.append(letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter);
        }
        return lower.toString();
    }

    /**
     * Returns the name for the path of a URL: everything except {@code A-Za-z0-9-._~/()} is percent-encoded as UTF-8 (DOI
     * Handbook, "encoding rules for URLs"; doi.org and Crossref need unencoded slashes).
     */
    public String pathEncoded() {
        StringBuilder path = new StringBuilder(name.length() + 16);
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            if (isUnencoded(character)) {
                path.append(character);
            } else {
                path.append('%').append(hex(octet >> 4)).append(hex(octet));
            }
        }
        return path.toString();
    }

    private static boolean isUnencoded(char character) {
        return (character >= 'A' && character <= 'Z')
                || (character >= 'a' && character <= 'z')
                || (character >= '0' && character <= '9')
                || UNENCODED.indexOf(character) >= 0;
    }

    private static char hex(int octet) {
        return Character.toUpperCase(Character.forDigit(octet & 0xF, 16));
    }

    /** Returns the address that leads to the work, such as {@code https://doi.org/10.1111/bcp.12094}. */
    public String url() {
        return PROXY + pathEncoded();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Doi doi && doi.canonical().equals(canonical());
    }

    @Override
    public int hashCode() {
        return canonical().hashCode();
    }

    /** Returns the name as written. */
    @Override
    public String toString() {
        return name;
    }
}

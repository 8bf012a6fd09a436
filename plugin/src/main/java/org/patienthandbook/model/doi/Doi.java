package org.patienthandbook.model.doi;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A DOI name, always well formed. Two are equal when they differ in the case of ASCII letters only (DOI Handbook,
 * section 2.4); a double slash is part of the name.
 *
 * @param name the name as written, such as {@code 10.1111/bcp.12094}, or a short DOI such as {@code 10/gf4gqc}; no prefix
 */
public record Doi(String name) {

    private static final Pattern FORM = Pattern.compile("10\\.\\d{4,9}(\\.\\d+)*/.+|10/[A-Za-z0-9]{3,}");
    private static final Pattern DOT_SEGMENT = Pattern.compile("(^|/)\\.\\.?(/|$)");
    private static final String PROXY = "https://doi.org/";
    private static final String UNENCODED = "-._~/()";
    private static final int BROKEN_CHARACTER = 0xFFFD;

    /** @throws IllegalArgumentException when the name is not well formed; {@link #parse} asks first */
    public Doi {
        if (!isWellFormed(name)) {
            throw new IllegalArgumentException("no DOI: '" + name + "'");
        }
    }

    /**
     * Reads a bare name, as registries and the lock write it; {@link DoiSpelling#read} knows what people write. Empty
     * when the text is not a name by itself.
     */
    public static Optional<Doi> parse(String text) {
        return isWellFormed(text) ? Optional.of(new Doi(text)) : Optional.empty();
    }

    /** Dot segments are refused because an HTTP client would resolve them into another address. */
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

    /** Whether it is a short DOI (shortdoi.org), which stands for a longer one that only a registry knows. */
    public boolean isShort() {
        return name.startsWith("10/");
    }

    /** The name with ASCII letters in lower case: what names are compared by, and what data files hold. */
    public String canonical() {
        StringBuilder lower = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            lower.append(letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter);
        }
        return lower.toString();
    }

    /**
     * The name as part of a URL's path: all but {@code A-Za-z0-9-._~/()} is percent-encoded as UTF-8 (DOI Handbook,
     * "encoding rules for URLs", and what doi.org and Crossref were seen to need: slashes stay).
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

    /** The address that leads to the work, such as {@code https://doi.org/10.1111/bcp.12094}. */
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

    /** The name as written. */
    @Override
    public String toString() {
        return name;
    }
}

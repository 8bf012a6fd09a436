package org.patienthandbook.registry.lock;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.reference.Reference;

/**
 * An author's fields of a reference, as the lock compares them: a changed field makes the lock's entry stale.
 *
 * @param hash {@code sha256:} and 64 hexadecimal digits; independent of the order of fields, of white space, of quotes around numbers
 *     and of the spelling of the DOI
 * @param doi the DOI, if it is well formed
 */
public record AuthorInput(String hash, Optional<Doi> doi) {

    public static AuthorInput of(Reference reference) {
        Optional<Doi> doi = reference.registeredName();
        Map<String, Object> fields = new TreeMap<>(reference.fields());
        doi.map(Doi::canonical).ifPresent(name -> fields.put("DOI", name));
        StringBuilder normal = new StringBuilder();
        append(fields, normal);
        return new AuthorInput("sha256:" + sha256(normal.toString()), doi);
    }

    /** Whether the answers in an entry of the lock belong to these fields. */
    public boolean isCoveredBy(LockEntry entry) {
        boolean isAnswered = doi.isPresent()
                ? entry.isAbout(doi.get()) && entry.registration().isPresent()
                : entry.doi().isEmpty() && entry.searched().isPresent();
        return isAnswered && entry.input().equals(hash);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Appends a value unambiguously: texts are preceded by their length. */
    private static void append(Object value, StringBuilder normal) {
        if (value instanceof Map<?, ?> map) {
            normal.append('{');
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((name, part) -> sorted.put(String.valueOf(name), part));
            sorted.forEach((name, part) -> {
                append(name, normal);
                append(part, normal);
            });
            normal.append('}');
        } else if (value instanceof List<?> list) {
            normal.append('[');
            list.forEach(part -> append(part, normal));
            normal.append(']');
        } else {
            String text = value.toString().strip().replaceAll("\\s+", " ");
            normal.append(text.length()).append(':').append(text);
        }
    }
}

package org.patienthandbook.registry.lock;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.reference.Reference;

/**
 * The hash of what an author wrote of a work: a changed reference makes the lock's entry stale. The order of fields, white
 * space, {@code 77} or {@code "77"}, and the spelling of the DOI make no difference.
 */
public final class InputHash {

    private InputHash() {}

    /** The hash as the lock holds it: {@code sha256:} and 64 hexadecimal digits. */
    public static String of(Reference reference) {
        Map<String, Object> fields = new TreeMap<>(reference.fields());
        reference.registeredName().map(Doi::canonical).ifPresent(doi -> fields.put("DOI", doi));
        StringBuilder normal = new StringBuilder();
        append(fields, normal);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(normal.toString().getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Writes a value so that no two different ones look alike: texts carry their length. */
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

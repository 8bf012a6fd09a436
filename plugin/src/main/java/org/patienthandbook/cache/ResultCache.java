package org.patienthandbook.cache;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.Optional;

/**
 * Results of earlier builds: for each name the last one, found again only by the fingerprint it was kept with. What is
 * broken, cut short, foreign or of another form is as good as absent, and a value that cannot be written costs the next
 * build time and this one nothing. Several threads may use a cache at once.
 */
public interface ResultCache {

    /** The bytes of this name, if they were kept with this fingerprint. */
    Optional<byte[]> find(String name, String fingerprint);

    /** Keeps bytes in the place of the earlier ones of this name. */
    void keep(String name, String fingerprint, byte[] body);

    /** The value of this name, if it was kept with this fingerprint. */
    default <T> Optional<T> find(String name, String fingerprint, Class<T> type) {
        return find(name, fingerprint).flatMap(json -> Json.read(json, type));
    }

    /** Keeps a value, a record of records, in the place of the earlier one of this name. */
    default void keep(String name, String fingerprint, Object value) {
        keep(name, fingerprint, Json.of(value));
    }

    /** The form of values that are no bytes. */
    final class Json {

        /** Values are records: what their methods tell besides is made again of their components. */
        private static final JSON FORM = JSON.std.without(JSON.Feature.USE_IS_GETTERS);

        private Json() {}

        private static <T> Optional<T> read(byte[] json, Class<T> type) {
            try {
                return Optional.ofNullable(FORM.beanFrom(type, json));
            } catch (IOException | IllegalArgumentException e) {
                // a value of another form is made anew
                return Optional.empty();
            }
        }

        private static byte[] of(Object value) {
            try {
                return FORM.asBytes(value);
            } catch (IOException e) {
                throw new IllegalArgumentException("a value that has no JSON: " + value.getClass(), e);
            }
        }
    }
}

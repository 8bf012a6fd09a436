package org.patienthandbook.cache;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
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

        /** Values are records: their components are all there is to them, whatever methods they have. */
        private static final JsonMapper MAPPER = JsonMapper.builder()
                .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                .build();

        private Json() {}

        private static <T> Optional<T> read(byte[] json, Class<T> type) {
            try {
                return Optional.of(MAPPER.readValue(json, type));
            } catch (IOException | IllegalArgumentException e) {
                // a value of another form is made anew
                return Optional.empty();
            }
        }

        private static byte[] of(Object value) {
            try {
                return MAPPER.writeValueAsBytes(value);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("a value that has no JSON: " + value.getClass(), e);
            }
        }
    }
}

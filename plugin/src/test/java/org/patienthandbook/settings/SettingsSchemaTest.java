package org.patienthandbook.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The schema that editors use and the reader know the same settings. */
class SettingsSchemaTest {

    private static JsonNode schema() throws IOException {
        try (InputStream text = SettingsReader.class.getResourceAsStream("handbook.schema.json")) {
            return new ObjectMapper().readTree(text);
        }
    }

    private static Set<String> keys(JsonNode object) {
        Set<String> keys = new TreeSet<>();
        for (Iterator<String> names = object.path("properties").fieldNames(); names.hasNext(); ) {
            keys.add(names.next());
        }
        return keys;
    }

    @Test
    void describesTheSettingsThatTheReaderKnows() throws IOException {
        JsonNode properties = schema().path("properties");
        assertThat(keys(schema())).isEqualTo(new TreeSet<>(SettingsMapping.KEYS));
        assertThat(keys(properties.path("publisher"))).isEqualTo(new TreeSet<>(SettingsMapping.PUBLISHER_KEYS));
        assertThat(keys(properties.path("crisis"))).isEqualTo(new TreeSet<>(SettingsMapping.CRISIS_KEYS));
        assertThat(keys(properties.path("navigation").path("items")))
                .isEqualTo(new TreeSet<>(SettingsMapping.GROUP_KEYS));
        assertThat(keys(properties.path("reviews"))).isEqualTo(new TreeSet<>(SettingsMapping.REVIEW_KEYS));
        assertThat(keys(properties.path("colors"))).isEqualTo(new TreeSet<>(SettingsMapping.COLOR_KEYS));
    }

    @Test
    void allowsNoOtherSettings() throws IOException {
        assertThat(schema().findValues("additionalProperties")).hasSize(6).allMatch(value -> !value.booleanValue());
    }
}

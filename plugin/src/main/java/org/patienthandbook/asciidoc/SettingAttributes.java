package org.patienthandbook.asciidoc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.StringEscapeUtils;
import org.patienthandbook.model.HandbookSettings;

/** What texts may use of {@code handbook.yml}: {@code {emergency}}, {@code {publisher-phone}} and their like. */
public final class SettingAttributes {

    /** Attributes that do not exist while their setting is empty, each with that setting. */
    static final Map<String, String> OPTIONAL =
            Map.of("crisis-name", "crisis", "crisis-phone", "crisis", "part-one-url", "partOneUrl");

    private SettingAttributes() {}

    /** Attribute names and values; a value that the clinic has not given, and should, is a text that says so. */
    public static Map<String, String> of(HandbookSettings settings) {
        Map<String, String> attributes = new LinkedHashMap<>();
        HandbookSettings.Publisher publisher = settings.publisher();
        attributes.put("handbook-title", StringEscapeUtils.escapeHtml4(settings.title()));
        put(attributes, "emergency", settings.emergency());
        put(attributes, "publisher-name", publisher.name());
        put(attributes, "publisher-phone", publisher.phone());
        put(attributes, "publisher-email", publisher.email());
        put(attributes, "publisher-address", publisher.address());
        settings.crisis().ifPresent(crisis -> {
            attributes.put("crisis-name", StringEscapeUtils.escapeHtml4(crisis.name()));
            attributes.put("crisis-phone", StringEscapeUtils.escapeHtml4(crisis.phone()));
        });
        settings.partOneUrl().ifPresent(url -> attributes.put("part-one-url", url));
        return attributes;
    }

    private static void put(Map<String, String> attributes, String name, Optional<String> value) {
        attributes.put(
                name,
                value.map(StringEscapeUtils::escapeHtml4)
                        .orElse("<span class=\"missing\"><hb-text data-key=\"missing." + name
                                + "\"></hb-text></span>"));
    }
}

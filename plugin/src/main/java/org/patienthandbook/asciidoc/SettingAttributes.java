package org.patienthandbook.asciidoc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.StringEscapeUtils;
import org.patienthandbook.model.HandbookSettings;

/** What texts may use of {@code handbook.yml}: {@code {emergency}}, {@code {publisher-phone}} and their like. */
public final class SettingAttributes {

    private SettingAttributes() {}

    /** Attribute names and values; a value the clinic has not given is a text that says so. */
    public static Map<String, String> of(HandbookSettings settings) {
        Map<String, String> attributes = new LinkedHashMap<>();
        HandbookSettings.Publisher publisher = settings.publisher();
        attributes.put("handbook-title", StringEscapeUtils.escapeHtml4(settings.title()));
        put(attributes, "emergency", settings.emergency());
        put(attributes, "publisher-name", publisher.name());
        put(attributes, "publisher-phone", publisher.phone());
        put(attributes, "publisher-email", publisher.email());
        put(attributes, "publisher-address", publisher.address());
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

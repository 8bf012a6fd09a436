package org.patienthandbook.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.HandbookSettings;

/** What only the clinic can say is said. */
public final class MissingSettingCheck implements Check {

    @Override
    public Stream<Finding> check(Handbook handbook) {
        HandbookSettings settings = handbook.settings();
        Map<String, String> missing = new LinkedHashMap<>();
        if (!settings.lines().containsKey("title")) {
            missing.put("title", "it stands on every page");
        }
        if (settings.baseUrl().isEmpty()) {
            missing.put("baseUrl", "without it there are no canonical addresses and no sitemap");
        }
        HandbookSettings.Publisher publisher = settings.publisher();
        require(missing, "publisher.name", publisher.name().isPresent());
        require(missing, "publisher.phone", publisher.phone().isPresent());
        require(missing, "publisher.email", publisher.email().isPresent());
        require(missing, "publisher.address", publisher.address().isPresent());
        require(missing, "emergency", settings.emergency().isPresent());
        return missing.entrySet().stream()
                .map(setting -> Finding.of(
                                Rule.SETTING_MISSING,
                                settings.locate(setting.getKey()),
                                "the setting '" + setting.getKey() + "' is empty")
                        .withHint("fill it in: " + setting.getValue()));
    }

    private static void require(Map<String, String> missing, String setting, boolean present) {
        if (!present) {
            missing.put(setting, "readers see that it is missing");
        }
    }
}

package org.patienthandbook.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import org.patienthandbook.model.HandbookSettings;
import org.patienthandbook.model.HandbookSettings.Colors;
import org.patienthandbook.model.HandbookSettings.Crisis;
import org.patienthandbook.model.HandbookSettings.NavigationEntry;
import org.patienthandbook.model.HandbookSettings.NavigationGroup;
import org.patienthandbook.model.HandbookSettings.Publisher;
import org.patienthandbook.model.HandbookSettings.Reviews;
import org.patienthandbook.source.SourceLocation;

/** Maps the settings to their types and default values. {@code handbook.schema.json} describes the same settings. */
final class SettingsMapping {

    static final Set<String> KEYS = Set.of(
            "title",
            "language",
            "baseUrl",
            "publisher",
            "emergency",
            "crisis",
            "partOneUrl",
            "drugs",
            "conditions",
            "navigation",
            "reviews",
            "colors");
    static final Set<String> PUBLISHER_KEYS = Set.of("name", "phone", "email", "address", "logo");
    static final Set<String> CRISIS_KEYS = Set.of("name", "phone");
    static final Set<String> GROUP_KEYS = Set.of("title", "pages");
    static final Set<String> REVIEW_KEYS = Set.of("interval", "warn");
    static final Set<String> COLOR_KEYS = Set.of("brand", "accent");

    private static final String TITLE = "Handbook";
    private static final Locale LANGUAGE = Locale.forLanguageTag("en-US");
    private static final Period INTERVAL = Period.ofYears(3);
    private static final Period WARN = Period.ofDays(60);
    private static final String BRAND = "#0b5563";
    private static final String ACCENT = "#b3541e";
    private static final String SHOWN = "readers see that it is missing";
    private static final String BOTH = "a crisis line is shown only with its name and its number";
    private static final String PERIOD_HINT = "write a period such as P3Y (three years) or P60D (sixty days)";
    private static final String COLOR_HINT = "write a color such as \"#0b5563\"";

    private final SettingsValues values;
    private final SettingsFindings findings;

    SettingsMapping(SettingsValues values, SettingsFindings findings) {
        this.values = values;
        this.findings = findings;
    }

    HandbookSettings settings() {
        Map<?, ?> root = values.root(KEYS);
        return new HandbookSettings(
                values.wanted(root, "title", "it is on every page").orElse(TITLE),
                values.parsed(root, "language", SettingsMapping::locale, "write a language such as en-US or es-US")
                        .orElse(LANGUAGE),
                values.parsed(
                        "baseUrl",
                        values.wanted(root, "baseUrl", "without it there are no canonical addresses and no sitemap"),
                        SettingsMapping::address,
                        "write an address such as https://example.org/handbook"),
                publisher(root),
                values.wanted(root, "emergency", SHOWN),
                crisis(root),
                values.parsed(
                                root,
                                "partOneUrl",
                                SettingsMapping::address,
                                "write an address that starts with https://")
                        .map(URI::toString),
                values.texts(root, "drugs"),
                values.texts(root, "conditions"),
                navigation(root),
                reviews(root),
                colors(root),
                values.lines(),
                findings.locate("").file());
    }

    private Publisher publisher(Map<?, ?> root) {
        Map<?, ?> publisher = values.map(root, "publisher", PUBLISHER_KEYS);
        return new Publisher(
                values.wanted(publisher, "publisher.name", SHOWN),
                values.wanted(publisher, "publisher.phone", SHOWN),
                values.wanted(publisher, "publisher.email", SHOWN),
                values.wanted(publisher, "publisher.address", SHOWN),
                values.text(publisher, "publisher.logo"));
    }

    /** The crisis line; empty unless it has a name and a number. Only a line with one of the two is reported. */
    private Optional<Crisis> crisis(Map<?, ?> root) {
        Map<?, ?> crisis = values.map(root, "crisis", CRISIS_KEYS);
        Optional<String> name = values.text(crisis, "crisis.name");
        Optional<String> phone = values.text(crisis, "crisis.phone");
        if (name.isPresent() != phone.isPresent()) {
            values.wanted(crisis, name.isPresent() ? "crisis.phone" : "crisis.name", BOTH);
        }
        return name.flatMap(line -> phone.map(number -> new Crisis(line, number)));
    }

    private List<NavigationGroup> navigation(Map<?, ?> root) {
        List<NavigationGroup> groups = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        List<?> written = values.list(root, "navigation");
        for (int i = 0; i < written.size(); i++) {
            String path = "navigation." + i;
            if (!(written.get(i) instanceof Map<?, ?>)) {
                values.invalid(path, "is not a group of pages", "write '- title: ...' and below it 'pages: [...]'");
                continue;
            }
            Map<?, ?> group = values.map(Map.of(String.valueOf(i), written.get(i)), path, GROUP_KEYS);
            groups.add(new NavigationGroup(
                    values.text(group, path + ".title").orElse(""), entries(group, path + ".pages", listed)));
        }
        return groups;
    }

    /** The pages of a group. A page that is already listed is reported and left out. */
    private List<NavigationEntry> entries(Map<?, ?> group, String path, Set<String> listed) {
        List<NavigationEntry> entries = new ArrayList<>();
        List<String> names = values.texts(group, path);
        for (int i = 0; i < names.size(); i++) {
            SourceLocation location = findings.locate(path + "." + i);
            if (listed.add(names.get(i))) {
                entries.add(new NavigationEntry(names.get(i), location));
            } else {
                findings.unknown(
                        location,
                        "the page '" + names.get(i) + "' is in the navigation twice",
                        "delete one of the two lines");
            }
        }
        return entries;
    }

    private Reviews reviews(Map<?, ?> root) {
        Map<?, ?> reviews = values.map(root, "reviews", REVIEW_KEYS);
        return new Reviews(
                values.parsed(reviews, "reviews.interval", SettingsMapping::period, PERIOD_HINT)
                        .orElse(INTERVAL),
                values.parsed(reviews, "reviews.warn", SettingsMapping::period, PERIOD_HINT)
                        .orElse(WARN));
    }

    private Colors colors(Map<?, ?> root) {
        Map<?, ?> colors = values.map(root, "colors", COLOR_KEYS);
        return new Colors(
                values.parsed(colors, "colors.brand", SettingsMapping::color, COLOR_HINT)
                        .orElse(BRAND),
                values.parsed(colors, "colors.accent", SettingsMapping::color, COLOR_HINT)
                        .orElse(ACCENT));
    }

    private static Optional<Locale> locale(String written) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(written).build();
            // throws for a tag such as 'english', which is well-formed but has no ISO code
            return Optional.of(locale).filter(found -> !found.getISO3Language().isEmpty());
        } catch (IllformedLocaleException | MissingResourceException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> address(String written) {
        try {
            URI uri = new URI(written.replaceFirst("/+$", ""));
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return Optional.of(uri).filter(found -> web && found.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<Period> period(String written) {
        try {
            return Optional.of(Period.parse(written)).filter(period -> !period.isNegative());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> color(String written) {
        return Optional.of(written).filter(color -> color.matches("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})"));
    }
}

package org.patienthandbook.model;

import java.net.URI;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.patienthandbook.source.SourceLocation;

/**
 * The settings in {@code handbook.yml}. Settings that the author leaves out or leaves empty are absent.
 *
 * @param title the title of the handbook
 * @param language the language and region of its texts
 * @param baseUrl the address where it will be published, without a slash at the end
 * @param publisher the publisher
 * @param emergency the emergency number
 * @param crisis the crisis line
 * @param partOneUrl the address of part one of the article
 * @param drugs the drugs that need an off-label card on a page that names a condition
 * @param conditions the conditions for which these drugs are off label
 * @param navigation the groups of page names as written
 * @param reviews how often texts are reviewed
 * @param colors the colors of the clinic
 * @param lines the line of each written setting, by its dotted name, such as {@code publisher.phone}
 * @param file the name of the file in findings
 */
public record HandbookSettings(
        String title,
        Locale language,
        Optional<URI> baseUrl,
        Publisher publisher,
        Optional<String> emergency,
        Optional<Crisis> crisis,
        Optional<String> partOneUrl,
        List<String> drugs,
        List<String> conditions,
        List<NavigationGroup> navigation,
        Reviews reviews,
        Colors colors,
        Map<String, Integer> lines,
        String file) {

    /** Languages that are written from right to left. */
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi", "ji");

    /** The publisher of the handbook. The logo is a path below the source folder. */
    public record Publisher(
            Optional<String> name,
            Optional<String> phone,
            Optional<String> email,
            Optional<String> address,
            Optional<String> logo) {}

    /** Whom to call in a mental health crisis. */
    public record Crisis(String name, String phone) {}

    /**
     * A group of the navigation.
     *
     * @param title the heading; empty if the author gives none
     * @param pages the names of the pages with their lines
     */
    public record NavigationGroup(String title, List<NavigationEntry> pages) {

        public NavigationGroup {
            pages = List.copyOf(pages);
        }
    }

    /** The name of a page in the navigation, as written, and its line. */
    public record NavigationEntry(String page, SourceLocation location) {}

    /** How long a review is valid, and how long before its end authors are warned. */
    public record Reviews(Period interval, Period warn) {}

    /** The colors of the clinic, as CSS hexadecimal colors. */
    public record Colors(String brand, String accent) {}

    public HandbookSettings {
        drugs = List.copyOf(drugs);
        conditions = List.copyOf(conditions);
        navigation = List.copyOf(navigation);
        lines = Map.copyOf(lines);
    }

    /** Whether its language is written from right to left. */
    public boolean isRightToLeft() {
        return RIGHT_TO_LEFT.contains(language.getLanguage());
    }

    /** Returns the line of a setting by its dotted name; line 0 if it is not written. */
    public SourceLocation locate(String setting) {
        return new SourceLocation(file, lines.getOrDefault(setting, 0));
    }
}

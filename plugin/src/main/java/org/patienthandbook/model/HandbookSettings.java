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
 * What {@code handbook.yml} says of the handbook. A text the author left empty is absent here.
 *
 * @param title the handbook's title
 * @param language the language and region of its texts, as a BCP 47 tag
 * @param baseUrl where it will be published, without a slash at the end; absent when not said
 * @param publisher who publishes it
 * @param emergency the emergency number; absent when not said
 * @param crisis the crisis line; absent when not said
 * @param partOneUrl the address of the article's part one; absent when not said
 * @param drugs the medicines whose use off label must be said
 * @param conditions the conditions that make a use off label
 * @param navigation the groups of page names as written
 * @param reviews how often texts are reviewed
 * @param colors the clinic's colours
 * @param lines the line of every setting that is written, by its dotted name, such as {@code publisher.phone}
 * @param file the file's name as findings show it
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

    /** Who publishes the handbook; every part may be absent. The logo is a path below the source folder. */
    public record Publisher(
            Optional<String> name,
            Optional<String> phone,
            Optional<String> email,
            Optional<String> address,
            Optional<String> logo) {}

    /** Whom to call in a mental health crisis. */
    public record Crisis(String name, String phone) {}

    /**
     * A heading of the navigation and the page names below it.
     *
     * @param title the heading; empty when the author gives none
     * @param pages the pages' names with the lines they stand on
     */
    public record NavigationGroup(String title, List<NavigationEntry> pages) {

        public NavigationGroup {
            pages = List.copyOf(pages);
        }
    }

    /** A page's name in the navigation, as written, and its line. */
    public record NavigationEntry(String page, SourceLocation location) {}

    /** How long a review holds, and how long before its end authors are warned. */
    public record Reviews(Period interval, Period warn) {}

    /** The clinic's colours, as CSS hexadecimal colours. */
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

    /** The line of a setting by its dotted name; the whole file when it is not written. */
    public SourceLocation locate(String setting) {
        return new SourceLocation(file, lines.getOrDefault(setting, 0));
    }
}

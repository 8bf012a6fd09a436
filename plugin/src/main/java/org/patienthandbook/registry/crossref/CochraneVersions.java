package org.patienthandbook.registry.crossref;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.patienthandbook.model.doi.Doi;

/**
 * The DOIs of Cochrane reviews: {@code 10.1002/14651858.CD015373} is usually the protocol, and the same DOI with {@code .pub2} and so
 * on are its later versions.
 */
final class CochraneVersions {

    private static final Pattern NUMBER = Pattern.compile("(10\\.1002/14651858\\.[a-z]{2}\\d{6})(?:\\.pub(\\d{1,2}))?");
    private static final int LOOK_AHEAD = 3;

    private CochraneVersions() {}

    /** The DOIs that the next versions would have, in order; empty when the DOI is not a Cochrane review. */
    static List<Doi> next(Doi doi) {
        Matcher number = NUMBER.matcher(doi.canonical());
        if (!number.matches()) {
            return List.of();
        }
        int version = number.group(2) == null ? 1 : Integer.parseInt(number.group(2));
        return IntStream.rangeClosed(version + 1, version + LOOK_AHEAD)
                .mapToObj(next -> new Doi(number.group(1) + ".pub" + next))
                .toList();
    }
}

package org.patienthandbook.document;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A phrase that a reader has to read twice, or a second word for a thing that has one.
 *
 * @param pattern finds it
 * @param instead what to write
 */
record BannedPhrase(Pattern pattern, String instead) {

    /** The phrases of {@code banned-phrases.txt}: on each line a regular expression, {@code =>} and what to write. */
    static List<BannedPhrase> all() {
        return Lines.of("banned-phrases.txt").stream().map(BannedPhrase::parse).toList();
    }

    private static BannedPhrase parse(String line) {
        String[] parts = line.split(" => ", 2);
        return new BannedPhrase(Pattern.compile(parts[0]), parts[1]);
    }

    /** The places where a passage contains the phrase. */
    Stream<String> findings(Passage passage) {
        return pattern.matcher(passage.text().replace('\n', ' '))
                .results()
                .map(match -> passage.place(match.start()) + ": '" + match.group() + "': " + instead);
    }
}

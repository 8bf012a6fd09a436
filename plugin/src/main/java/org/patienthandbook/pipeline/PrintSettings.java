package org.patienthandbook.pipeline;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.model.PrintPlan;
import org.patienthandbook.model.print.Edition;
import org.patienthandbook.model.print.Paper;
import org.patienthandbook.output.pdf.engine.PdfSettings;

/**
 * What is printed and how, as written; reading it tells what is wrong.
 *
 * @param pdf whether anything is
 * @param paper {@code letter} or {@code a4}; absent for what is usual where the language is spoken
 * @param editions the editions, with commas between
 * @param timestamp the day and time that every file carries, ISO 8601 or seconds since 1970; absent for the day of the
 *     build
 * @param version the plugin's version
 */
public record PrintSettings(
        boolean pdf, Optional<String> paper, String editions, Optional<String> timestamp, String version) {

    /** Nothing is printed. */
    static final PrintSettings NOTHING = new PrintSettings(false, Optional.empty(), "", Optional.empty(), "");

    /** All of it, by name. */
    Map<String, String> shape() {
        return Map.of(
                "pdf", String.valueOf(pdf),
                "paper", paper.toString(),
                "editions", editions,
                "timestamp", timestamp.toString(),
                "printingVersion", version);
    }

    PrintPlan plan() {
        if (!pdf) {
            return PrintPlan.NOTHING;
        }
        List<Edition> named = Stream.of(editions.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(PrintSettings::edition)
                .distinct()
                .sorted()
                .toList();
        return new PrintPlan(paper.map(PrintSettings::paper), named);
    }

    PdfSettings pdf(Clock clock) {
        return new PdfSettings(instant(clock), version);
    }

    /** One character means that no time is given (Maven's guide to reproducible builds). */
    private Instant instant(Clock clock) {
        return timestamp
                .filter(written -> written.length() > 1)
                .map(PrintSettings::instant)
                .orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.DAYS));
    }

    private static Instant instant(String written) {
        try {
            return written.matches("\\d+")
                    ? Instant.ofEpochSecond(Long.parseLong(written))
                    : OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException | NumberFormatException e) {
            throw new HandbookException(
                    "'" + written + "' is no day and time", "write outputTimestamp such as 2026-11-01T00:00:00Z", e);
        }
    }

    private static Edition edition(String name) {
        return Edition.named(name)
                .orElseThrow(() -> new HandbookException(
                        "there is no edition '" + name + "'", "use " + String.join(", ", Edition.labels())));
    }

    private static Paper paper(String name) {
        return Paper.named(name)
                .orElseThrow(() -> new HandbookException(
                        "there is no paper '" + name + "'", "use " + String.join(" or ", Paper.labels())));
    }
}

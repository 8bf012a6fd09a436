package org.patienthandbook.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.patienthandbook.model.PrintPlan;
import org.patienthandbook.output.pdf.engine.PdfSettings;

/**
 * What is printed, and how.
 *
 * @param plan the editions and the paper
 * @param timestamp the date and time that every file carries; absent for the day of the build
 * @param version the plugin's version, which every file names as its producer
 */
public record PrintSettings(PrintPlan plan, Optional<Instant> timestamp, String version) {

    PdfSettings pdf(Clock clock) {
        return new PdfSettings(timestamp.orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.DAYS)), version);
    }
}

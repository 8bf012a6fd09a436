package org.patienthandbook.model;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.patienthandbook.model.HandbookSettings.Colors;
import org.patienthandbook.model.HandbookSettings.Publisher;
import org.patienthandbook.model.HandbookSettings.Reviews;

/** The settings of a handbook that sets nothing but its title. */
public final class MinimalSettings {

    private MinimalSettings() {}

    public static HandbookSettings settings() {
        return new HandbookSettings(
                "Pain",
                Locale.US,
                Optional.empty(),
                new Publisher(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                new Reviews(Period.ofYears(3), Period.ofDays(60)),
                new Colors("#0b5563", "#b3541e"),
                Map.of(),
                "handbook.yml");
    }
}

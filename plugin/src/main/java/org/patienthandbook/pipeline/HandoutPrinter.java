package org.patienthandbook.pipeline;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.patienthandbook.cache.DiskCache;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.PrintPlan;
import org.patienthandbook.output.StagingFolder;
import org.patienthandbook.output.html.PrintComposer;
import org.patienthandbook.output.pdf.HandoutPress;
import org.patienthandbook.output.pdf.PrintStore;
import org.patienthandbook.pipeline.BuildSettings.Effort;

/** Prints a handbook as a build's settings say: joins what composes documents, what lays them out and what keeps them. */
final class HandoutPrinter {

    private final Clock clock;
    private final Progress progress;
    private final PrintSettings settings;
    private final Effort effort;

    HandoutPrinter(Clock clock, Progress progress, BuildSettings settings) {
        this.clock = clock;
        this.progress = progress;
        this.settings = settings.print();
        this.effort = settings.effort();
    }

    /** The stage that prints into a staging folder: the same handbook with its handouts. */
    Function<Handbook, Outcome<Handbook>> into(StagingFolder staging) {
        return handbook -> {
            PrintPlan plan = settings.plan();
            if (handbook.settings().isRightToLeft() && !plan.editions().isEmpty()) {
                progress.say("no handouts: the language '"
                        + handbook.settings().language().toLanguageTag()
                        + "' is written from right to left, which is not printed yet");
            }
            return new HandoutPress(
                            settings.press(clock, effort.threads()),
                            new PrintComposer(plan)::compose,
                            store(),
                            progress::say)
                    .print(handbook, staging);
        };
    }

    private PrintStore store() {
        DiskCache cache = new DiskCache(effort.cache().resolve("print"));
        return new PrintStore() {
            @Override
            public Optional<byte[]> find(String key) {
                return cache.find(key, key);
            }

            @Override
            public void keep(String key, byte[] entry) {
                cache.keep(key, key, entry);
            }
        };
    }
}

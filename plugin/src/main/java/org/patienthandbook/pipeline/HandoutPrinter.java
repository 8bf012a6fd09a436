package org.patienthandbook.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.patienthandbook.cache.CodeVersion;
import org.patienthandbook.cache.DiskCache;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.PrintPlan;
import org.patienthandbook.output.pdf.HandoutPress;
import org.patienthandbook.output.pdf.PrintStore;
import org.patienthandbook.output.print.PrintComposer;
import org.patienthandbook.output.print.PrintRun;
import org.patienthandbook.pipeline.BuildSettings.Effort;
import org.patienthandbook.pipeline.unchanged.Retelling;
import org.patienthandbook.progress.Progress;
import org.patienthandbook.publish.StagingFolder;

/** Prints a handbook as a build's settings say: joins what composes documents, what lays them out and what keeps them. */
final class HandoutPrinter {

    private final Clock clock;
    private final Progress progress;
    private final PrintSettings settings;
    private final Effort effort;
    private final Retelling retelling;

    HandoutPrinter(Clock clock, Progress progress, BuildSettings settings, Retelling retelling) {
        this.clock = clock;
        this.progress = progress;
        this.retelling = retelling;
        this.settings = settings.print();
        this.effort = settings.effort();
    }

    /** The stage that prints into a staging folder: the same handbook with its handouts. */
    Function<Handbook, Outcome<Handbook>> into(StagingFolder staging) {
        return handbook -> {
            PrintPlan plan = settings.plan();
            if (handbook.settings().isRightToLeft() && !plan.editions().isEmpty()) {
                String line = "no handouts: the language '"
                        + handbook.settings().language().toLanguageTag()
                        + "' is written from right to left, which is not printed yet";
                progress.say(line);
                retelling.remark(line);
            }
            KeptHandouts kept = new KeptHandouts(new DiskCache(effort.cache().resolve("print")));
            Outcome<Handbook> printed = new HandoutPress(
                            settings.press(clock, effort.threads()),
                            composed -> compose(plan, composed),
                            kept,
                            progress::say)
                    .print(handbook, staging);
            kept.release();
            return printed;
        };
    }

    private PrintRun compose(PrintPlan plan, Handbook handbook) {
        PrintRun run = new PrintComposer(plan).compose(handbook, effort.workers());
        int documents = run.documents().size();
        if (documents > 0) {
            retelling.step(HandoutPress.line(documents, documents));
        }
        return run;
    }

    /** Handouts of earlier builds, by what shaped them: each text has its own, so that what is no longer used must go. */
    private static final class KeptHandouts implements PrintStore {

        /** Long enough for those who go to and fro between branches, papers and editions. */
        private static final Duration IDLE = Duration.ofDays(7);

        private final DiskCache cache;
        private final Set<String> used = ConcurrentHashMap.newKeySet();

        KeptHandouts(DiskCache cache) {
            this.cache = cache;
        }

        @Override
        public Optional<byte[]> find(String key) {
            used.add(key);
            return cache.find(key, CodeVersion.CURRENT);
        }

        @Override
        public void keep(String key, byte[] entry) {
            cache.keep(key, CodeVersion.CURRENT, entry);
        }

        void release() {
            if (!used.isEmpty()) {
                cache.release(used, IDLE);
            }
        }
    }
}

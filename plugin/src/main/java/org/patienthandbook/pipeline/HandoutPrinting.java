package org.patienthandbook.pipeline;

import java.time.Clock;
import org.patienthandbook.cache.DiskCache;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.PrintPlan;
import org.patienthandbook.output.pdf.HandoutCache;
import org.patienthandbook.output.pdf.HandoutPrinter;
import org.patienthandbook.output.print.PrintComposer;
import org.patienthandbook.output.print.PrintRun;
import org.patienthandbook.pipeline.BuildSettings.Effort;
import org.patienthandbook.pipeline.unchanged.Retelling;
import org.patienthandbook.progress.Progress;
import org.patienthandbook.publish.StagingFolder;

/** The print stage: composes the print documents and prints them as the build's settings say. */
final class HandoutPrinting {

    private final Clock clock;
    private final Progress progress;
    private final PrintSettings settings;
    private final Effort effort;
    private final Retelling retelling;

    HandoutPrinting(Clock clock, Progress progress, BuildSettings settings, Retelling retelling) {
        this.clock = clock;
        this.progress = progress;
        this.retelling = retelling;
        this.settings = settings.print();
        this.effort = settings.effort();
    }

    /** Writes the handouts into the staging folder and gives the same handbook with its handouts. */
    Outcome<Handbook> print(Handbook handbook, StagingFolder staging) {
        PrintPlan plan = settings.plan();
        if (handbook.settings().isRightToLeft() && !plan.editions().isEmpty()) {
            String line = "no handouts: the language '"
                    + handbook.settings().language().toLanguageTag()
                    + "' is written from right to left, which is not printed yet";
            progress.say(line);
            retelling.remark(line);
        }
        PrintRun run = new PrintComposer(plan).compose(handbook, effort.workers());
        int documents = run.documents().size();
        if (documents > 0) {
            retelling.step(HandoutPrinter.line(documents, documents));
        }
        HandoutCache cache = new HandoutCache(new DiskCache(effort.cache().resolve("print")));
        Outcome<Handbook> printed = new HandoutPrinter(settings.pdf(clock), cache, effort.workers(), progress)
                .print(run, handbook, staging);
        cache.removeUnused();
        return printed;
    }
}

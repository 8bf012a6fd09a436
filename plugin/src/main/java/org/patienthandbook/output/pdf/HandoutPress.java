package org.patienthandbook.output.pdf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.print.Handout;
import org.patienthandbook.output.pdf.engine.EngineDiagnostic;
import org.patienthandbook.output.pdf.engine.PdfEngine;
import org.patienthandbook.output.pdf.engine.PdfFile;
import org.patienthandbook.output.pdf.engine.PressSettings;
import org.patienthandbook.output.print.PrintDocument;
import org.patienthandbook.output.print.PrintRun;
import org.patienthandbook.parallel.Workers;
import org.patienthandbook.progress.Count;
import org.patienthandbook.progress.Seconds;
import org.patienthandbook.publish.StagingFolder;

/** Prints a handbook: a PDF file for every print document, those that did not change taken from the store. */
public final class HandoutPress {

    private final PressSettings settings;
    private final Function<Handbook, PrintRun> composer;
    private final PrintStore store;
    private final Consumer<String> progress;

    /**
     * A press.
     *
     * @param settings how handouts are made
     * @param composer makes the print documents of a handbook
     * @param store keeps files from build to build
     * @param progress is told what is done, a line each time
     */
    public HandoutPress(
            PressSettings settings,
            Function<Handbook, PrintRun> composer,
            PrintStore store,
            Consumer<String> progress) {
        this.settings = settings;
        this.composer = composer;
        this.store = store;
        this.progress = progress;
    }

    /**
     * Prints, and writes the files into the staging folder. The same handbook gives the same bytes on any number of
     * threads.
     *
     * @return the handbook with its handouts; what the fonts lack and what the engine complains of
     */
    public Outcome<Handbook> print(Handbook handbook, StagingFolder staging) {
        PrintRun composed = composer.apply(handbook);
        if (composed.documents().isEmpty()) {
            return Outcome.of(handbook);
        }
        SourcePlaces places = new SourcePlaces(handbook.tree());
        List<Finding> findings = new ArrayList<>(new GlyphCheck(composed, handbook, places).check());
        Outcome<PrintRun> run = new PictureCheck(handbook, places).check(composed);
        findings.addAll(run.findings());
        List<Handout> handouts = new ArrayList<>();
        List<EngineDiagnostic> complaints = new ArrayList<>();
        for (Result result : new Job(run.value(), handbook, staging).run()) {
            result.handout().ifPresent(handouts::add);
            complaints.addAll(result.complaints());
        }
        findings.addAll(new DiagnosticFindings(handbook.tree(), places).findings(complaints));
        return new Outcome<>(handbook.withHandouts(handouts), findings);
    }

    /** What is said when all is printed, but the time it took. */
    public static String line(int done, int unchanged) {
        return "printed " + Count.of(done, "handout") + (unchanged == 0 ? "" : " (" + unchanged + " unchanged)");
    }

    /** What came of a document: its handout, where there is one, and what the engine said. */
    private record Result(Optional<Handout> handout, List<EngineDiagnostic> complaints) {}

    /** One run through the press. */
    private final class Job {

        /** How long nothing may be heard of a run. */
        private static final Duration SILENCE = Duration.ofSeconds(3);

        private final PrintRun run;
        private final StagingFolder staging;
        private final PdfEngine engine;
        private final PrintKey keys;
        private final long start = System.nanoTime();
        private long said = start;
        private int done;
        private int unchanged;

        Job(PrintRun run, Handbook handbook, StagingFolder staging) {
            this.run = run;
            this.staging = staging;
            this.engine = new PdfEngine(settings, run, handbook.tree());
            this.keys = new PrintKey(settings, run, handbook.tree());
        }

        List<Result> run() {
            // the whole handbook takes longest and stands last: it begins first
            List<PrintDocument> documents = new ArrayList<>(run.documents());
            Collections.reverse(documents);
            try {
                List<Result> results =
                        new ArrayList<>(new Workers(settings.threads()).each(documents, this::printApart));
                Collections.reverse(results);
                sayEnd();
                return results;
            } catch (OutOfMemoryError e) {
                throw new HandbookException(
                        "there is not enough memory to print the handouts",
                        "give Maven more, such as -Xmx1g in .mvn/jvm.config, or print on one thread (-Dhandbook.threads=1)",
                        e);
            }
        }

        /**
         * Prints where the JDK's own XML classes are seen: the engine asks for them once a document, and whatever else is on the
         * class path would be searched each time and could write other bytes.
         */
        private Result printApart(PrintDocument document) {
            Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
            return print(document);
        }

        private Result print(PrintDocument document) {
            String key = keys.of(document);
            Optional<PdfFile> kept = store.find(key).map(PdfFile::ofEntry);
            if (kept.isPresent()) {
                count(true);
                return new Result(Optional.of(stage(document, kept.get())), List.of());
            }
            PdfEngine.Printed printed = engine.print(document);
            // what had a complaint is made again by every build, so that the complaint is heard again
            printed.file()
                    .filter(file -> printed.complaints().isEmpty())
                    .ifPresent(file -> store.keep(key, file.toEntry()));
            count(false);
            return new Result(printed.file().map(file -> stage(document, file)), printed.complaints());
        }

        private Handout stage(PrintDocument document, PdfFile file) {
            byte[] bytes = file.bytes();
            staging.write(document.path(), bytes);
            return new Handout(document.page(), document.edition(), file.pages(), bytes.length);
        }

        private synchronized void count(boolean isUnchanged) {
            done++;
            unchanged += isUnchanged ? 1 : 0;
            long now = System.nanoTime();
            if (now - said > SILENCE.toNanos() && done < run.documents().size()) {
                said = now;
                progress.accept(
                        "printing: " + done + " of " + Count.of(run.documents().size(), "handout"));
            }
        }

        private synchronized void sayEnd() {
            progress.accept(line(done, unchanged) + " in " + Seconds.since(start));
        }
    }
}

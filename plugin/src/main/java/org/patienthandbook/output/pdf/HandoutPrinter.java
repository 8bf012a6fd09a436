package org.patienthandbook.output.pdf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.print.Handout;
import org.patienthandbook.output.pdf.engine.EngineDiagnostic;
import org.patienthandbook.output.pdf.engine.PdfEngine;
import org.patienthandbook.output.pdf.engine.PdfFile;
import org.patienthandbook.output.pdf.engine.PdfSettings;
import org.patienthandbook.output.print.PrintDocument;
import org.patienthandbook.output.print.PrintRun;
import org.patienthandbook.parallel.Workers;
import org.patienthandbook.progress.Count;
import org.patienthandbook.progress.Progress;
import org.patienthandbook.progress.Seconds;
import org.patienthandbook.publish.StagingFolder;

/** Prints the documents of a handbook as PDF files. Takes the files of unchanged documents from the cache. */
public final class HandoutPrinter {

    private final PdfSettings settings;
    private final HandoutCache cache;
    private final Workers workers;
    private final Progress progress;

    public HandoutPrinter(PdfSettings settings, HandoutCache cache, Workers workers, Progress progress) {
        this.settings = settings;
        this.cache = cache;
        this.workers = workers;
        this.progress = progress;
    }

    /**
     * Prints a run and writes the files into the staging folder. The same run gives the same bytes, whatever the number
     * of workers.
     *
     * @return the handbook with its handouts; findings for characters without a glyph, pictures that cannot be printed,
     *     and diagnostics of the PDF engine
     */
    public Outcome<Handbook> print(PrintRun run, Handbook handbook, StagingFolder staging) {
        if (run.documents().isEmpty()) {
            return Outcome.of(handbook);
        }
        SourcePlaces places = new SourcePlaces(handbook.tree());
        List<Finding> findings = new ArrayList<>(new GlyphCheck(run, handbook, places).check());
        Outcome<PrintRun> printable = new PictureCheck(handbook, places).check(run);
        findings.addAll(printable.findings());
        List<Handout> handouts = new ArrayList<>();
        List<EngineDiagnostic> diagnostics = new ArrayList<>();
        for (Result result : new Job(printable.value(), handbook, staging).run()) {
            result.handout().ifPresent(handouts::add);
            diagnostics.addAll(result.diagnostics());
        }
        findings.addAll(new DiagnosticFindings(handbook.tree(), places).findings(diagnostics));
        return new Outcome<>(handbook.withHandouts(handouts), findings);
    }

    /**
     * The result for one document.
     *
     * @param handout absent where the engine could not print the document
     */
    private record Result(Optional<Handout> handout, List<EngineDiagnostic> diagnostics) {}

    /** Prints one run. */
    private final class Job {

        /** The time between two progress lines. */
        private static final Duration INTERVAL = Duration.ofSeconds(3);

        private final PrintRun run;
        private final StagingFolder staging;
        private final PdfEngine engine;
        private final HandoutKeys keys;
        private final long start = System.nanoTime();
        private long reported = start;
        private int done;
        private int unchanged;

        Job(PrintRun run, Handbook handbook, StagingFolder staging) {
            this.run = run;
            this.staging = staging;
            this.engine = new PdfEngine(settings, run, handbook.tree());
            this.keys = new HandoutKeys(settings, run, handbook.tree());
        }

        List<Result> run() {
            // the whole handbook comes last in the run and takes longest: start with it
            List<PrintDocument> documents = new ArrayList<>(run.documents());
            Collections.reverse(documents);
            try {
                List<Result> results = new ArrayList<>(workers.each(documents, this::printWithJdkXml));
                Collections.reverse(results);
                progress.say("printed " + Count.of(done, "handout")
                        + (unchanged == 0 ? "" : " (" + unchanged + " unchanged)")
                        + " in " + Seconds.since(start));
                return results;
            } catch (OutOfMemoryError e) {
                throw new HandbookException(
                        "there is not enough memory to print the handouts",
                        "give Maven more, such as -Xmx1g in .mvn/jvm.config, or print on one thread (-Dhandbook.threads=1)",
                        e);
            }
        }

        /**
         * Prints with the JDK's own XML classes. The engine looks them up once per document: other implementations on
         * the class path would slow this down and could write other bytes.
         */
        private Result printWithJdkXml(PrintDocument document) {
            Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
            return print(document);
        }

        private Result print(PrintDocument document) {
            String key = keys.of(document);
            Optional<PdfFile> cached = cache.find(key);
            if (cached.isPresent()) {
                count(true);
                return new Result(Optional.of(stage(document, cached.get())), List.of());
            }
            PdfEngine.Printed printed = engine.print(document);
            if (printed.diagnostics().isEmpty()) {
                // a document with diagnostics is printed by every build, so that every build reports them
                printed.file().ifPresent(file -> cache.store(key, file));
            }
            count(false);
            return new Result(printed.file().map(file -> stage(document, file)), printed.diagnostics());
        }

        private Handout stage(PrintDocument document, PdfFile file) {
            byte[] bytes = file.bytes();
            staging.write(document.path(), bytes);
            return new Handout(document.page(), document.edition(), file.pages(), bytes.length);
        }

        private synchronized void count(boolean isUnchanged) {
            done++;
            unchanged += isUnchanged ? 1 : 0;
            int all = run.documents().size();
            long now = System.nanoTime();
            if (now - reported > INTERVAL.toNanos() && done < all) {
                reported = now;
                progress.say("printing: " + done + " of " + Count.of(all, "handout"));
            }
        }
    }
}

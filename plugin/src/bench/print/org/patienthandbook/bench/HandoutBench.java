package org.patienthandbook.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.patienthandbook.finding.RuleSettings;
import org.patienthandbook.model.print.Edition;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.print.Handout;
import org.patienthandbook.model.Page;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.model.PrintPlan;
import org.patienthandbook.output.print.PrintDocument;
import org.patienthandbook.output.print.PrintRun;
import org.patienthandbook.publish.StagingFolder;
import org.patienthandbook.output.print.PrintComposer;
import org.patienthandbook.cache.DiskCache;
import org.patienthandbook.output.pdf.HandoutCache;
import org.patienthandbook.output.pdf.HandoutPrinter;
import org.patienthandbook.output.pdf.engine.PdfSettings;
import org.patienthandbook.parallel.Workers;
import org.patienthandbook.pipeline.BuildSettings;
import org.patienthandbook.pipeline.PrintSettings;
import org.patienthandbook.registry.CitationMode;
import org.patienthandbook.registry.LookupSettings;
import org.patienthandbook.registry.RegistrySettings;
import org.patienthandbook.finding.FailurePolicy;
import org.patienthandbook.pipeline.HandbookBuild;

/**
 * What printing costs, in CPU time of the whole process (compiler and collector included), beside asciidoctorj-pdf on the
 * same pages. Each engine has a JVM of its own in which AsciiDoc is loaded already and one page was made a web page, as it
 * is in a build; what is counted is what printing adds to that.
 */
public final class HandoutBench {

    private static final int FEW = 10;
    private static final int MANY = 100;
    private static final int LONG_BOOK = 400;

    private static final String[] QUICK_START = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g"};

    private final Path site;
    private final Path work;

    private HandoutBench(Path site, Path work) {
        this.site = site;
        this.work = work;
    }

    /** @param arguments what to measure (all, ours, theirs, book), the site's folder, an empty folder to work in */
    public static void main(String[] arguments) throws Exception {
        HandoutBench bench = new HandoutBench(Path.of(arguments[1]), Path.of(arguments[2]));
        switch (arguments[0]) {
            case "ours" -> bench.ours();
            case "theirs" -> bench.theirs();
            case "book" -> bench.longBook();
            default -> {
                System.out.println("the JVM as Maven starts it here (.mvn/jvm.config)");
                bench.spawn("ours", QUICK_START);
                bench.spawn("theirs", QUICK_START);
                System.out.println("the JVM as it comes");
                bench.spawn("ours");
                bench.spawn("theirs");
                bench.spawn("book", "-Xmx512m");
            }
        }
    }

    private void spawn(String what, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(HandoutBench.class.getName(), what, site.toString(), work.toString()));
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(what + " ended with " + exit);
        }
    }

    private void ours() {
        Handbook handbook = handbook();
        PrintRun all = new PrintComposer(new PrintPlan(Optional.empty(), List.of(Edition.STANDARD))).compose(handbook, Workers.ALONE);
        List<PrintDocument> pages = all.documents().subList(0, all.documents().size() - 1);
        report("ours: the first handout", 1, run(handbook, all, take(pages, 1), "first"));
        report("ours: the next 10 handouts", FEW, run(handbook, all, take(pages, FEW), "few"));
        report("ours: 100 handouts", MANY, run(handbook, all, take(pages, MANY), "many"));
        report("ours: 100 handouts, warm", MANY, run(handbook, all, take(pages, MANY), "many-warm"));
        report("ours: 100 handouts, unchanged", MANY, run(handbook, all, take(pages, MANY), "many"));
        report("ours: the book", 1, run(handbook, all, book(all), "book"));
        long start = cpu();
        new PrintComposer(new PrintPlan(Optional.empty(), List.of(Edition.STANDARD))).compose(handbook, Workers.ALONE);
        say("ours: composing all " + all.documents().size() + " documents", cpu() - start, 0, 0);
    }

    private void theirs() {
        try (Asciidoctor asciidoctor = Asciidoctor.Factory.create()) {
            asciidoctor.convert("= Warm\n\nA page.", Options.builder().build());
            List<Path> pages = sources();
            report("asciidoctorj-pdf: the first handout", 1, convert(asciidoctor, pages, 1));
            report("asciidoctorj-pdf: the next 10 handouts", FEW, convert(asciidoctor, pages, FEW));
            report("asciidoctorj-pdf: 100 handouts", MANY, convert(asciidoctor, pages, MANY));
            report("asciidoctorj-pdf: 100 handouts, warm", MANY, convert(asciidoctor, pages, MANY));
        }
    }

    private void longBook() {
        Handbook handbook = handbook();
        List<Page> pages = new ArrayList<>(handbook.pages());
        PrintPlan plan = new PrintPlan(Optional.empty(), List.of(Edition.STANDARD));
        int sheets = 0;
        for (int copy = 0; sheets < LONG_BOOK; copy += 2) {
            pages.addAll(copies(handbook, copy));
            pages.addAll(copies(handbook, copy + 1));
            PrintRun run = new PrintComposer(plan).compose(with(handbook, pages), Workers.ALONE);
            Result result = run(handbook, run, book(run), "long-book-" + copy);
            sheets = result.sheets();
            report("ours: a book of " + pages.size() + " chapters in "
                    + (Runtime.getRuntime().maxMemory() >> 20) + " MB of heap", 1, result);
        }
    }

    private static List<Page> copies(Handbook handbook, int copy) {
        return handbook.pages().stream()
                .map(page -> new Page(
                        new PageId("copy-" + copy + "/" + page.id()),
                        page.source(), page.title(), page.header(), page.html(), page.text(), page.sections(), page.group(),
                        Optional.empty(), Optional.empty(), page.references(), page.words(), page.roles()))
                .toList();
    }

    private static Handbook with(Handbook handbook, List<Page> pages) {
        return new Handbook(
                handbook.tree(), handbook.settings(), handbook.navigation(), pages, handbook.glossary(),
                handbook.references(), handbook.notes(), handbook.termUses(), handbook.evidence(), handbook.waivers());
    }

    /** What a measured run made. */
    private record Result(long nanos, int sheets) {}

    /** @param cache names the cache of the run in this JVM: a name that no run had before prints every document */
    private Result run(Handbook handbook, PrintRun all, List<PrintDocument> documents, String cache) {
        PrintRun run = new PrintRun(documents, all.faces(), all.fonts());
        PdfSettings settings = new PdfSettings(Instant.EPOCH, "bench");
        HandoutCache handouts = new HandoutCache(new DiskCache(work.resolve("cache-" + ProcessHandle.current().pid() + "-" + cache)));
        try (StagingFolder staging = StagingFolder.beside(work.resolve("ours"))) {
            long start = cpu();
            Handbook printed = new HandoutPrinter(settings, handouts, new Workers(1), line -> {})
                    .print(run, handbook, staging)
                    .value();
            long end = cpu();
            return new Result(end - start, printed.handouts().stream().mapToInt(Handout::pages).sum());
        }
    }

    private static List<PrintDocument> take(List<PrintDocument> pages, int count) {
        List<PrintDocument> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PrintDocument page = pages.get(i % pages.size());
            PageId id = new PageId("copy-" + i / pages.size() + "/" + page.page().orElseThrow());
            taken.add(new PrintDocument(
                    Optional.of(id), page.edition(), page.html(), page.text(), page.pictures(), page.place()));
        }
        return taken;
    }

    private static List<PrintDocument> book(PrintRun all) {
        return List.of(all.documents().get(all.documents().size() - 1));
    }

    private Result convert(Asciidoctor asciidoctor, List<Path> pages, int count) {
        long start = cpu();
        for (int i = 0; i < count; i++) {
            Path page = pages.get(i % pages.size());
            Path target = work.resolve("theirs").resolve(i + ".pdf");
            asciidoctor.convertFile(
                    page.toFile(),
                    Options.builder()
                            .backend("pdf")
                            .safe(SafeMode.UNSAFE)
                            .mkDirs(true)
                            .toFile(target.toFile())
                            .attributes(Attributes.builder()
                                    .attribute("imagesdir", site.resolve("src/handbook/images").toAbsolutePath().toString())
                                    .attribute("emergency", "911")
                                    .attribute("publisher-phone", "-")
                                    .build())
                            .build());
        }
        return new Result(cpu() - start, 0);
    }

    private List<Path> sources() {
        try (var files = Files.walk(site.resolve("src/handbook/pages"))) {
            return files.filter(file -> file.toString().endsWith(".adoc")).sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The handbook as it leaves assembly, caught on its way to the web. */
    private Handbook handbook() {
        BuildSettings settings = new BuildSettings(
                new BuildSettings.Folders(
                        site, site.resolve("src/handbook"), work, work.resolve("site"), work.resolve("report")),
                false,
                FailurePolicy.parse("never"),
                RuleSettings.DEFAULT,
                new LookupSettings(CitationMode.AUTO, true, Period.ofDays(30)),
                "american-medical-association",
                new PrintSettings(PrintPlan.NOTHING, Optional.empty(), "bench"),
                new BuildSettings.Resources(work.resolve("cache"), Runtime.getRuntime().availableProcessors()));
        URI nowhere = URI.create("http://127.0.0.1:1");
        AtomicReference<Handbook> caught = new AtomicReference<>();
        new HandbookBuild(
                        new RegistrySettings(
                                        new RegistrySettings.Addresses(nowhere, nowhere, nowhere, nowhere),
                                        Duration.ofSeconds(1),
                                        "bench",
                                        Optional.empty(),
                                        ProxySelector.of(null),
                                        Map.of())
                                .registries(),
                        List.of((handbook, staging) -> {
                            caught.set(handbook);
                            return List.of();
                        }),
                        Clock.systemUTC(),
                        line -> {})
                .run(settings);
        return caught.get();
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static void report(String what, int handouts, Result result) {
        say(what, result.nanos(), handouts, result.sheets());
    }

    private static void say(String what, long nanos, int handouts, int sheets) {
        double seconds = nanos / 1e9;
        System.out.printf("%-50s %8.2f s CPU", what, seconds);
        if (handouts > 1) {
            System.out.printf("  %7.1f ms a handout", seconds * 1000 / handouts);
        }
        if (sheets > 0) {
            System.out.printf("  %6.1f ms a page (%d pages)", seconds * 1000 / sheets, sheets);
        }
        System.out.println();
    }
}

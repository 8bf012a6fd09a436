package org.patienthandbook.asciidoc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.patienthandbook.assemble.HandbookAssembler;
import org.patienthandbook.bibliography.BibliographyReader;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.markup.PageShaper;
import org.patienthandbook.model.Glossary;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.ParsedSources;
import org.patienthandbook.model.PrintPlan;
import org.patienthandbook.model.page.ParsedPage;
import org.patienthandbook.parallel.Workers;
import org.patienthandbook.settings.SettingsReader;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceLocation;
import org.patienthandbook.source.SourceScanner;
import org.patienthandbook.source.SourceTree;

/**
 * The sources of a small handbook, written by a test and read by the real parser. Asciidoctor takes a second to start: all
 * tests of a JVM share one, and its source folder, which each test finds empty.
 */
public final class Sources {

    private static final Path BASE = folder();
    private static final Path ROOT = BASE.resolve("src/handbook");
    private static final AsciidocConverter CONVERTER = new AsciidocConverter(
            tree(), SettingAttributes.of(new SettingsReader().read(tree()).value()));

    private Sources() {}

    /** An empty source folder, whatever an earlier test left in it. */
    public static Sources empty() {
        try {
            remove(BASE);
            Files.createDirectories(ROOT);
            return new Sources();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file below the source folder; {@code ..} leads out of it. */
    public Sources file(String path, String... lines) {
        return bytes(path, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public Sources bytes(String path, byte... bytes) {
        try {
            Path file = ROOT.resolve(path).normalize();
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Sources symlink(String path, String target) {
        try {
            Path link = ROOT.resolve(path);
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, ROOT.resolve(target).normalize());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a page whose title is on line 1, an empty line 2, and these lines from line 3 on. */
    public Sources page(String id, String... lines) {
        return file(
                "pages/" + id + ".adoc",
                Stream.concat(Stream.of("= A page", ""), Stream.of(lines)).toArray(String[]::new));
    }

    public Sources glossary(String... lines) {
        return file("glossary.adoc", lines);
    }

    /** Writes a reference list with a book of each key. */
    public Sources references(String... keys) {
        return file(
                "references.yml",
                Stream.of(keys)
                        .map(key -> "- {id: " + key + ", type: book, title: Work " + key + "}")
                        .toArray(String[]::new));
    }

    public static Path root() {
        return ROOT;
    }

    public static SourceTree tree() {
        try {
            return new SourceScanner(BASE).scan(ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parses one page. */
    public Outcome<ParsedPage> parse(String id) {
        SourceTree tree = tree();
        SourceFile file = tree.find("pages/" + id + ".adoc").orElseThrow();
        return new AsciidoctorPageParser(tree, CONVERTER).parse(file);
    }

    /** The findings of one page's parsing, as lines of the console, hints left out. */
    public List<String> findingsOf(String id) {
        return lines(parse(id).findings());
    }

    /** Writes a page and tells its HTML. */
    public String html(String... lines) {
        return page("index", lines).parse("index").value().html();
    }

    public Outcome<Glossary> readGlossary() {
        return new GlossaryReader(tree(), CONVERTER).read();
    }

    /** Reads everything and joins it. */
    public Outcome<Handbook> assemble() {
        SourceTree tree = tree();
        List<ParsedPage> pages = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (SourceFile file : tree.pages()) {
            Outcome<ParsedPage> page =
                    new AsciidoctorPageParser(tree, CONVERTER).parse(file).then(new PageShaper(tree)::shape);
            pages.add(page.value());
            findings.addAll(page.findings());
        }
        Outcome<Handbook> handbook = new SettingsReader()
                .read(tree)
                .then(settings -> readGlossary()
                        .then(glossary -> new BibliographyReader()
                                .read(tree)
                                .then(list -> new HandbookAssembler(PrintPlan.NOTHING, Workers.ALONE)
                                        .assemble(new ParsedSources(tree, settings, pages, glossary, list)))));
        return handbook.and(findings);
    }

    /** Findings as lines {@code pages/x.adoc:3: message [rule]}, sorted, without the folder and without hints. */
    public static List<String> lines(List<Finding> findings) {
        return findings.stream()
                .sorted(Finding.REPORT_ORDER)
                .map(finding -> place(finding.location()) + ": " + finding.message() + " ["
                        + finding.rule().label() + "]")
                .toList();
    }

    /** The hint of the only finding there is. */
    public static Optional<String> onlyHint(List<Finding> findings) {
        if (findings.size() != 1) {
            throw new AssertionError("not one finding: " + lines(findings));
        }
        return findings.get(0).hint();
    }

    private static String place(SourceLocation location) {
        return location.toString().replaceFirst("^src/handbook/", "");
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("handbook-tests").toRealPath();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            Files.createDirectories(folder.resolve("src/handbook"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

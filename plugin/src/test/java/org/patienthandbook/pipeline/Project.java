package org.patienthandbook.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.patienthandbook.finding.FailurePolicy;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.FindingFormatter;
import org.patienthandbook.finding.RuleSettings;
import org.patienthandbook.output.Output;
import org.patienthandbook.pipeline.unchanged.CachingBuild;
import org.patienthandbook.registry.CitationMode;
import org.patienthandbook.registry.LookupSettings;
import org.patienthandbook.registry.Registries;

/** A project in its own folder, which is built as the goals build it. */
public final class Project {

    public static final Clock DAY = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private final Path base;
    private final List<String> progress = new ArrayList<>();
    private Registry registry = new Registry();
    private List<Output> outputs = List.of(new PlainOutput());
    private Clock clock = DAY;
    private boolean offline;
    private CitationMode citations = CitationMode.AUTO;
    private FailurePolicy failOn = FailurePolicy.DEFAULT;
    private RuleSettings rules = RuleSettings.DEFAULT;

    public Project(Path base) {
        this.base = base;
    }

    public Project file(String path, String... lines) {
        try {
            Path file = source().resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines) + "\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Project registry(Registry other) {
        registry = other;
        return this;
    }

    public Project outputs(Output... others) {
        outputs = List.of(others);
        return this;
    }

    public Project clock(Clock other) {
        clock = other;
        return this;
    }

    /** Makes the sources look a minute old. */
    public Project aged() {
        Aged.all(source());
        return this;
    }

    public Project offline() {
        offline = true;
        return this;
    }

    public Project citations(CitationMode mode) {
        citations = mode;
        return this;
    }

    public Project failOn(String severity) {
        failOn = FailurePolicy.parse(severity);
        return this;
    }

    public Project rules(Map<String, String> settings) {
        rules = RuleSettings.parse(settings);
        return this;
    }

    public BuildResult bake() {
        return run(true);
    }

    public BuildResult check() {
        return run(false);
    }

    private BuildResult run(boolean publish) {
        BuildSettings.Folders folders = new BuildSettings.Folders(
                base, source(), base.resolve("target"), output(), base.resolve("target/handbook"));
        BuildSettings settings = new BuildSettings(
                folders,
                publish,
                failOn,
                rules,
                new LookupSettings(citations, offline || !publish, Period.ofDays(30)),
                OfflineSettings.STYLE,
                OfflineSettings.NO_HANDOUTS,
                new BuildSettings.Resources(folders.report().resolve("cache"), 2));
        return new CachingBuild(
                        new HandbookBuild(Registries.of(registry), outputs, clock, progress::add), clock, progress::add)
                .run(settings);
    }

    public List<String> progress() {
        return List.copyOf(progress);
    }

    public Path source() {
        return base.resolve("src/handbook");
    }

    public Path output() {
        return base.resolve("target/site");
    }

    /** The files in a folder and their contents. */
    public static SortedMap<String, String> contents(Path folder) {
        SortedMap<String, String> contents = new TreeMap<>();
        if (!Files.exists(folder)) {
            return contents;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString().replace('\\', '/'), text(file));
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file; for a binary file, one character for each byte. */
    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        }
    }

    /** The findings as the console shows them. */
    public static List<String> console(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding ->
                        FindingFormatter.lines(finding).stream().map(line -> "[" + finding.severity() + "] " + line))
                .toList();
    }
}

package org.patienthandbook.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.patienthandbook.finding.FailurePolicy;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.FindingFormatter;
import org.patienthandbook.finding.RuleSettings;
import org.patienthandbook.output.Output;
import org.patienthandbook.registry.CitationSettings;
import org.patienthandbook.registry.Registries;

/** A project in a folder of its own, built as the goals would. */
final class Project {

    static final Clock DAY = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private final Path base;
    private final List<String> said = new ArrayList<>();
    private Registry registry = new Registry();
    private List<Output> outputs = List.of(new PlainOutput());
    private Clock clock = DAY;
    private boolean offline;
    private String citations = "auto";
    private String failOn = "error";
    private Map<String, String> rules = Map.of();

    Project(Path base) {
        this.base = base;
    }

    Project file(String path, String... lines) {
        try {
            Path file = source().resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines) + "\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Project registry(Registry other) {
        registry = other;
        return this;
    }

    Project outputs(Output... others) {
        outputs = List.of(others);
        return this;
    }

    Project clock(Clock other) {
        clock = other;
        return this;
    }

    /** The sources look a minute old, as no build starts in the moment an author saves. */
    Project aged() {
        Aged.all(source());
        return this;
    }

    Project offline() {
        offline = true;
        return this;
    }

    Project citations(String mode) {
        citations = mode;
        return this;
    }

    Project failOn(String severity) {
        failOn = severity;
        return this;
    }

    Project rules(Map<String, String> settings) {
        rules = settings;
        return this;
    }

    BuildResult bake() {
        return run(true);
    }

    BuildResult check() {
        return run(false);
    }

    private BuildResult run(boolean publish) {
        BuildSettings.Folders folders = new BuildSettings.Folders(
                base, source(), base.resolve("target"), output(), base.resolve("target/handbook"));
        CitationSettings asking = new CitationSettings(
                citations,
                offline || !publish,
                "P30D",
                Duration.ofSeconds(5),
                "american-medical-association",
                CitationSettings.Addresses.ofOne("http://127.0.0.1:1"),
                "1.0",
                Optional.empty(),
                ProxySelector.getDefault());
        return new HandbookBuild(Registries.of(registry), outputs, clock, said::add)
                .run(new BuildSettings(
                        folders, publish, FailurePolicy.parse(failOn), RuleSettings.parse(rules), asking));
    }

    List<String> said() {
        return List.copyOf(said);
    }

    Path source() {
        return base.resolve("src/handbook");
    }

    Path output() {
        return base.resolve("target/site");
    }

    /** The files below a folder with what is in them. */
    static SortedMap<String, String> contents(Path folder) {
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

    /** A file's text; of one that is none a character for each byte. */
    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        }
    }

    /** The findings as the console shows them. */
    static List<String> console(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding ->
                        FindingFormatter.lines(finding).stream().map(line -> "[" + finding.severity() + "] " + line))
                .toList();
    }
}

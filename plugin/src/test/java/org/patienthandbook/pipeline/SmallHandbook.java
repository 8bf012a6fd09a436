package org.patienthandbook.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.patienthandbook.finding.FailurePolicy;
import org.patienthandbook.output.html.HtmlOutput;
import org.patienthandbook.output.sitemap.SitemapOutput;
import org.patienthandbook.pipeline.BuildSettings.Folders;
import org.patienthandbook.pipeline.BuildSettings.Resources;
import org.patienthandbook.pipeline.unchanged.CachingBuild;
import org.patienthandbook.registry.Registries;

/** The sources of a small handbook, which tests change and build with different caches and numbers of threads. */
public final class SmallHandbook {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    /** The result of a build. */
    public record Built(
            SortedMap<String, String> files, List<String> findings, List<String> progress, boolean unchanged) {

        /** The same without what differs between equal builds: progress contains times. */
        Built bytes() {
            return new Built(files, findings, List.of(), false);
        }
    }

    private final Path project;

    public SmallHandbook(Path project) {
        this.project = project;
        write(
                "handbook.yml",
                "title: Pain\nlanguage: en-US\nbaseUrl: https://example.org/pain\nemergency: \"911\"\n"
                        + "navigation:\n  - title: First\n    pages: [one, deep/two]\n");
        write(
                "glossary.adoc",
                "= Words\n\nnerve:: A wire in the body.cite:[work1]\nsynapse, gap:: Where nerves meet.\n");
        write("references.yml", work(1) + work(2));
        write("pages/index.adoc", "= Home\n\nCall {emergency}. A nerve hurts. See xref:one.adoc[].\n");
        write("pages/one.adoc", "= One\n\nA nerve.cite:[work2]\n\n== Part\n\ninclude::../partials/help.adoc[]\n");
        write(
                "pages/deep/two.adoc",
                "= Two\n\nA synapse.cite:[work1,work2]\n\nimage::nerve.svg[A nerve]\n\n"
                        + "See xref:../one.adoc#part[].\n");
        write("partials/help.adoc", "[.get-help]\n--\nCall {emergency}.\n--\n");
        write("images/nerve.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        write("theme/css/utilities.css", ".own { color: green; }\n");
    }

    public static String work(int number) {
        return "- id: work" + number + "\n  type: article-journal\n  title: On pain, part " + number
                + "\n  author: [{family: Writer, given: Ann}]\n  issued: {date-parts: [[20" + (10 + number) + "]]}\n";
    }

    public Path source(String name) {
        return project.resolve("src/handbook").resolve(name);
    }

    /** Writes a file that looks a minute old. */
    public void write(String name, String text) {
        try {
            Path file = source(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            Aged.one(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Builds offline, and publishes whatever the findings. */
    public Built build(Path target, Resources resources) {
        Aged.all(source(""));
        BuildSettings settings = OfflineSettings.of(
                new Folders(project, source(""), target, target.resolve("site"), target.resolve("handbook")),
                FailurePolicy.parse("never"),
                OfflineSettings.NO_HANDOUTS,
                resources);
        List<String> progress = new ArrayList<>();
        Build build = new HandbookBuild(
                Registries.of(new Registry()),
                List.of(new HtmlOutput(resources.workers()), new SitemapOutput()),
                CLOCK,
                progress::add);
        BuildResult result = new CachingBuild(build, CLOCK, progress::add).run(settings);
        List<String> findings = Stream.concat(
                        result.findings().stream().map(String::valueOf),
                        result.stopped().stream().map(Throwable::getMessage))
                .toList();
        return new Built(files(target.resolve("site")), findings, progress, result.unchanged());
    }

    private static SortedMap<String, String> files(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path file : walk.filter(Files::isRegularFile).toList()) {
                    files.put(
                            folder.relativize(file).toString(),
                            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return files;
    }
}

package org.patienthandbook.bench;

import java.net.ProxySelector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patienthandbook.finding.RuleSettings;
import org.patienthandbook.pipeline.BuildResult;
import org.patienthandbook.pipeline.BuildSettings;
import org.patienthandbook.pipeline.BuildSettings.Effort;
import org.patienthandbook.pipeline.BuildSettings.Folders;
import org.patienthandbook.registry.CitationSettings;
import org.patienthandbook.finding.FailurePolicy;
import org.patienthandbook.pipeline.HandbookBuild;
import org.patienthandbook.progress.Progress;

/** Builds a corpus with this plugin, as its goal does, without network. */
public final class OwnBuild {

    private OwnBuild() {}

    /** Arguments: the corpus, and a folder for all that is written. */
    public static void main(String[] arguments) {
        Path source = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        CitationSettings citations = new CitationSettings(
                "auto",
                true,
                "P30D",
                Duration.ofSeconds(1),
                "american-medical-association",
                CitationSettings.Addresses.ofOne("http://127.0.0.1:1"),
                "bench",
                Optional.empty(),
                ProxySelector.of(null));
        BuildSettings settings = new BuildSettings(
                new Folders(source, source, target, target.resolve("site"), target.resolve("handbook")),
                true,
                FailurePolicy.parse("never"),
                RuleSettings.parse(Map.of()),
                citations,
                new Effort(target.resolve("cache"), Integer.getInteger("threads", Runtime.getRuntime().availableProcessors())));
        BuildResult result = HandbookBuild.of(settings, new Spoken()).run(settings);
        if (result.stopped().isPresent()) {
            throw result.stopped().get();
        }
        say(List.of(result.pages(), result.findings().size()) + " pages, findings");
    }

    private static final class Spoken implements Progress {

        @Override
        public void say(String line) {
            OwnBuild.say(line);
        }

        @Override
        public void detail(String line) {
            OwnBuild.say(line);
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}

package org.patienthandbook.bench;

import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patienthandbook.finding.FailurePolicy;
import org.patienthandbook.finding.RuleSettings;
import org.patienthandbook.model.PrintPlan;
import org.patienthandbook.pipeline.Build;
import org.patienthandbook.pipeline.BuildResult;
import org.patienthandbook.pipeline.BuildSettings;
import org.patienthandbook.pipeline.BuildSettings.Folders;
import org.patienthandbook.pipeline.BuildSettings.Resources;
import org.patienthandbook.pipeline.HandbookBuild;
import org.patienthandbook.pipeline.PrintSettings;
import org.patienthandbook.pipeline.unchanged.CachingBuild;
import org.patienthandbook.progress.Progress;
import org.patienthandbook.registry.CitationMode;
import org.patienthandbook.registry.LookupSettings;
import org.patienthandbook.registry.RegistrySettings;
import org.patienthandbook.registry.RegistrySettings.Addresses;

/** Builds a corpus with this plugin, as its goal does, without network. */
public final class OwnBuild {

    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    private OwnBuild() {}

    /** Arguments: the corpus, and a folder for all that is written. */
    public static void main(String[] arguments) {
        Path source = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        RegistrySettings nowhere = new RegistrySettings(
                new Addresses(NOWHERE, NOWHERE, NOWHERE, NOWHERE),
                Duration.ofSeconds(1),
                "bench",
                Optional.empty(),
                ProxySelector.of(null),
                Map.of());
        int threads = Integer.getInteger("threads", Runtime.getRuntime().availableProcessors());
        BuildSettings settings = new BuildSettings(
                new Folders(source, source, target, target.resolve("site"), target.resolve("handbook")),
                true,
                FailurePolicy.parse("never"),
                RuleSettings.DEFAULT,
                new LookupSettings(CitationMode.AUTO, true, Period.ofDays(30)),
                "american-medical-association",
                new PrintSettings(PrintPlan.NOTHING, Optional.empty(), "bench"),
                new Resources(target.resolve("cache"), threads));
        Progress progress = new Spoken();
        Build build = HandbookBuild.of(settings, nowhere.registries(), progress);
        BuildResult result = new CachingBuild(build, Clock.systemUTC(), progress).run(settings);
        if (result.stopped().isPresent()) {
            throw result.stopped().get();
        }
        say(List.of(result.counts().pages(), result.findings().size()) + " pages, findings");
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

package org.patienthandbook.pipeline.unchanged;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.patienthandbook.cache.CodeVersion;
import org.patienthandbook.cache.Fingerprint;
import org.patienthandbook.cache.LibraryFiles;
import org.patienthandbook.pipeline.BuildSettings;

/**
 * The inputs of a build other than its sources.
 *
 * @param settings the settings that can change the result, by name
 * @param day the day of the build, in UTC
 * @param libraries a hash of the libraries' files
 */
record BuildShape(Map<String, String> settings, LocalDate day, String libraries) {

    /** Properties of the Java platform that decide how it compresses bytes, and how it sorts and formats text. */
    private static final List<String> PLATFORM = List.of(
            "java.home",
            "java.locale.providers",
            "java.locale.useOldISOCodes",
            "java.runtime.version",
            "java.vendor",
            "java.vm.name",
            "os.arch",
            "os.name",
            "os.version");

    BuildShape {
        settings = Map.copyOf(settings);
    }

    /** The shape of a build with the libraries as they are now. */
    static BuildShape of(BuildSettings settings, LocalDate day) {
        return new BuildShape(relevant(settings), day, LibraryFiles.fingerprint());
    }

    /**
     * The settings that can change the result. Left out are the resources, which change only how fast a build is, and the
     * registries' addresses: the result of a build that sent requests is not cached.
     */
    private static Map<String, String> relevant(BuildSettings settings) {
        Map<String, String> relevant = new TreeMap<>();
        relevant.put("base", settings.folders().base().toString());
        relevant.put("source", settings.folders().source().toString());
        relevant.put("build", settings.folders().build().toString());
        relevant.put("output", settings.folders().output().toString());
        relevant.put("report", settings.folders().report().toString());
        relevant.put("publish", String.valueOf(settings.publish()));
        relevant.put("failOn", settings.failOn().threshold().toString());
        relevant.put("rules", new TreeMap<>(settings.rules().severities()).toString());
        relevant.put("mode", settings.lookup().mode().label());
        relevant.put("offline", String.valueOf(settings.lookup().offline()));
        relevant.put("maxAge", settings.lookup().maxAge().toString());
        relevant.put("citationStyle", settings.citationStyle());
        relevant.put("paper", settings.print().plan().paper().toString());
        relevant.put("editions", settings.print().plan().editions().toString());
        relevant.put("timestamp", settings.print().timestamp().toString());
        relevant.put("version", settings.print().version());
        return relevant;
    }

    /** Names the kind of build: one result is cached for each goal, source folder and output folder. */
    String build() {
        return "build " + settings.get("publish") + " " + settings.get("source") + " " + settings.get("output");
    }

    /** A hash of this shape, of the plugin's code and of the machine's settings. */
    String fingerprint() {
        Fingerprint shape = Fingerprint.start()
                .with(CodeVersion.CURRENT)
                .with(libraries)
                .with(settings)
                .with(day.toString())
                .with(Locale.getDefault().toLanguageTag())
                .with(Locale.getDefault(Locale.Category.FORMAT).toLanguageTag())
                .with(TimeZone.getDefault().getID())
                .with(Charset.defaultCharset().name());
        PLATFORM.forEach(property -> shape.with(System.getProperty(property, "")));
        return shape.value();
    }
}

package org.patienthandbook.pipeline.unchanged;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.patienthandbook.cache.CodeVersion;
import org.patienthandbook.cache.Fingerprint;
import org.patienthandbook.cache.LibraryFiles;

/**
 * All that shapes a build besides its sources' bytes.
 *
 * @param goal what kind of build it is, and where it leads: for each there is one result, the last
 * @param source the folder of the sources
 * @param settings what the goal's parameters say, by name
 * @param outputs what writes the handbook
 * @param day the day, in UTC: nothing in a handbook tells a time more exactly
 * @param libraries the libraries as files
 */
public record BuildShape(
        String goal, Path source, Map<String, String> settings, List<String> outputs, LocalDate day, String libraries) {

    /** What the Java platform may do otherwise: it packs bytes, and knows how languages write, from one source or another. */
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

    /** With the libraries as they are now. */
    public BuildShape(String goal, Path source, Map<String, String> settings, List<String> outputs, LocalDate day) {
        this(goal, source, settings, outputs, day, LibraryFiles.fingerprint());
    }

    String fingerprint() {
        Fingerprint shape = Fingerprint.start()
                .with(CodeVersion.CURRENT)
                .with(libraries)
                .with(goal)
                .with(source.toString())
                .with(settings)
                .with(String.join(" ", outputs))
                .with(day.toString())
                .with(Locale.getDefault().toLanguageTag())
                .with(Locale.getDefault(Locale.Category.FORMAT).toLanguageTag())
                .with(TimeZone.getDefault().getID())
                .with(Charset.defaultCharset().name());
        PLATFORM.forEach(property -> shape.with(System.getProperty(property, "")));
        return shape.value();
    }
}

package org.patienthandbook.output.template;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceTree;

/**
 * Detects author's templates that can read the current time. Their pages change with every build, so a build with them
 * cannot be skipped.
 */
public final class TimeDependentTemplates {

    /** FreeMarker's clock, and built-ins that run a text as a template, because that text can use the clock. */
    private static final Pattern CLOCK = Pattern.compile("\\.\\s*now\\b|\\?\\s*(?:eval|interpret)");

    private TimeDependentTemplates() {}

    /** Whether the sources have such a template. True, too, if a template cannot be read. */
    public static boolean existIn(SourceTree tree) {
        return tree.in(SourceTree.THEME).anyMatch(TimeDependentTemplates::isTimeDependent);
    }

    private static boolean isTimeDependent(SourceFile file) {
        if (!file.below(SourceTree.THEME).startsWith("templates/")) {
            return false;
        }
        try {
            return CLOCK.matcher(Files.readString(file.path(), StandardCharsets.ISO_8859_1))
                    .find();
        } catch (IOException e) {
            return true;
        }
    }
}

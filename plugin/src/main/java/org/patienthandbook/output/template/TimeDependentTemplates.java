package org.patienthandbook.output.template;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceTree;

/** An author's templates that can tell what time it is: what they fill is another page with every build. */
public final class TimeDependentTemplates {

    /** FreeMarker's clock, and what makes a template of a text, in which it may be asked for. */
    private static final Pattern CLOCK = Pattern.compile("\\.\\s*now\\b|\\?\\s*(?:eval|interpret)");

    private TimeDependentTemplates() {}

    /** Whether there is one, or one that cannot be read. */
    public static boolean areIn(SourceTree tree) {
        return tree.in(SourceTree.THEME).anyMatch(TimeDependentTemplates::isTimed);
    }

    private static boolean isTimed(SourceFile file) {
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

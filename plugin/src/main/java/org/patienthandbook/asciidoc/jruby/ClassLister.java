package org.patienthandbook.asciidoc.jruby;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;

/**
 * Writes the {@link ClassList} when the plugin is built: starts Asciidoctor as every build does, converts a sample, and takes the
 * library classes from the JVM's class-loading log. The list is sorted, because the order of loading differs from run to run.
 */
final class ClassLister {

    /** A line of the log for a class from a jar. */
    private static final Pattern LOADED = Pattern.compile("(\\S+) source: file:\\S+\\.jar");

    private ClassLister() {}

    /**
     * Arguments: the log that the JVM of this program writes ({@code -Xlog:class+load}, no decorations), and the list to write, in
     * the folder of the compiled classes.
     */
    public static void main(String[] arguments) throws IOException {
        Path list = Path.of(arguments[1]);
        Files.deleteIfExists(list);
        SharedAsciidoctor.get()
                .convert(
                        IrCompiler.SAMPLE,
                        Options.builder().safe(SafeMode.SAFE).sourcemap(true).build());
        // a truncated file would pass for an up-to-date one
        Path draft = Path.of(list + ".draft");
        Files.write(draft, libraries(Path.of(arguments[0])));
        Files.move(draft, list);
    }

    /** The names of the classes in a log that come from a jar on the class path, sorted. */
    static List<String> libraries(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(LOADED::matcher)
                    .filter(Matcher::matches)
                    .map(line -> line.group(1))
                    .filter(ClassLister::isOnTheClassPath)
                    .sorted()
                    .toList();
        }
    }

    /** JRuby generates some classes at run time, and loads others from jars inside its own. */
    private static boolean isOnTheClassPath(String name) {
        return ClassLister.class.getResource("/" + name.replace('.', '/') + ".class") != null;
    }
}

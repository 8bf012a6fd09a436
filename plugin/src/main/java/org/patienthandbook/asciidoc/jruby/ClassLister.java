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
 * Writes the list of {@link ClassList} when this plugin is built: it starts Asciidoctor as every build does, converts a text, and
 * takes from the JVM's log of loaded classes those of libraries. They are sorted: a JVM that verifies classes, or tells their
 * methods, loads some in another order each time.
 */
final class ClassLister {

    /** A line of the log for a class of a library. */
    private static final Pattern LOADED = Pattern.compile("(\\S+) source: file:\\S+\\.jar");

    private ClassLister() {}

    /**
     * Arguments: the log, which the JVM of this program writes with {@code -Xlog:class+load} and without decorations, and the
     * list, as it is found beside the classes.
     */
    public static void main(String[] arguments) throws IOException {
        Path list = Path.of(arguments[1]);
        Files.deleteIfExists(list);
        SharedAsciidoctor.get()
                .convert(
                        IrCompiler.SAMPLE,
                        Options.builder().safe(SafeMode.SAFE).sourcemap(true).build());
        // one that is broken off would pass for a new one
        Path draft = Path.of(list + ".draft");
        Files.write(draft, libraries(Path.of(arguments[0])));
        Files.move(draft, list);
    }

    /** The names of a log's classes that a library on the class path has, sorted. */
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

    /** JRuby makes some classes while it runs, and takes others out of jars within its own. */
    private static boolean isOnTheClassPath(String name) {
        return ClassLister.class.getResource("/" + name.replace('.', '/') + ".class") != null;
    }
}

package org.patienthandbook.asciidoc.jruby;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The 4,000 classes that JRuby and Asciidoctor load when they start, sorted by name. JRuby starts on one thread; a second one that
 * loads these classes meanwhile shortens the start.
 */
final class ClassList {

    /** The list that was built with the plugin, beside this class. */
    private static final String PACKAGED = "asciidoctor.classlist";

    private final List<String> names;

    ClassList(List<String> names) {
        this.names = List.copyOf(names);
    }

    /** The list that was built with the plugin; empty if there is none. */
    static ClassList packaged() {
        try (InputStream file = ClassList.class.getResourceAsStream(PACKAGED)) {
            return new ClassList(
                    file == null
                            ? List.of()
                            : new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                                    .lines()
                                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Binary names, such as {@code org.jruby.Ruby}. */
    List<String> names() {
        return names;
    }

    /**
     * Loads the classes without initializing them, because two threads that initialize classes may deadlock.
     *
     * @param classes the class loader to use
     * @return how many classes were found; missing ones, as with another JRuby, are skipped
     */
    long load(ClassLoader classes) {
        return names.stream().filter(name -> isLoaded(name, classes)).count();
    }

    private static boolean isLoaded(String name, ClassLoader classes) {
        try {
            Class.forName(name, false, classes);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            // whoever needs the class gets the error
            return false;
        }
    }
}

package org.patienthandbook.asciidoc.jruby;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The four thousand classes that JRuby and Asciidoctor load when they start, sorted by name. The start is the work of one thread;
 * another that loads them meanwhile spares it a part of that.
 */
final class ClassList {

    /** Where the list that was made with this plugin is, beside this class. */
    private static final String PACKAGED = "asciidoctor.classlist";

    private final List<String> names;

    ClassList(List<String> names) {
        this.names = List.copyOf(names);
    }

    /** The list that was made with this plugin; empty where there is none. */
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

    /** The names, such as {@code org.jruby.Ruby}. */
    List<String> names() {
        return names;
    }

    /**
     * Loads the classes that are not loaded yet. None is initialised: that is for the thread that needs it, and two that
     * initialise may wait for each other.
     *
     * @param classes where they are
     * @return how many are there; those that are not, as with another JRuby, are passed over
     */
    long load(ClassLoader classes) {
        return names.stream().filter(name -> isLoaded(name, classes)).count();
    }

    private static boolean isLoaded(String name, ClassLoader classes) {
        try {
            Class.forName(name, false, classes);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            // who needs it will be told
            return false;
        }
    }
}

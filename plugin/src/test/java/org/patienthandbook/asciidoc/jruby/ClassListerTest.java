package org.patienthandbook.asciidoc.jruby;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs in new JVMs, because the classes are loaded in this one. */
class ClassListerTest {

    private static final String LIST = "org/patienthandbook/asciidoc/jruby/asciidoctor.classlist";

    @TempDir
    private Path folder;

    /** A program: starts Asciidoctor. */
    public static final class Start {

        private Start() {}

        public static void main(String[] arguments) {
            FastStart.start();
        }
    }

    @Test
    void takesClassesOfLibrariesOnTheClassPath() throws Exception {
        Path log = Files.writeString(folder.resolve("log"), """
                java.lang.Object source: shared objects file
                org.jruby.RubyString source: file:/some%20where/jruby-base.jar
                org.jruby.Ruby$$Lambda$1/0x00007f0000 source: org.jruby.Ruby
                org.jruby.ext.made.AtRunTime source: file:/some%20where/jruby-base.jar
                org.patienthandbook.asciidoc.jruby.ClassList source: file:/here/target/classes/
                org.jruby.Ruby source: file:/some%20where/jruby-base.jar
                """);
        assertThat(ClassLister.libraries(log)).containsExactly("org.jruby.Ruby", "org.jruby.RubyString");
    }

    @Test
    void writesTheSameListEachTime() throws Exception {
        // hides the packaged list
        Path none = folder.resolve("none");
        Files.createDirectories(none.resolve(LIST).getParent());
        Files.createFile(none.resolve(LIST));
        OwnJvm.run(folder, none, List.of("-Xlog:class+load:file=log:none"), ClassLister.class.getName(), "log", "list");
        assertThat(Files.readAllLines(folder.resolve("list")))
                .isEqualTo(ClassList.packaged().names());
    }

    @Test
    void loadsClassesOnASecondThread() throws Exception {
        OwnJvm.run(folder, folder, List.of("-Xlog:class+load:file=log:tid"), Start.class.getName());
        List<Long> byThread;
        try (Stream<String> lines = Files.lines(folder.resolve("log"))) {
            byThread = lines
                    .filter(line -> line.contains("] org.jruby."))
                    .collect(Collectors.groupingBy(line -> line.substring(0, line.indexOf(']')), Collectors.counting()))
                    .values()
                    .stream()
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        // the starting thread loads some classes itself while the list is read
        assertThat(byThread).hasSizeGreaterThanOrEqualTo(2);
        assertThat(byThread.get(1)).isGreaterThan(300);
        assertThat(byThread.get(0)).isGreaterThan(1500);
    }
}

package org.patienthandbook.asciidoc.jruby;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a program in a new JVM, in which JRuby has neither read its settings nor loaded its classes. */
final class OwnJvm {

    private OwnJvm() {}

    /**
     * Runs a program that must succeed, and returns its output.
     *
     * @param folder the working directory
     * @param classes a folder that precedes the class path of the tests
     * @param options options of the JVM
     * @param program the name of its main class, and its arguments
     */
    static String run(Path folder, Path classes, List<String> options, String... program) throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-cp", classes + File.pathSeparator + classPath));
        command.addAll(List.of(program));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}

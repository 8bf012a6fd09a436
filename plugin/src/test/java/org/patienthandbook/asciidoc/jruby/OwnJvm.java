package org.patienthandbook.asciidoc.jruby;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a program in a JVM of its own: in that of the tests JRuby has read its settings, and its classes are loaded. */
final class OwnJvm {

    private OwnJvm() {}

    /**
     * What a program says that ends well.
     *
     * @param folder where it runs
     * @param classes a folder before the class path of the tests
     * @param options of the JVM
     * @param program its class and its arguments
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
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}

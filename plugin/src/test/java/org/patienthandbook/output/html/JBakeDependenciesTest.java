package org.patienthandbook.output.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JBakeDependenciesTest {

    private static final List<String> EXCLUDED =
            List.of("com/orientechnologies/", "ch/qos/logback/", "org/slf4j/impl/StaticLoggerBinder", "groovy/lang/");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.orientechnologies.orient.core.Orient",
                "com.orientechnologies.orient.core.db.document.ODatabaseDocument",
                "ch.qos.logback.classic.Logger",
                "ch.qos.logback.core.Context"
            })
    void findsNoClassOfExcludedLibraries(String name) {
        assertThatThrownBy(() -> Class.forName(name, false, JBakeDependenciesTest.class.getClassLoader()))
                .isInstanceOf(ClassNotFoundException.class);
    }

    /** The only exception is the SLF4J binding that silences the tests' log. */
    @Test
    void findsNoJarOfExcludedLibraries() throws IOException {
        List<String> found = new ArrayList<>();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<Path> entries = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(classPath)
                .map(Path::of)
                .toList();
        assertThat(entries).as("the class path of surefire").hasSizeGreaterThan(20);
        for (Path path : entries) {
            if (Files.isRegularFile(path) && !path.getFileName().toString().startsWith("slf4j-nop")) {
                scan(path, found);
            }
        }
        assertThat(found).isEmpty();
    }

    private static void scan(Path jar, List<String> found) throws IOException {
        try (JarFile file = new JarFile(jar.toFile());
                Stream<String> names = file.stream().map(entry -> entry.getName())) {
            names.filter(name -> EXCLUDED.stream().anyMatch(name::startsWith))
                    .limit(1)
                    .forEach(name -> found.add(jar.getFileName() + ": " + name));
        }
    }
}

package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChecksTest {

    private static final Path PACKAGE = Path.of("src", "main", "java", "org", "patienthandbook", "check");
    private static final Path TESTS = Path.of("src", "test", "java", "org", "patienthandbook", "check");

    /** The names of all classes that end in "Check". */
    static List<String> checks() throws IOException {
        try (Stream<Path> files = Files.list(PACKAGE)) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> name.endsWith("Check") && !name.equals("Check"))
                    .toList();
        }
    }

    @Test
    void listsEveryCheckOfThePackage() throws IOException {
        assertThat(Checks.ALL.stream().map(check -> check.getClass().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(checks());
    }

    @ParameterizedTest
    @MethodSource("checks")
    void hasATestClassForEveryCheck(String check) {
        assertThat(TESTS.resolve(check + "Test.java")).exists();
    }
}

package org.patienthandbook.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lines of a list among the test resources, without comments and empty lines. */
final class Lines {

    private Lines() {}

    static List<String> of(String name) {
        try (InputStream list = Objects.requireNonNull(Lines.class.getResourceAsStream("/document/" + name))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

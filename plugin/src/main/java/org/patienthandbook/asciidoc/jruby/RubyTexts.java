package org.patienthandbook.asciidoc.jruby;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Ruby files on the class path. */
final class RubyTexts {

    private RubyTexts() {}

    /**
     * Reads a file.
     *
     * @param path its path on the class path, with a leading slash
     * @return its bytes; empty if there is no such file
     */
    static Optional<byte[]> find(String path) {
        try (InputStream file = RubyTexts.class.getResourceAsStream(path)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.patienthandbook.asciidoc.jruby;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Files with Ruby on the class path. */
final class RubyTexts {

    private RubyTexts() {}

    /**
     * The bytes of a file.
     *
     * @param path its place on the class path, with a slash before it
     * @return empty when there is none
     */
    static Optional<byte[]> find(String path) {
        try (InputStream file = RubyTexts.class.getResourceAsStream(path)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

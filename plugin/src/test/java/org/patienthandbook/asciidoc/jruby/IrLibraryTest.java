package org.patienthandbook.asciidoc.jruby;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jruby.Ruby;
import org.junit.jupiter.api.Test;

class IrLibraryTest {

    private static final byte[] TEXT = "puts 1\n".getBytes(UTF_8);
    private static final byte[] IR = {1, 2, 3};

    @Test
    void findsATextByItsBytes() throws IOException {
        IrLibrary library = IrLibrary.read(new ByteArrayInputStream(written()));
        assertThat(library.find(TEXT)).hasValue(IR);
        assertThat(library.find("puts 2\n".getBytes(UTF_8))).isEmpty();
        assertThat(library.find("puts 1\n\n".getBytes(UTF_8))).isEmpty();
    }

    @Test
    void ignoresALibraryOfAnotherJRuby() throws IOException {
        byte[] other = written();
        // the first character of the version, after its length
        other[2]++;
        assertThat(IrLibrary.read(new ByteArrayInputStream(other)).find(TEXT)).isEmpty();
        assertThat(IrLibrary.isUsable(new ByteArrayInputStream(other))).isFalse();
        assertThat(IrLibrary.isUsable(new ByteArrayInputStream(written()))).isTrue();
    }

    @Test
    void rejectsATruncatedLibrary() throws IOException {
        byte[] broken = Arrays.copyOf(written(), written().length - 1);
        assertThatThrownBy(() -> IrLibrary.read(new ByteArrayInputStream(broken)))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void readsTheVersionOfTheRunningJRuby() {
        assertThat(Ruby.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .endsWith("/jruby-base-" + IrLibrary.version() + ".jar");
    }

    private static byte[] written() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        IrLibrary.write(new TreeMap<>(Map.of(IrLibrary.keyOf(TEXT), IR)), file);
        return file.toByteArray();
    }
}

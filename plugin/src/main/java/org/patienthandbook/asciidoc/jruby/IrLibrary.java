package org.patienthandbook.asciidoc.jruby;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.zip.CRC32;

/**
 * Ruby texts in JRuby's intermediate representation (IR), the form into which JRuby translates parsed Ruby before it runs it. A
 * text is found by its length and checksum, so another version of a file is not found. IR belongs to one version of JRuby; with
 * another one the library is empty.
 */
final class IrLibrary {

    /** The library that was built with the plugin, beside this class. */
    private static final String PACKAGED = "asciidoctor.ir";

    private final Map<Long, byte[]> texts;

    private IrLibrary(Map<Long, byte[]> texts) {
        this.texts = texts;
    }

    /** Whether the plugin has a library for the running JRuby. */
    static boolean isUsable() {
        try (InputStream file = IrLibrary.class.getResourceAsStream(PACKAGED)) {
            return file != null && isUsable(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a library is for the running JRuby. Reads its version only, which comes first. */
    static boolean isUsable(InputStream source) throws IOException {
        return new DataInputStream(source).readUTF().equals(version());
    }

    /** The library that was built with the plugin; empty if there is none or another JRuby runs. */
    static IrLibrary packaged() {
        try (InputStream file = IrLibrary.class.getResourceAsStream(PACKAGED)) {
            return file == null ? new IrLibrary(Map.of()) : read(new BufferedInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a library; empty if another JRuby runs.
     *
     * @throws java.io.EOFException if it is truncated
     */
    static IrLibrary read(InputStream source) throws IOException {
        Map<Long, byte[]> texts = new HashMap<>();
        if (isUsable(source)) {
            DataInputStream file = new DataInputStream(source);
            for (int left = file.readInt(); left > 0; left--) {
                long key = file.readLong();
                byte[] ir = new byte[file.readInt()];
                file.readFully(ir);
                texts.put(key, ir);
            }
        }
        return new IrLibrary(texts);
    }

    /**
     * Writes a library.
     *
     * @param texts the IR of each text under the key of the text
     */
    static void write(SortedMap<Long, byte[]> texts, OutputStream target) throws IOException {
        DataOutputStream file = new DataOutputStream(target);
        file.writeUTF(version());
        file.writeInt(texts.size());
        for (Map.Entry<Long, byte[]> text : texts.entrySet()) {
            file.writeLong(text.getKey());
            file.writeInt(text.getValue().length);
            file.write(text.getValue());
        }
        file.flush();
    }

    /** The IR of a text; empty if the library does not have it. */
    Optional<byte[]> find(byte[] text) {
        return Optional.ofNullable(texts.get(keyOf(text)));
    }

    /** The key of a text: its length and checksum, enough to tell versions of the same file apart. */
    static long keyOf(byte[] text) {
        CRC32 sum = new CRC32();
        sum.update(text);
        return (long) text.length << Integer.SIZE | sum.getValue();
    }

    /** The version of the running JRuby, by reflection: the compiler would inline the constant of the JRuby it compiled with. */
    static String version() {
        try {
            return (String) Class.forName("org.jruby.runtime.Constants")
                    .getField("VERSION")
                    .get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("JRuby has no version constant", e);
        }
    }
}

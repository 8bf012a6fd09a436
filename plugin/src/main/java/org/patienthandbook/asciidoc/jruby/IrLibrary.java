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
 * Ruby texts as JRuby's intermediate representation (IR), what its parser and its builder make of a text. A text is found by
 * its length and check sum, so that another version of one is not found; and IR is of one JRuby, so that with another the library is empty.
 */
final class IrLibrary {

    /** Where the library that was made with this plugin is, beside this class. */
    private static final String PACKAGED = "asciidoctor.ir";

    private final Map<Long, byte[]> texts;

    private IrLibrary(Map<Long, byte[]> texts) {
        this.texts = texts;
    }

    /** Whether there is a library that was made with this plugin, for the JRuby that runs. */
    static boolean isUsable() {
        try (InputStream file = IrLibrary.class.getResourceAsStream(PACKAGED)) {
            return file != null && isUsable(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a library that was written is for the JRuby that runs; reads its version, which comes first, and no more. */
    static boolean isUsable(InputStream source) throws IOException {
        return new DataInputStream(source).readUTF().equals(version());
    }

    /** The library that was made with this plugin; empty where there is none, or when another JRuby runs. */
    static IrLibrary packaged() {
        try (InputStream file = IrLibrary.class.getResourceAsStream(PACKAGED)) {
            return file == null ? new IrLibrary(Map.of()) : read(new BufferedInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A library that was written; empty when another JRuby runs than then.
     *
     * @throws java.io.EOFException when it breaks off
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
     * @param texts the IR of texts by the key of their bytes
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

    /** The IR of a text; empty when it is not here. */
    Optional<byte[]> find(byte[] text) {
        return Optional.ofNullable(texts.get(keyOf(text)));
    }

    /** What a text is found by: its length and its check sum, for it is to be told from other versions of itself only. */
    static long keyOf(byte[] text) {
        CRC32 sum = new CRC32();
        sum.update(text);
        return (long) text.length << Integer.SIZE | sum.getValue();
    }

    /** The JRuby that runs: its constant is looked up, for the compiler would put the one of today here. */
    static String version() {
        try {
            return (String) Class.forName("org.jruby.runtime.Constants")
                    .getField("VERSION")
                    .get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("JRuby does not tell its version", e);
        }
    }
}

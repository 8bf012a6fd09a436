package org.patienthandbook.cache;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that shapes a result, as one SHA-256 hash. Every part goes in with its length, so that no two lists of parts run
 * together into the same text.
 */
public final class Fingerprint {

    private static final int PORTION = 1 << 13;

    private final MessageDigest digest = sha256();

    private Fingerprint() {}

    /** The fingerprint of what is added from here on. */
    public static Fingerprint start() {
        return new Fingerprint();
    }

    /** The hash of some bytes alone, hexadecimal. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** The hash of a file's bytes alone, hexadecimal; of however many bytes. */
    public static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] portion = new byte[PORTION];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(portion); read >= 0; read = in.read(portion)) {
                digest.update(portion, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Adds a text. */
    public Fingerprint with(String part) {
        return with(part.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds bytes. */
    public Fingerprint with(byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
        digest.update(part);
        return this;
    }

    /** Adds names and values, in whatever order they come. */
    public Fingerprint with(Map<String, String> parts) {
        with(String.valueOf(parts.size()));
        new TreeMap<>(parts).forEach((name, value) -> with(name).with(value));
        return this;
    }

    /** The hash of all that was added, hexadecimal; nothing can be added afterwards. */
    public String value() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

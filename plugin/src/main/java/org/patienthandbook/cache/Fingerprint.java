package org.patienthandbook.cache;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of bytes, as small hexadecimal digits. */
public final class Fingerprint {

    /** How many digits a fingerprint has. */
    static final int LENGTH = 64;

    private Fingerprint() {}

    /** The fingerprint of some bytes. */
    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}

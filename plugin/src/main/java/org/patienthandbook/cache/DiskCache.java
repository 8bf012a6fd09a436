package org.patienthandbook.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * A folder of entries by key. Every entry begins with its fingerprint, so that one cut short or damaged is not taken for
 * whole. A disk that refuses only makes the next build slower.
 */
public final class DiskCache {

    private final Path folder;

    /** @param folder where the entries lie; it need not exist */
    public DiskCache(Path folder) {
        this.folder = folder;
    }

    /** The entry of this key; empty when there is none or it is broken. */
    public Optional<byte[]> find(String key) {
        try {
            byte[] stored = Files.readAllBytes(file(key));
            if (stored.length < Fingerprint.LENGTH) {
                return Optional.empty();
            }
            String expected = new String(stored, 0, Fingerprint.LENGTH, StandardCharsets.US_ASCII);
            byte[] entry = Arrays.copyOfRange(stored, Fingerprint.LENGTH, stored.length);
            return Fingerprint.of(entry).equals(expected) ? Optional.of(entry) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps an entry in the place of an earlier one; readers see the old one or the new one. */
    public void keep(String key, byte[] entry) {
        try {
            Files.createDirectories(folder);
            Path whole = Files.createTempFile(folder, "entry", ".new");
            try {
                Files.write(whole, stored(entry));
                Files.move(whole, file(key), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            // it is made again by the next build
            return;
        }
    }

    private static byte[] stored(byte[] entry) {
        byte[] head = Fingerprint.of(entry).getBytes(StandardCharsets.US_ASCII);
        byte[] stored = Arrays.copyOf(head, head.length + entry.length);
        System.arraycopy(entry, 0, stored, head.length, entry.length);
        return stored;
    }

    private Path file(String key) {
        return folder.resolve(key);
    }
}

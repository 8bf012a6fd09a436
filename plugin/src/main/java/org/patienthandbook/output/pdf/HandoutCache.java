package org.patienthandbook.output.pdf;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.patienthandbook.cache.DiskCache;
import org.patienthandbook.output.pdf.engine.PdfFile;

/**
 * Caches PDF files between builds. Every version of a document has its own key and its own entry, so entries must be
 * removed when no build uses them anymore. Several threads may use a cache at once.
 */
public final class HandoutCache {

    /** Long enough to switch between branches, papers and editions without printing again. */
    private static final Duration MAX_IDLE = Duration.ofDays(7);

    private final DiskCache cache;
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    public HandoutCache(DiskCache cache) {
        this.cache = cache;
    }

    /** The file stored under this key. Empty if there is none, or if the entry is damaged or belongs to another key. */
    Optional<PdfFile> find(String key) {
        used.add(key);
        return cache.find(key, key).map(HandoutCache::decode);
    }

    void store(String key, PdfFile file) {
        used.add(key);
        // the key is the fingerprint, too: the entry then holds all of it, and is ignored under any other name
        cache.keep(key, key, encode(file));
    }

    /** Removes the files that no build has used for seven days. Does nothing if this build printed no document. */
    public void removeUnused() {
        if (!used.isEmpty()) {
            cache.release(used, MAX_IDLE);
        }
    }

    /** The number of pages in four bytes, followed by the file. */
    private static byte[] encode(PdfFile file) {
        byte[] bytes = file.bytes();
        return ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(file.pages())
                .put(bytes)
                .array();
    }

    private static PdfFile decode(byte[] entry) {
        ByteBuffer buffer = ByteBuffer.wrap(entry);
        int pages = buffer.getInt();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return new PdfFile(pages, bytes);
    }
}

package org.patienthandbook.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Results in one file, for those that are many, small and used together: making a file costs more than making most of them.
 * Serves one build. What it keeps goes to a draft beside the file, which takes the file's place when the build closes the
 * cache, with the earlier results that the build has used; a build that does not get to its end leaves those too that it has not
 * asked for. Of two builds at once the last one's results stay.
 *
 * <p>The file: the results one after the other, then an index of their names, fingerprints, places and check sums, then the
 * index's place and check sum, and a mark.
 */
public final class PackedCache implements ResultCache, AutoCloseable {

    private static final byte[] MARK = "handbook-pack 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final int TAIL = Long.BYTES + Long.BYTES + MARK.length;

    /** Longer than a build takes: a draft that is older was left by one that was killed. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path file;
    private final @Nullable FileChannel earlier;
    private final Map<String, Entry> known;
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private @Nullable Draft draft;
    private volatile boolean complete;

    /**
     * Where a result is.
     *
     * @param fingerprint what it was kept with
     * @param start its first byte in the file
     * @param length how many bytes it has
     * @param sum the check sum of its bytes
     */
    private record Entry(String fingerprint, long start, int length, long sum) {}

    /** @param file where the results are; it need not exist */
    public PackedCache(Path file) {
        this.file = file;
        FileChannel channel = open(file);
        this.known = channel == null ? Map.of() : index(channel);
        this.earlier = channel;
    }

    private static @Nullable FileChannel open(Path file) {
        try {
            return Files.isRegularFile(file) ? FileChannel.open(file, StandardOpenOption.READ) : null;
        } catch (IOException e) {
            // what cannot be read is made anew
            return null;
        }
    }

    private static Map<String, Entry> index(FileChannel channel) {
        try {
            long end = channel.size() - TAIL;
            ByteBuffer tail = read(channel, end, TAIL);
            long start = tail.getLong();
            long sum = tail.getLong();
            if (!tail.equals(ByteBuffer.wrap(MARK)) || start < 0 || start > end) {
                return Map.of();
            }
            byte[] index = read(channel, start, Math.toIntExact(end - start)).array();
            if (sum(index) != sum) {
                return Map.of();
            }
            Map<String, Entry> entries = new TreeMap<>();
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(index));
            for (int left = in.readInt(); left > 0; left--) {
                entries.put(in.readUTF(), new Entry(in.readUTF(), in.readLong(), in.readInt(), in.readLong()));
            }
            return entries;
        } catch (IOException | IllegalArgumentException | ArithmeticException e) {
            // a file of another form
            return Map.of();
        }
    }

    private static ByteBuffer read(FileChannel channel, long start, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, start + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }

    private static long sum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    @Override
    public Optional<byte[]> find(String name, String fingerprint) {
        Entry entry = known.get(name);
        if (earlier == null || entry == null || !entry.fingerprint().equals(fingerprint)) {
            return Optional.empty();
        }
        try {
            byte[] body = read(earlier, entry.start(), entry.length()).array();
            if (sum(body) != entry.sum()) {
                return Optional.empty();
            }
            used.add(name);
            return Optional.of(body);
        } catch (IOException e) {
            // what cannot be read is made anew
            return Optional.empty();
        }
    }

    @Override
    public synchronized void keep(String name, String fingerprint, byte[] body) {
        try {
            if (draft == null) {
                draft = new Draft(file);
            }
            draft.add(name, fingerprint, body, sum(body));
        } catch (IOException e) {
            discard();
        }
    }

    /** Says that the build has asked for everything it needs: what it did not ask for may go. */
    public void complete() {
        complete = true;
    }

    /** Puts the results of this build in the place of the earlier ones, if there is a new one among them. */
    @Override
    public synchronized void close() {
        try (FileChannel source = earlier) {
            if (draft != null && source != null) {
                draft.takeOver(complete ? used : known.keySet(), known, source);
            }
        } catch (IOException e) {
            discard();
        }
        try {
            if (draft != null) {
                draft.replace(file);
            }
        } catch (IOException e) {
            discard();
        }
    }

    /** The next build makes anew what this one could not write. */
    private void discard() {
        if (draft != null) {
            draft.remove();
        }
    }

    /** The file as it will be. */
    private static final class Draft {

        private final Path path;
        private final FileChannel channel;
        private final Map<String, Entry> entries = new TreeMap<>();

        Draft(Path file) throws IOException {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            removeAbandoned(folder, file.getFileName() + ".*.part");
            path = folder.resolve("%s.%d-%d.part"
                    .formatted(file.getFileName(), ProcessHandle.current().pid(), COUNTER.incrementAndGet()));
            channel = FileChannel.open(
                    path, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        }

        private static void removeAbandoned(Path folder, String names) throws IOException {
            Instant now = Instant.now();
            try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, names)) {
                for (Path draft : drafts) {
                    if (Files.getLastModifiedTime(draft).toInstant().isBefore(now.minus(ABANDONED))) {
                        Files.deleteIfExists(draft);
                    }
                }
            }
        }

        void add(String name, String fingerprint, byte[] body, long sum) throws IOException {
            entries.put(name, new Entry(fingerprint, channel.position(), body.length, sum));
            write(body);
        }

        /** Takes over earlier results, unless there are newer ones. */
        void takeOver(Set<String> names, Map<String, Entry> known, FileChannel source) throws IOException {
            for (Map.Entry<String, Entry> named : known.entrySet()) {
                String name = named.getKey();
                if (names.contains(name) && !entries.containsKey(name)) {
                    Entry entry = named.getValue();
                    byte[] body = read(source, entry.start(), entry.length()).array();
                    add(name, entry.fingerprint(), body, entry.sum());
                }
            }
        }

        /** Writes the index, and puts the draft in the place of the file. */
        void replace(Path file) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream index = new DataOutputStream(bytes);
            index.writeInt(entries.size());
            for (Map.Entry<String, Entry> named : entries.entrySet()) {
                Entry entry = named.getValue();
                index.writeUTF(named.getKey());
                index.writeUTF(entry.fingerprint());
                index.writeLong(entry.start());
                index.writeInt(entry.length());
                index.writeLong(entry.sum());
            }
            long start = channel.position();
            write(bytes.toByteArray());
            write(ByteBuffer.allocate(TAIL)
                    .putLong(start)
                    .putLong(sum(bytes.toByteArray()))
                    .put(MARK)
                    .array());
            channel.close();
            Files.move(path, file, StandardCopyOption.REPLACE_EXISTING);
        }

        private void write(byte[] bytes) throws IOException {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
        }

        void remove() {
            try {
                channel.close();
                Files.deleteIfExists(path);
            } catch (IOException e) {
                // it lies in the build folder, where `mvn clean` takes it away
                return;
            }
        }
    }
}

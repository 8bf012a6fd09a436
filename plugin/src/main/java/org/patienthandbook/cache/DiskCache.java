package org.patienthandbook.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** Results in a folder, a file for each name, for what is large or changes alone. Several builds may use a folder at once. */
public final class DiskCache implements ResultCache {

    private static final String MAGIC = "handbook-cache 1 ";
    private static final AtomicLong COUNTER = new AtomicLong();

    private final Path folder;

    /** @param folder where values are; it need not exist */
    public DiskCache(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<byte[]> find(String name, String fingerprint) {
        try {
            Path file = fileOf(name);
            return Files.isRegularFile(file) ? body(Files.readAllBytes(file), fingerprint) : Optional.empty();
        } catch (IOException e) {
            // what cannot be read is made anew
            return Optional.empty();
        }
    }

    private static Optional<byte[]> body(byte[] bytes, String fingerprint) {
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        if (end == bytes.length) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOfRange(bytes, end + 1, bytes.length);
        String head = new String(bytes, 0, end + 1, StandardCharsets.UTF_8);
        return head.equals(headOf(fingerprint, body)) ? Optional.of(body) : Optional.empty();
    }

    @Override
    public void keep(String name, String fingerprint, byte[] body) {
        Path file = fileOf(name);
        Path draft = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet() + ".part");
        try {
            byte[] head = headOf(fingerprint, body).getBytes(StandardCharsets.UTF_8);
            byte[] whole = Arrays.copyOf(head, head.length + body.length);
            System.arraycopy(body, 0, whole, head.length, body.length);
            Files.createDirectories(folder);
            Files.write(draft, whole);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            discard(draft);
        }
    }

    /** Takes out what is kept under this name. */
    public void forget(String name) {
        discard(fileOf(name));
    }

    /**
     * Lets go of what no build has used for some time. To be called after a build, where names come and go with what is
     * kept; where a name stays and its value changes, nothing piles up.
     *
     * @param used the names this build found or kept
     * @param idle how long something may lie unused
     */
    public void release(Collection<String> used, Duration idle) {
        Set<Path> inUse = used.stream().map(this::fileOf).collect(Collectors.toSet());
        Instant now = Instant.now();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{kept,part}")) {
            for (Path file : files) {
                Instant last = Files.getLastModifiedTime(file).toInstant();
                if (inUse.contains(file)) {
                    // its date is the day of its last use
                    if (last.isBefore(now.minus(Duration.ofDays(1)))) {
                        Files.setLastModifiedTime(file, FileTime.from(now));
                    }
                } else if (last.isBefore(now.minus(idle))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // another build may tidy up at the same time; what stays is looked at again by the next
            return;
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // it lies in the build folder, where `mvn clean` takes it away
            return;
        }
    }

    private static String headOf(String fingerprint, byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(body);
        return MAGIC + fingerprint + " " + Long.toHexString(sum.getValue()) + "\n";
    }

    private Path fileOf(String name) {
        return folder.resolve(
                Fingerprint.of(name.getBytes(StandardCharsets.UTF_8)).substring(0, 40) + ".kept");
    }
}

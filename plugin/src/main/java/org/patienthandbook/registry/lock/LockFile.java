package org.patienthandbook.registry.lock;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.patienthandbook.finding.HandbookException;

/**
 * The file {@code references.lock.json}: UTF-8, line feeds, two spaces, keys sorted, days in UTC. A file that cannot be
 * read is never replaced.
 */
public final class LockFile {

    private static final int VERSION = 1;
    private static final Pattern CONFLICT = Pattern.compile("(?m)^(<{7}|={7}|>{7})( |\r?$)");
    private static final String DELETE_HINT =
            "take the version that version control has, or delete the file and bake with a network: it is written anew";

    private final Path path;

    /** @param path where the file is, or is to be */
    public LockFile(Path path) {
        this.path = path;
    }

    /**
     * Reads the lock; one that knows nothing when there is no file.
     *
     * @throws HandbookException when the file is broken, holds a merge conflict, or is of a later version of the plugin
     */
    public Lock read() {
        Optional<String> text = bytes().map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        return text.isEmpty() ? Lock.empty() : lockOf(text.get());
    }

    private Optional<byte[]> bytes() {
        try {
            return Optional.of(Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new HandbookException("'" + name() + "' cannot be read", "look whether the file may be read", e);
        }
    }

    private String name() {
        return String.valueOf(path.getFileName());
    }

    private Lock lockOf(String text) {
        if (CONFLICT.matcher(text).find()) {
            throw new HandbookException(
                    "'" + name() + "' holds an unfinished merge",
                    "keep either side of each conflict, remove the lines with '<<<<<<<', '=======' and '>>>>>>>', and build again");
        }
        JsonNode root = tree(text);
        if (root.path("lockVersion").asInt() > VERSION) {
            throw new HandbookException(
                    "'" + name() + "' was written by a later version of the plugin",
                    "use that version of handbook-maven-plugin here too");
        }
        if (!(root instanceof ObjectNode members)
                || members.path("lockVersion").asInt() != VERSION
                || !(members.path("references") instanceof ObjectNode references)) {
            throw new HandbookException("'" + name() + "' is not a lock of references", DELETE_HINT);
        }
        Map<String, LockEntry> entries = new TreeMap<>();
        references
                .properties()
                .forEach(member -> entries.put(member.getKey(), entry(member.getKey(), member.getValue())));
        ObjectNode others = members.deepCopy();
        others.remove("lockVersion");
        others.remove("references");
        return new Lock(entries, others);
    }

    /** Made for the one reading: where there is no lock, a build does without what takes long to start. */
    private JsonNode tree(String text) {
        JsonMapper json = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            String place = Optional.ofNullable(e.getLocation())
                    .map(JsonLocation::getLineNr)
                    .map(line -> " at line " + line)
                    .orElse("");
            throw new HandbookException("'" + name() + "' is broken" + place, DELETE_HINT, e);
        }
    }

    private LockEntry entry(String key, JsonNode value) {
        if (!(value instanceof ObjectNode members)) {
            throw new HandbookException("'" + name() + "' is broken at the reference '" + key + "'", DELETE_HINT);
        }
        try {
            return LockEntry.read(members);
        } catch (LockEntry.InvalidEntryException e) {
            throw new HandbookException(
                    "'" + name() + "' is broken at the reference '" + key + "': " + e.getMessage(), DELETE_HINT, e);
        }
    }

    /**
     * Writes the lock whole or not at all; a file that says the same already keeps its date.
     *
     * @throws HandbookException when the file cannot be written
     */
    public void write(Lock lock) {
        // an interrupted thread cannot write; an answer that came is kept all the same
        boolean interrupted = Thread.interrupted();
        try {
            byte[] next = LockText.of(lock, VERSION).getBytes(StandardCharsets.UTF_8);
            if (bytes().filter(now -> Arrays.equals(now, next)).isEmpty()) {
                replace(next);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void replace(byte[] next) {
        try {
            Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
            Path scratch = target.resolveSibling(
                    "." + target.getFileName() + "." + ProcessHandle.current().pid());
            try {
                Files.write(scratch, next);
                move(scratch, target);
            } finally {
                Files.deleteIfExists(scratch);
            }
        } catch (IOException e) {
            throw new HandbookException(
                    "'" + name() + "' cannot be written",
                    "look whether its folder may be written to, or build with -Dhandbook.citations=frozen",
                    e);
        }
    }

    private static void move(Path scratch, Path target) throws IOException {
        try {
            Files.move(scratch, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(scratch, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

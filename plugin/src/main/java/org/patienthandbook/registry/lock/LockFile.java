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
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.patienthandbook.finding.HandbookException;

/**
 * The file {@code references.lock.json}: UTF-8, line feeds, two spaces, keys sorted, days in UTC. A file that cannot be read is never
 * replaced.
 */
public final class LockFile {

    private static final int VERSION = 1;
    private static final Set<String> MEMBERS = Set.of("lockVersion", "references");
    private static final Pattern CONFLICT = Pattern.compile("(?m)^(<{7}|={7}|>{7})( |\r?$)");
    private static final String REPAIR_HINT =
            "restore the file from version control, or delete it and run 'mvn site' with a network to write it again";

    private final Path path;

    /** @param path the file, which need not exist */
    public LockFile(Path path) {
        this.path = path;
    }

    /**
     * Reads the lock; it is empty when there is no file.
     *
     * @throws HandbookException when the file is broken, contains a merge conflict, or was written by a later version of the plugin
     */
    public Lock read() {
        Optional<String> text = bytes().map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        return text.isEmpty() ? Lock.EMPTY : lockOf(text.get());
    }

    private Optional<byte[]> bytes() {
        try {
            return Optional.of(Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new HandbookException("'" + name() + "' cannot be read", "check that you may read the file", e);
        }
    }

    private String name() {
        return String.valueOf(path.getFileName());
    }

    private Lock lockOf(String text) {
        if (CONFLICT.matcher(text).find()) {
            throw new HandbookException(
                    "'" + name() + "' contains an unresolved merge conflict",
                    "keep one side of each conflict, delete the lines with '<<<<<<<', '=======' and '>>>>>>>', and build again");
        }
        JsonNode root = tree(text);
        if (root.path("lockVersion").asInt() > VERSION) {
            throw new HandbookException(
                    "'" + name() + "' was written by a later version of the plugin",
                    "use that version of handbook-maven-plugin here as well");
        }
        if (!(root instanceof ObjectNode members)
                || members.path("lockVersion").asInt() != VERSION
                || !(members.path("references") instanceof ObjectNode references)) {
            throw new HandbookException("'" + name() + "' is not a lock file of references", REPAIR_HINT);
        }
        return lockOf(members, references);
    }

    private Lock lockOf(ObjectNode members, ObjectNode references) {
        Map<String, LockEntry> entries = new TreeMap<>();
        Map<String, ObjectNode> unchanged = new TreeMap<>();
        for (Map.Entry<String, JsonNode> member : references.properties()) {
            String key = member.getKey();
            ObjectNode json = object(key, member.getValue());
            entries.put(key, entry(key, json));
            unchanged.put(key, json);
        }
        Map<String, JsonNode> unknown = new TreeMap<>();
        members.properties().stream()
                .filter(member -> !MEMBERS.contains(member.getKey()))
                .forEach(member -> unknown.put(member.getKey(), member.getValue()));
        return new Lock(entries, unchanged, unknown);
    }

    /** Creates the mapper on every call: a build without a lock need not load Jackson. */
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
            throw new HandbookException("'" + name() + "' is broken" + place, REPAIR_HINT, e);
        }
    }

    private ObjectNode object(String key, JsonNode json) {
        if (json instanceof ObjectNode members) {
            return members;
        }
        throw new HandbookException("'" + name() + "' is broken at the reference '" + key + "'", REPAIR_HINT);
    }

    private LockEntry entry(String key, ObjectNode json) {
        try {
            return LockEntryJson.read(json);
        } catch (LockEntryJson.InvalidEntryException e) {
            throw new HandbookException(
                    "'" + name() + "' is broken at the reference '" + key + "': " + e.getMessage(), REPAIR_HINT, e);
        }
    }

    /**
     * Writes the lock atomically. A file with the same content is not touched.
     *
     * @throws HandbookException when the file cannot be written
     */
    public void write(Lock lock) {
        // an interrupted thread cannot write, but an answer must not be lost
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
                    "check that you may write to its folder, or build with -Dhandbook.citations=frozen",
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

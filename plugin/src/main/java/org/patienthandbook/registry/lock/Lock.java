package org.patienthandbook.registry.lock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The lock: the answers of registries about all references, by the keys of the references.
 *
 * @param entries the entries
 * @param unchanged the JSON of entries that did not change since the file was read; it is written as it is
 * @param unknown members of the file that this version does not know, kept as they are
 */
public record Lock(Map<String, LockEntry> entries, Map<String, ObjectNode> unchanged, Map<String, JsonNode> unknown) {

    /** A lock without entries. */
    public static final Lock EMPTY = new Lock(Map.of(), Map.of(), Map.of());

    public Lock {
        entries = Map.copyOf(entries);
        unchanged = Map.copyOf(unchanged);
        unknown = Map.copyOf(unknown);
    }

    public Optional<LockEntry> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** The lock with a new or changed entry. */
    public Lock with(String key, LockEntry entry) {
        Map<String, LockEntry> more = new TreeMap<>(entries);
        more.put(key, entry);
        Map<String, ObjectNode> others = new TreeMap<>(unchanged);
        others.remove(key);
        return new Lock(more, others, unknown);
    }

    /** The lock with the entries of these references only. */
    public Lock only(Collection<String> keys) {
        Map<String, LockEntry> listed = new TreeMap<>(entries);
        listed.keySet().retainAll(keys);
        return new Lock(listed, unchanged, unknown);
    }
}

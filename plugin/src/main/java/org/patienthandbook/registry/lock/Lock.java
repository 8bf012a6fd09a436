package org.patienthandbook.registry.lock;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of the references, by their keys.
 *
 * @param entries the entries by key
 * @param others the members beside the entries, none of which this version knows
 */
public record Lock(Map<String, LockEntry> entries, ObjectNode others) {

    public Lock {
        entries = Map.copyOf(entries);
        others = others.deepCopy();
    }

    /** A lock that knows nothing. */
    public static Lock empty() {
        return new Lock(Map.of(), JsonNodeFactory.instance.objectNode());
    }

    /** The entry of a reference; empty when there is none. */
    public Optional<LockEntry> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** The same with a new entry. */
    public Lock with(String key, LockEntry entry) {
        Map<String, LockEntry> more = new TreeMap<>(entries);
        more.put(key, entry);
        return new Lock(more, others);
    }

    /** The same without the entries of references that are no longer listed. */
    public Lock only(Collection<String> keys) {
        Map<String, LockEntry> listed = new TreeMap<>(entries);
        listed.keySet().retainAll(keys);
        return new Lock(listed, others);
    }
}

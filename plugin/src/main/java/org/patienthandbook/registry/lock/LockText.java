package org.patienthandbook.registry.lock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import org.patienthandbook.json.JsonText;

/** Writes a lock as text that is easy to compare: one fact per line, keys sorted, the same text for the same content. */
final class LockText {

    private static final ObjectWriter WRITER = new ObjectMapper().writer(JsonText.printer());

    private LockText() {}

    /** The text, which ends with a line feed. */
    static String of(Lock lock, int version) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.setAll(lock.unknown());
        root.put("lockVersion", version);
        ObjectNode references = root.putObject("references");
        lock.entries().forEach((key, entry) -> {
            ObjectNode unchanged = lock.unchanged().get(key);
            references.set(key, unchanged == null ? LockEntryJson.write(entry) : unchanged);
        });
        try {
            return WRITER.writeValueAsString(sorted(root)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            TreeMap<String, JsonNode> members = new TreeMap<>();
            object.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
            return JsonNodeFactory.instance.objectNode().setAll(members);
        } else if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> copy.add(sorted(element)));
            return copy;
        }
        return node;
    }
}

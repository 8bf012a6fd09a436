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

/** Writes the lock as text: the same for the same content, and with one line per fact, for a readable comparison. */
public final class LockText {

    private static final ObjectWriter WRITER = new ObjectMapper().writer(JsonText.printer());

    private LockText() {}

    /** The text, which ends with a line feed. */
    public static String of(Lock lock, int version) {
        ObjectNode root = lock.others().deepCopy();
        root.put("lockVersion", version);
        ObjectNode references = root.putObject("references");
        lock.entries().forEach((key, entry) -> references.set(key, entry.json()));
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

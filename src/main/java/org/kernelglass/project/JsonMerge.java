package org.kernelglass.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Keeps what this version does not know: parts of a file that only a newer version, or a person's
 * own notes, put there are written back beside what is new. Layers are recognized by their id,
 * wherever they have moved.
 */
final class JsonMerge {

    /** Objects whose keys are data: what is gone from them is gone. */
    private static final Set<String> CLOSED = Set.of(SettingsJson.PARAMETERS, "versions", "fitted");

    private final Map<String, ObjectNode> layers = new HashMap<>();

    private JsonMerge(JsonNode old) {
        gatherLayers(old);
    }

    /**
     * The fresh tree with the unknown parts of the old one. Every key that this version knows must
     * stand in the fresh tree, as null where it has no value.
     */
    static ObjectNode keepUnknown(ObjectNode old, ObjectNode fresh) {
        return new JsonMerge(old).merge(old, fresh);
    }

    private void gatherLayers(JsonNode node) {
        if (node instanceof ObjectNode object && isLayer(object)) {
            layers.putIfAbsent(object.get("id").textValue(), object);
        }
        node.forEach(this::gatherLayers);
    }

    private static boolean isLayer(ObjectNode object) {
        return object.path("id").isTextual() && object.path("kind").isTextual();
    }

    private ObjectNode merge(ObjectNode old, ObjectNode fresh) {
        ObjectNode merged = fresh.objectNode();
        fresh.properties()
                .forEach(
                        field ->
                                merged.set(
                                        field.getKey(),
                                        mergeValue(
                                                field.getKey(),
                                                old.get(field.getKey()),
                                                field.getValue())));
        old.properties()
                .forEach(
                        field -> {
                            if (!fresh.has(field.getKey())) {
                                merged.set(field.getKey(), field.getValue().deepCopy());
                            }
                        });
        return merged;
    }

    private JsonNode mergeValue(String key, JsonNode old, JsonNode fresh) {
        if (fresh instanceof ArrayNode list) {
            ArrayNode merged = list.arrayNode();
            list.forEach(item -> merged.add(mergeItem(item)));
            return merged;
        }
        return !CLOSED.contains(key)
                        && fresh instanceof ObjectNode inner
                        && old instanceof ObjectNode before
                ? merge(before, inner)
                : fresh;
    }

    private JsonNode mergeItem(JsonNode item) {
        if (item instanceof ObjectNode layer && isLayer(layer)) {
            ObjectNode before = layers.get(layer.get("id").textValue());
            return merge(before == null ? layer.objectNode() : before, layer);
        }
        return item.isArray() ? mergeValue("", null, item) : item;
    }
}

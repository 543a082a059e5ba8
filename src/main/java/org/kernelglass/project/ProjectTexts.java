package org.kernelglass.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kernelglass.network.AddressedLayer;
import org.kernelglass.parameter.Parameter;

/**
 * Every setting of a project as a key and a text, so that two can be held side by side: {@code
 * data.…}, {@code plan.…} as in the project's file, and of each layer {@code ADDRESS} (its kind)
 * and {@code ADDRESS.PARAMETER} as on the command line. Any thread.
 */
public final class ProjectTexts {

    /** The one setting that does not belong to the recipe. */
    public static final String SEED = "plan.seed";

    private ProjectTexts() {}

    /** All settings, in the order of the file. */
    public static Map<String, String> of(Project project) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (AddressedLayer layer : AddressedLayer.all(project.stack())) {
            put(layer, texts);
        }
        flatten("plan", PlanJson.write(project.plan()), texts);
        flatten("data", DataJson.write(project.data()), texts);
        return Collections.unmodifiableMap(texts);
    }

    /** All settings but the seed: runs that are equal in these differ by chance alone. */
    public static Map<String, String> recipe(Project project) {
        Map<String, String> texts = new LinkedHashMap<>(of(project));
        texts.remove(SEED);
        return Collections.unmodifiableMap(texts);
    }

    private static void put(AddressedLayer layer, Map<String, String> texts) {
        String address = layer.address().text();
        String kind = layer.layer().kind().id();
        texts.put(address, layer.layer().enabled() ? kind : "(" + kind + ")");
        for (Parameter<?, ?> parameter : layer.layer().kind().parameters()) {
            texts.put(address + "." + parameter.key(), parameter.text());
        }
    }

    private static void flatten(String key, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.properties().forEach(e -> flatten(key + "." + e.getKey(), e.getValue(), texts));
        } else if (node.isArray()) {
            texts.put(key, node.isEmpty() ? "–" : node.toString());
        } else {
            texts.put(key, node.isNull() ? "–" : node.asText());
        }
    }
}

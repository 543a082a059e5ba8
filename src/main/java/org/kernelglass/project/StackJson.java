package org.kernelglass.project;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.kernelglass.layer.ContainerKind;
import org.kernelglass.layer.LayerKind;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.StackLayer;

/**
 * A layer stack as JSON: a list of {@code {"id", "kind", "enabled", "parameters", "branches"}}. A
 * parameter that is not named keeps its default; branches are lists of layers. Any thread.
 */
public final class StackJson {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+");

    private final Function<String, LayerKind> kinds;

    /**
     * @param kinds the kind with its defaults by its id; null or a {@link Refusal} where there is
     *     none
     */
    public StackJson(Function<String, LayerKind> kinds) {
        this.kinds = kinds;
    }

    /** The stack as JSON text. */
    public String text(LayerStack stack) {
        return write(stack).toPrettyString();
    }

    /**
     * The stack that the text holds.
     *
     * @param name what to call the text in a sentence
     * @throws Refusal if it is no JSON, or as {@link ProjectFile#read}
     */
    public LayerStack parse(String name, String text) {
        return read(JsonPlace.top(Path.of(name), JsonFile.parse(Path.of(name), text)));
    }

    ArrayNode write(LayerStack stack) {
        ArrayNode list = JsonFile.MAPPER.createArrayNode();
        stack.layers().forEach(layer -> list.add(write(layer)));
        return list;
    }

    private ObjectNode write(StackLayer layer) {
        ObjectNode object = JsonFile.MAPPER.createObjectNode();
        object.put("id", layer.id()).put("kind", layer.kind().id()).put("enabled", layer.enabled());
        object.set(SettingsJson.PARAMETERS, SettingsJson.write(layer.kind()));
        if (layer.kind() instanceof ContainerKind) {
            ArrayNode branches = object.putArray("branches");
            layer.branches().forEach(branch -> branches.add(write(branch)));
        }
        return object;
    }

    /**
     * The stack that the list holds.
     *
     * @throws Refusal if a kind or parameter is unknown, a value out of bounds or an id used twice;
     *     the sentence names file, place and layer
     */
    LayerStack read(JsonPlace list) {
        return stack(list, "", new HashSet<>());
    }

    private LayerStack stack(JsonPlace list, String prefix, Set<String> ids) {
        List<StackLayer> layers = new ArrayList<>();
        List<JsonPlace> items = list.items();
        for (int index = 0; index < items.size(); index++) {
            layers.add(layer(items.get(index), prefix + index, ids));
        }
        return new LayerStack(layers);
    }

    private StackLayer layer(JsonPlace place, String address, Set<String> ids) {
        String id = id(place.at("id"), address, ids);
        LayerKind kind = kind(place, address);
        boolean enabled = place.at("enabled").ifPresent().map(JsonPlace::flag).orElse(true);
        return new StackLayer(id, kind, enabled, branches(place, kind, address, ids));
    }

    private static String id(JsonPlace place, String address, Set<String> ids) {
        String id = place.text();
        if (!ID.matcher(id).matches()) {
            throw place.because(Message.of("project.reason.layer-id", address, id));
        }
        if (!ids.add(id)) {
            throw place.because(Message.of("project.reason.layer-id-twice", address, id));
        }
        return id;
    }

    private LayerKind kind(JsonPlace place, String address) {
        JsonPlace id = place.at("kind");
        String wanted = id.text();
        LayerKind kind;
        try {
            kind = kinds.apply(wanted);
        } catch (Refusal refusal) {
            Message named = Message.of("project.reason.layer", address, refusal.problem());
            throw id.because(new Refusal(named, refusal.hint().orElse(null), refusal));
        }
        if (kind == null) {
            throw id.because(Message.of("project.reason.layer-kind", address, wanted));
        }
        return SettingsJson.read(place.at(SettingsJson.PARAMETERS), kind);
    }

    private List<LayerStack> branches(
            JsonPlace place, LayerKind kind, String address, Set<String> ids) {
        JsonPlace list = place.at("branches");
        List<JsonPlace> items = list.present() ? list.items() : List.of();
        int least = kind instanceof ContainerKind container ? container.minimumBranches() : 0;
        int most = kind instanceof ContainerKind container ? container.maximumBranches() : 0;
        if (items.size() < least || items.size() > most) {
            throw list.because(
                    Message.of(
                            "project.reason.branches",
                            address,
                            kind.id(),
                            items.size(),
                            least,
                            most));
        }
        List<LayerStack> branches = new ArrayList<>();
        for (int branch = 0; branch < items.size(); branch++) {
            branches.add(stack(items.get(branch), address + "." + branch + ".", ids));
        }
        return branches;
    }
}

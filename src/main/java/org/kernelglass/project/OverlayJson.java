package org.kernelglass.project;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.kernelglass.dataset.Amendment;
import org.kernelglass.dataset.Overlay;
import org.kernelglass.dataset.Split;
import org.kernelglass.parameter.ParameterType.Choice;

/** An overlay as a list of amendments in JSON. Any thread. */
final class OverlayJson {

    private OverlayJson() {}

    static ArrayNode write(Overlay overlay) {
        ArrayNode list = JsonFile.MAPPER.createArrayNode();
        for (Amendment amendment : overlay.amendments()) {
            ObjectNode object = list.addObject();
            object.put("image", amendment.image()).put("sha256", amendment.hash());
            amendment.label().ifPresent(label -> object.put("label", label));
            amendment
                    .side()
                    .ifPresent(side -> object.put("split", Choice.of(Split.class).format(side)));
            object.put("excluded", amendment.excluded());
        }
        return list;
    }

    /** None where the list is missing: earlier versions had no overlay. */
    static Overlay read(JsonPlace place) {
        if (!place.present()) {
            return Overlay.NONE;
        }
        List<Amendment> amendments = new ArrayList<>();
        for (JsonPlace item : place.items()) {
            amendments.add(
                    new Amendment(
                            item.at("image").text(),
                            item.at("sha256").text(),
                            item.at("label").ifPresent().map(JsonPlace::text),
                            item.at("split")
                                    .ifPresent()
                                    .map(split -> split.setting(Choice.of(Split.class))),
                            item.at("excluded").flag()));
        }
        return new Overlay(amendments);
    }
}

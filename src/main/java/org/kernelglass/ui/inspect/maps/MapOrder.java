package org.kernelglass.ui.inspect.maps;

import java.util.Comparator;
import java.util.List;
import org.kernelglass.inspection.MapFacts;
import org.kernelglass.message.Message;

/** In which order maps stand. */
enum MapOrder {
    NUMBER(Comparator.comparingInt(MapFacts::channel)),
    STRONGEST(Comparator.comparingDouble(MapFacts::maximum).reversed()),
    ZEROS(Comparator.comparingDouble(MapFacts::zeros).reversed());

    private final Comparator<MapFacts> order;

    MapOrder(Comparator<MapFacts> order) {
        this.order = order;
    }

    /** The channels in that order; equal ones by their number. */
    List<Integer> of(List<MapFacts> facts) {
        return facts.stream().sorted(order).map(MapFacts::channel).toList();
    }

    Message title() {
        return new Message(
                "inspect.maps.order." + name().toLowerCase(java.util.Locale.ROOT), List.of());
    }
}

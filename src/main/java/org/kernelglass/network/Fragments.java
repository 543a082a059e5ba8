package org.kernelglass.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kernelglass.layer.ContainerKind;
import org.kernelglass.layer.LayerKind;

/** Pieces of a stack: layers one after the other that are taken out of one or put into one. */
public final class Fragments {

    private Fragments() {}

    /** A new layer; a container comes with as many empty branches as it needs. */
    public static StackLayer ofKind(LayerKind kind) {
        int branches = kind instanceof ContainerKind container ? container.minimumBranches() : 0;
        List<LayerStack> empty =
                Stream.generate(() -> new LayerStack(List.of())).limit(branches).toList();
        return new StackLayer(LayerIds.fresh(Set.of(), kind), kind, true, empty);
    }

    /**
     * The layers with those ids in the order of the stack. One that lies inside another of them
     * comes with that and not by itself.
     */
    public static List<StackLayer> pick(LayerStack stack, Collection<String> ids) {
        List<StackLayer> picked = new ArrayList<>();
        pick(stack, Set.copyOf(ids), picked);
        return List.copyOf(picked);
    }

    private static void pick(LayerStack stack, Set<String> ids, List<StackLayer> picked) {
        for (StackLayer layer : stack.layers()) {
            if (ids.contains(layer.id())) {
                picked.add(layer);
            } else {
                layer.branches().forEach(branch -> pick(branch, ids, picked));
            }
        }
    }

    /** The same layers; those whose id is taken, or used twice among them, get a fresh one. */
    static List<StackLayer> renamed(List<StackLayer> layers, LayerStack into) {
        return renamed(layers, idsOf(into.layers()));
    }

    private static List<StackLayer> renamed(List<StackLayer> layers, Set<String> taken) {
        List<StackLayer> renamed = new ArrayList<>();
        for (StackLayer layer : layers) {
            String id =
                    taken.contains(layer.id()) ? LayerIds.fresh(taken, layer.kind()) : layer.id();
            taken.add(id);
            List<LayerStack> branches =
                    layer.branches().stream()
                            .map(branch -> new LayerStack(renamed(branch.layers(), taken)))
                            .toList();
            renamed.add(new StackLayer(id, layer.kind(), layer.enabled(), branches));
        }
        return renamed;
    }

    /** Every id in the layers and inside them. */
    static Set<String> idsOf(List<StackLayer> layers) {
        return AddressedLayer.all(new LayerStack(layers)).stream()
                .map(entry -> entry.layer().id())
                .collect(Collectors.toCollection(HashSet::new));
    }

    static List<String> outerIds(List<StackLayer> layers) {
        return layers.stream().map(StackLayer::id).toList();
    }
}

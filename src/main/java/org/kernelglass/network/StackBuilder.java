package org.kernelglass.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.kernelglass.layer.ContainerKind;
import org.kernelglass.layer.LayerKind;
import org.kernelglass.layer.SingleKind;

/** Puts a stack together layer by layer and gives each layer a fresh id. Not thread-safe. */
public final class StackBuilder {

    private final Set<String> taken;
    private final List<StackLayer> layers = new ArrayList<>();

    private StackBuilder(Set<String> taken) {
        this.taken = taken;
    }

    public static StackBuilder start() {
        return new StackBuilder(new HashSet<>());
    }

    /** Layers one after the other. */
    public StackBuilder add(SingleKind... kinds) {
        for (SingleKind kind : kinds) {
            layers.add(StackLayer.of(id(kind), kind));
        }
        return this;
    }

    /** A container, each of whose branches is filled by one of the givers. */
    public StackBuilder add(ContainerKind kind, List<Consumer<StackBuilder>> branches) {
        String id = id(kind);
        layers.add(new StackLayer(id, kind, true, branches.stream().map(this::inner).toList()));
        return this;
    }

    private LayerStack inner(Consumer<StackBuilder> branch) {
        StackBuilder inside = new StackBuilder(taken);
        branch.accept(inside);
        return inside.build();
    }

    private String id(LayerKind kind) {
        String id = LayerIds.fresh(taken, kind);
        taken.add(id);
        return id;
    }

    public LayerStack build() {
        return new LayerStack(layers);
    }
}

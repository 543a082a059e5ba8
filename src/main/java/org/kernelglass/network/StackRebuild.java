package org.kernelglass.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One pass over a stack that takes layers out and puts others in. The location counts layers as
 * they stood before.
 *
 * @param removed ids of the layers that go, with all inside them
 * @param at where the others come
 * @param inserted what comes
 */
record StackRebuild(Set<String> removed, StackLocation at, List<StackLayer> inserted) {

    LayerStack of(LayerStack stack) {
        return of(stack, "", 0);
    }

    private LayerStack of(LayerStack stack, String containerId, int branch) {
        boolean here = at.containerId().equals(containerId) && at.branch() == branch;
        List<StackLayer> layers = new ArrayList<>();
        for (int position = 0; position <= stack.layers().size(); position++) {
            if (here && at.position() == position) {
                layers.addAll(inserted);
            }
            if (position < stack.layers().size()) {
                keep(stack.layers().get(position), layers);
            }
        }
        return new LayerStack(layers);
    }

    private void keep(StackLayer layer, List<StackLayer> layers) {
        if (removed.contains(layer.id())) {
            return;
        }
        if (layer.branches().isEmpty()) {
            layers.add(layer);
            return;
        }
        List<LayerStack> branches = new ArrayList<>();
        for (int branch = 0; branch < layer.branches().size(); branch++) {
            branches.add(of(layer.branches().get(branch), layer.id(), branch));
        }
        layers.add(layer.withBranches(branches));
    }
}

package org.kernelglass.network;

import java.util.List;
import org.kernelglass.layer.LayerKind;

/**
 * One layer of a stack.
 *
 * @param id stable for ever, unique in the whole network: files, pins, undo and weights name a
 *     layer by it; letters, digits, '-' and '_'
 * @param kind what it is, with its settings
 * @param enabled false: kept but skipped
 * @param branches the stacks inside a container; empty for every other kind
 */
public record StackLayer(String id, LayerKind kind, boolean enabled, List<LayerStack> branches) {

    public StackLayer {
        branches = List.copyOf(branches);
    }

    public static StackLayer of(String id, LayerKind kind) {
        return new StackLayer(id, kind, true, List.of());
    }

    public StackLayer withKind(LayerKind changed) {
        return new StackLayer(id, changed, enabled, branches);
    }

    public StackLayer withBranches(List<LayerStack> changed) {
        return new StackLayer(id, kind, enabled, changed);
    }
}

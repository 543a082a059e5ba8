package org.kernelglass.network;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.kernelglass.layer.LayerKind;

/**
 * What a hand does to a stack. Ids stay with their layers and stay unique; an edit that makes no
 * sense (a container into itself, a layer that is gone) leaves the stack as it is. Pure, any
 * thread.
 */
public final class StackEdits {

    private StackEdits() {}

    /** Puts layers into the gap; ids that are taken are replaced. */
    public static StackEdit insert(LayerStack stack, StackLocation at, List<StackLayer> layers) {
        if (!exists(stack, at)) {
            return unchanged(stack);
        }
        List<StackLayer> fresh = Fragments.renamed(layers, stack);
        return new StackEdit(
                new StackRebuild(Set.of(), at, fresh).of(stack), Fragments.outerIds(fresh));
    }

    /** Moves layers, in the order in which they stand, into the gap. */
    public static StackEdit move(LayerStack stack, Collection<String> ids, StackLocation to) {
        List<StackLayer> moving = Fragments.pick(stack, ids);
        if (!exists(stack, to) || !canMove(stack, ids, to)) {
            return unchanged(stack);
        }
        List<String> outer = Fragments.outerIds(moving);
        return new StackEdit(new StackRebuild(Set.copyOf(outer), to, moving).of(stack), outer);
    }

    /** Whether the gap is not inside one of the layers themselves. */
    public static boolean canMove(LayerStack stack, Collection<String> ids, StackLocation to) {
        return !Fragments.idsOf(Fragments.pick(stack, ids)).contains(to.containerId());
    }

    /** Puts copies of layers into the gap. */
    public static StackEdit copy(LayerStack stack, Collection<String> ids, StackLocation to) {
        return insert(stack, to, Fragments.pick(stack, ids));
    }

    /** Puts copies of layers behind the last of them. */
    public static StackEdit duplicate(LayerStack stack, Collection<String> ids) {
        List<String> outer = Fragments.outerIds(Fragments.pick(stack, ids));
        if (outer.isEmpty()) {
            return unchanged(stack);
        }
        String last = outer.get(outer.size() - 1);
        return copy(stack, outer, StackLocation.after(stack, last).orElseThrow());
    }

    /** Takes layers out, with all inside them. */
    public static LayerStack remove(LayerStack stack, Collection<String> ids) {
        return new StackRebuild(Set.copyOf(ids), StackLocation.top(-1), List.of()).of(stack);
    }

    /** Has layers skipped, or no longer. */
    public static LayerStack enable(LayerStack stack, Collection<String> ids, boolean enabled) {
        return change(
                stack,
                Set.copyOf(ids),
                layer -> new StackLayer(layer.id(), layer.kind(), enabled, layer.branches()));
    }

    /**
     * Changes the settings of several layers at once.
     *
     * @throws org.kernelglass.message.Refusal what the change throws
     */
    public static LayerStack changeKinds(
            LayerStack stack, Collection<String> ids, UnaryOperator<LayerKind> change) {
        return change(stack, Set.copyOf(ids), layer -> layer.withKind(change.apply(layer.kind())));
    }

    /** Changes layers wherever they stand; the change must keep the id. */
    static LayerStack change(LayerStack stack, Set<String> ids, UnaryOperator<StackLayer> change) {
        return new LayerStack(
                stack.layers().stream()
                        .map(layer -> ids.contains(layer.id()) ? change.apply(layer) : layer)
                        .map(layer -> inside(layer, ids, change))
                        .toList());
    }

    private static StackLayer inside(
            StackLayer layer, Set<String> ids, UnaryOperator<StackLayer> change) {
        return layer.branches().isEmpty()
                ? layer
                : layer.withBranches(
                        layer.branches().stream()
                                .map(branch -> change(branch, ids, change))
                                .toList());
    }

    private static boolean exists(LayerStack stack, StackLocation at) {
        return at.siblings(stack)
                .map(siblings -> at.position() >= 0 && at.position() <= siblings.size())
                .orElse(false);
    }

    private static StackEdit unchanged(LayerStack stack) {
        return new StackEdit(stack, List.of());
    }
}

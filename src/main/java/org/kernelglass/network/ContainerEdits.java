package org.kernelglass.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.kernelglass.layer.ContainerKind;

/** What a hand does to the containers of a stack. Pure, any thread. */
public final class ContainerEdits {

    private ContainerEdits() {}

    /**
     * Puts layers into a new container that stands where the first of them stood; they become its
     * first branch, its other branches are empty.
     */
    public static StackEdit wrap(LayerStack stack, Collection<String> ids, ContainerKind kind) {
        List<StackLayer> wrapped = Fragments.pick(stack, ids);
        if (wrapped.isEmpty()) {
            return new StackEdit(stack, List.of());
        }
        StackLocation at = StackLocation.before(stack, wrapped.get(0).id()).orElseThrow();
        List<LayerStack> branches = new ArrayList<>(Fragments.ofKind(kind).branches());
        branches.set(0, new LayerStack(wrapped));
        StackLayer container = new StackLayer(LayerIds.fresh(stack, kind), kind, true, branches);
        Set<String> removed = Set.copyOf(Fragments.outerIds(wrapped));
        LayerStack edited = new StackRebuild(removed, at, List.of(container)).of(stack);
        return new StackEdit(edited, List.of(container.id()));
    }

    /** Puts what is in a container, branch after branch, in its place. */
    public static StackEdit unwrap(LayerStack stack, String containerId) {
        List<StackLayer> inner =
                Fragments.pick(stack, List.of(containerId)).stream()
                        .flatMap(container -> container.branches().stream())
                        .flatMap(branch -> branch.layers().stream())
                        .toList();
        return StackLocation.before(stack, containerId)
                .map(at -> new StackRebuild(Set.of(containerId), at, inner).of(stack))
                .map(edited -> new StackEdit(edited, Fragments.outerIds(inner)))
                .orElse(new StackEdit(stack, List.of()));
    }

    /** Gives a container one more empty branch, up to as many as its kind can hold. */
    public static LayerStack addBranch(LayerStack stack, String containerId) {
        return StackEdits.change(
                stack,
                Set.of(containerId),
                layer -> {
                    List<LayerStack> branches = new ArrayList<>(layer.branches());
                    if (layer.kind() instanceof ContainerKind kind
                            && branches.size() < kind.maximumBranches()) {
                        branches.add(new LayerStack(List.of()));
                    }
                    return layer.withBranches(branches);
                });
    }

    /** Takes a branch away with all in it, down to as few as the container's kind needs. */
    public static LayerStack removeBranch(LayerStack stack, String containerId, int branch) {
        return StackEdits.change(
                stack,
                Set.of(containerId),
                layer -> {
                    List<LayerStack> branches = new ArrayList<>(layer.branches());
                    if (layer.kind() instanceof ContainerKind kind
                            && branches.size() > kind.minimumBranches()
                            && branch < branches.size()) {
                        branches.remove(branch);
                    }
                    return layer.withBranches(branches);
                });
    }
}

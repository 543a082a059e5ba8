package org.kernelglass.network;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where a key press moves layers: one gap up or down, into a container that is in the way and out
 * of it at its other end, through all of its branches. Pure, any thread.
 */
public final class StackSteps {

    private StackSteps() {}

    /** The gap above; empty at the very top. */
    public static Optional<StackLocation> up(LayerStack stack, Collection<String> ids) {
        return Fragments.pick(stack, ids).stream()
                .findFirst()
                .flatMap(first -> StackLocation.before(stack, first.id()))
                .flatMap(at -> above(stack, at));
    }

    /** The gap below; empty at the very bottom. */
    public static Optional<StackLocation> down(LayerStack stack, Collection<String> ids) {
        return Fragments.pick(stack, ids).stream()
                .reduce((first, second) -> second)
                .flatMap(last -> StackLocation.after(stack, last.id()))
                .flatMap(behind -> below(stack, behind));
    }

    private static Optional<StackLocation> above(LayerStack stack, StackLocation at) {
        if (at.position() > 0) {
            StackLayer before = siblings(stack, at).get(at.position() - 1);
            int last = before.branches().size() - 1;
            return Optional.of(last < 0 ? at.moved(-1) : end(before, last));
        }
        if (at.branch() > 0) {
            return Optional.of(end(container(stack, at), at.branch() - 1));
        }
        return StackLocation.before(stack, at.containerId());
    }

    private static Optional<StackLocation> below(LayerStack stack, StackLocation behind) {
        List<StackLayer> siblings = siblings(stack, behind);
        if (behind.position() < siblings.size()) {
            StackLayer next = siblings.get(behind.position());
            return Optional.of(
                    next.branches().isEmpty()
                            ? behind.moved(1)
                            : new StackLocation(next.id(), 0, 0));
        }
        if (!behind.containerId().isEmpty()
                && behind.branch() + 1 < container(stack, behind).branches().size()) {
            return Optional.of(new StackLocation(behind.containerId(), behind.branch() + 1, 0));
        }
        return StackLocation.after(stack, behind.containerId());
    }

    private static StackLocation end(StackLayer container, int branch) {
        return new StackLocation(
                container.id(), branch, container.branches().get(branch).layers().size());
    }

    private static StackLayer container(LayerStack stack, StackLocation at) {
        return Fragments.pick(stack, List.of(at.containerId())).get(0);
    }

    private static List<StackLayer> siblings(LayerStack stack, StackLocation at) {
        return at.siblings(stack).orElseThrow();
    }
}

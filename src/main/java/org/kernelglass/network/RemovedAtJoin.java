package org.kernelglass.network;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kernelglass.layer.op.Add;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/** Which channels are gone behind a container. */
final class RemovedAtJoin {

    private RemovedAtJoin() {}

    /**
     * @param ends which channels are gone at the end of each branch
     * @throws Refusal if branches that are added no longer have the same channels
     */
    static Set<Integer> of(ProgramStep.Branches container, List<Set<Integer>> ends) {
        return container.join() instanceof Add ? added(container, ends) : appended(container, ends);
    }

    private static Set<Integer> added(ProgramStep.Branches container, List<Set<Integer>> ends) {
        if (Set.copyOf(ends).size() > 1) {
            throw new Refusal(
                    Message.of(
                            "network.problem.prune-sum", container.address(), container.kindId()));
        }
        return ends.get(0);
    }

    private static Set<Integer> appended(ProgramStep.Branches container, List<Set<Integer>> ends) {
        Set<Integer> all = new HashSet<>();
        int offset = 0;
        for (int branch = 0; branch < ends.size(); branch++) {
            for (int channel : ends.get(branch)) {
                all.add(offset + channel);
            }
            List<ProgramStep> steps = container.branches().get(branch);
            offset +=
                    (steps.isEmpty() ? container.input() : steps.get(steps.size() - 1).output())
                            .channels();
        }
        return all;
    }
}

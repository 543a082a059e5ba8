package org.kernelglass.inspection.arithmetic;

import java.util.List;
import java.util.Optional;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.TensorShape;

/** Follows a value back to the pixels it can see, operation by operation. */
final class FieldTrace {

    private FieldTrace() {}

    /** The pixels that part of a layer's output sees; empty where it sees padding alone. */
    static Optional<Area> pixels(Placed placed, Region region) {
        return before(placed, back(placed.step(), region));
    }

    /** The same for what comes out of the first operations of a layer. */
    static Optional<Area> pixels(Placed placed, int operations, Region region) {
        return before(placed, back((ProgramStep.Single) placed.step(), operations, region));
    }

    private static Optional<Area> before(Placed placed, Optional<Region> input) {
        Optional<Region> seen = input;
        Optional<Placed> here = Optional.of(placed);
        while (here.isPresent()) {
            seen = back(here.get().siblings().subList(0, here.get().index()), seen);
            here = here.get().container();
        }
        return seen.map(Region::area);
    }

    private static Optional<Region> back(List<ProgramStep> steps, Optional<Region> region) {
        Optional<Region> seen = region;
        for (int index = steps.size() - 1; index >= 0 && seen.isPresent(); index--) {
            seen = back(steps.get(index), seen.get());
        }
        return seen;
    }

    private static Optional<Region> back(ProgramStep step, Region region) {
        if (step instanceof ProgramStep.Single single) {
            return back(single, single.operations().size(), region);
        }
        ProgramStep.Branches container = (ProgramStep.Branches) step;
        List<TensorShape> ends = Shapes.ends(container);
        Optional<Region> all = Optional.empty();
        for (int branch = 0; branch < ends.size(); branch++) {
            Optional<Region> end = container.join().accept(new SeenRegion(region, ends, branch));
            Optional<Region> seen = back(container.branches().get(branch), end);
            all = all.isEmpty() ? seen : Optional.of(seen.map(all.get()::union).orElse(all.get()));
        }
        return all;
    }

    /** Back through the first operations of a layer. */
    private static Optional<Region> back(ProgramStep.Single single, int operations, Region region) {
        List<TensorShape> inputs = Shapes.inputs(single);
        Optional<Region> seen = Optional.of(region);
        for (int index = operations - 1; index >= 0 && seen.isPresent(); index--) {
            LayerOperation operation = single.operations().get(index);
            seen = operation.accept(new SeenRegion(seen.get(), List.of(inputs.get(index)), 0));
        }
        return seen;
    }
}

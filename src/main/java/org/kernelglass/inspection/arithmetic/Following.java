package org.kernelglass.inspection.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kernelglass.layer.op.Drop;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Normalize;
import org.kernelglass.layer.op.Pointwise;
import org.kernelglass.network.ProgramStep;

/** The way from a layer to the activation behind it. */
final class Following {

    private Following() {}

    /**
     * The layers after it up to the activation, all of which keep every value at its place; empty
     * where no activation comes before the values move.
     */
    static List<ProgramStep> toActivation(Map<String, Placed> places, String layerId) {
        List<ProgramStep> following = new ArrayList<>();
        Optional<ProgramStep> next = places.get(layerId).next();
        while (next.isPresent() && next.get() instanceof ProgramStep.Single single) {
            following.add(single);
            if (single.operations().stream().allMatch(Pointwise.class::isInstance)) {
                return following;
            }
            next =
                    single.operations().stream().allMatch(Following::keepsPlace)
                            ? places.get(single.layerId()).next()
                            : Optional.empty();
        }
        return List.of();
    }

    private static boolean keepsPlace(LayerOperation operation) {
        return operation instanceof Drop || operation instanceof Normalize;
    }
}

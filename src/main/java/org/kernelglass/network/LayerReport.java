package org.kernelglass.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kernelglass.tensor.TensorShape;

/**
 * One layer of a {@link StackReport}.
 *
 * @param layerId the layer's stable id
 * @param address its position for people
 * @param kindId its kind
 * @param enabled false: skipped, costs nothing
 * @param input shape of what goes in; empty where an earlier problem hides it
 * @param output shape of what comes out; empty where a problem hides it
 * @param cost of the layer itself: a container's is its shortcut and its join, not its inner
 *     layers, so that the costs of all rows add up to the total
 * @param field which input pixels one of its output values sees; empty where the output is
 * @param problems at this layer, errors and warnings
 */
public record LayerReport(
        String layerId,
        String address,
        String kindId,
        boolean enabled,
        Optional<TensorShape> input,
        Optional<TensorShape> output,
        LayerCost cost,
        Optional<ReceptiveField> field,
        List<LayerProblem> problems) {

    public LayerReport {
        problems = List.copyOf(problems);
    }

    LayerReport with(List<LayerProblem> more) {
        List<LayerProblem> all = new ArrayList<>(problems);
        all.addAll(more);
        return new LayerReport(layerId, address, kindId, enabled, input, output, cost, field, all);
    }
}

package org.kernelglass.inspection.arithmetic;

import java.util.List;
import org.kernelglass.layer.op.Drop;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Normalize;
import org.kernelglass.layer.op.Pointwise;
import org.kernelglass.layer.op.Reduce;
import org.kernelglass.layer.op.Reshape;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;

/**
 * Where a value of a vector comes from: a value of a map through Flatten, a whole map through
 * global pooling, or else the vector itself, where a dense layer gives it. What works on each value
 * by itself, such as dropout or an activation, is passed.
 *
 * @param value the value; of a whole map its first
 * @param wholeMap whether all of the channel's map is in it
 */
public record VectorSource(ValuePosition value, boolean wholeMap) {

    /**
     * Pure, any thread.
     *
     * @param layerId a layer of the way to the logits, not inside a container, that gives a vector
     * @param unit from 0
     * @throws IllegalArgumentException if there is no such layer
     */
    public static VectorSource of(NetworkProgram program, String layerId, int unit) {
        List<ProgramStep> steps = program.logitSteps();
        int at = place(steps, layerId);
        for (; at >= 0 && passes(steps.get(at)); at--) {
            if (steps.get(at).input().isImage()) {
                String before = at == 0 ? "" : steps.get(at - 1).layerId();
                return ofMap((ProgramStep.Single) steps.get(at), before, unit);
            }
        }
        return new VectorSource(ValuePosition.of(layerId, unit, 0, 0), false);
    }

    private static int place(List<ProgramStep> steps, String layerId) {
        for (int at = 0; at < steps.size(); at++) {
            if (steps.get(at).layerId().equals(layerId)) {
                return at;
            }
        }
        throw new IllegalArgumentException("no layer " + layerId);
    }

    private static VectorSource ofMap(ProgramStep.Single step, String before, int unit) {
        boolean whole = step.operations().stream().anyMatch(Reduce.class::isInstance);
        if (whole) {
            return new VectorSource(ValuePosition.of(before, unit, 0, 0), true);
        }
        int width = step.input().width();
        int places = step.input().height() * width;
        return new VectorSource(
                ValuePosition.of(before, unit / places, unit % places / width, unit % width),
                false);
    }

    /** Whether each value depends on one value, or one map, before. */
    private static boolean passes(ProgramStep step) {
        return step instanceof ProgramStep.Single single
                && single.operations().stream().allMatch(VectorSource::passes);
    }

    private static boolean passes(LayerOperation operation) {
        return operation instanceof Reshape
                || operation instanceof Reduce
                || operation instanceof Drop
                || operation instanceof Pointwise pointwise
                        && pointwise.function() != Pointwise.Function.SOFTMAX
                || operation instanceof Normalize normalize
                        && normalize.over() != Normalize.Over.GROUP;
    }
}

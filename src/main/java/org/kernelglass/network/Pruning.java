package org.kernelglass.network;

import java.util.Map;
import java.util.Set;
import org.kernelglass.layer.LayerKind;
import org.kernelglass.message.Refusal;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/**
 * Takes filters out of a network: their kernels, what the layers that follow hold for their
 * channels, and the weights by which they are consumed. What remains computes what the whole
 * network computes with these filters muted (see {@link MutePoint}). Pure, any thread.
 *
 * <p>Source: Li et al. 2017, "Pruning filters for efficient convnets".
 */
public final class Pruning {

    private Pruning() {}

    /**
     * @param input {@code [channels, height, width]}
     * @param classes values the stack ends in
     * @param weights every array of the stack's program; not changed
     * @param layerId a convolution or Dense, also one inside a container
     * @param channels which of its filters or units go; none: nothing is changed
     * @throws Refusal if they cannot be taken out, and why: they pass a sum, groups of channels, a
     *     GroupNorm or a softmax, they are the classes, none would remain, or the layer's channels
     *     are those of the layer before; also if the stack has errors or no such layer
     * @throws IllegalArgumentException if there is no such filter
     */
    public static Pruned of(
            LayerStack stack,
            TensorShape input,
            int classes,
            Map<String, Tensor> weights,
            String layerId,
            Set<Integer> channels) {
        if (channels.isEmpty()) {
            return new Pruned(stack, weights);
        }
        Plan plan = plan(stack, input, classes, layerId, channels);
        Pruned pruned = new Pruned(plan.smaller(), plan.cuts().of(weights));
        requireWhole(pruned, plan.program());
        return pruned;
    }

    /**
     * Refuses what {@link #of} would, without weights and in a moment: for buttons that say why
     * they are off.
     *
     * @throws Refusal as {@link #of}
     * @throws IllegalArgumentException if there is no such filter
     */
    public static void require(
            LayerStack stack,
            TensorShape input,
            int classes,
            String layerId,
            Set<Integer> channels) {
        if (!channels.isEmpty()) {
            plan(stack, input, classes, layerId, channels);
        }
    }

    /**
     * What is to be done.
     *
     * @param program of the smaller stack
     */
    private record Plan(LayerStack smaller, NetworkProgram program, ArrayCuts cuts) {}

    private static Plan plan(
            LayerStack stack,
            TensorShape input,
            int classes,
            String layerId,
            Set<Integer> channels) {
        NetworkProgram program = StackCompiler.compile(stack, input, classes);
        MutePoint.of(program, layerId, channels);
        ArrayCuts cuts = new ArrayCuts();
        new RemovalWalk(layerId, channels, cuts).through(program);
        LayerStack smaller =
                StackEdits.changeKinds(
                        stack, Set.of(layerId), kind -> smaller(kind, channels.size()));
        return new Plan(smaller, StackCompiler.compile(smaller, input, classes), cuts);
    }

    private static LayerKind smaller(LayerKind kind, int removed) {
        String key =
                kind.parameters().stream().anyMatch(one -> one.key().equals("units"))
                        ? "units"
                        : "filters";
        int before = (Integer) kind.parameter(key).value();
        return kind.with(key, Integer.toString(before - removed));
    }

    private static void requireWhole(Pruned pruned, NetworkProgram program) {
        program.forEachParameter(
                (name, array) -> {
                    Tensor tensor = pruned.weights().get(name);
                    if (tensor == null || !tensor.shape().equals(array.shape())) {
                        throw new IllegalArgumentException(
                                "weights of " + name + " are not those of the stack: " + tensor);
                    }
                });
    }
}

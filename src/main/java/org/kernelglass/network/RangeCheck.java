package org.kernelglass.network;

import java.util.ArrayList;
import java.util.List;
import org.kernelglass.layer.ContainerKind;
import org.kernelglass.layer.SingleKind;
import org.kernelglass.layer.op.Convolve;
import org.kernelglass.layer.op.Dense;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Normalize;
import org.kernelglass.layer.op.Pointwise;
import org.kernelglass.message.Message;
import org.kernelglass.network.LayerProblem.Severity;
import org.kernelglass.tensor.TensorShape;

/**
 * Whether the range of the pixels is prepared once. The dataset hands 0 to 1, so the 1/255 that is
 * usual in Keras makes an almost black picture, and of two preparations in a row one is too many.
 */
final class RangeCheck {

    /** A scale that takes bytes to 0–1 is 1/255; anything of that size looks like it. */
    private static final double SMALL_SCALE = 0.01;

    /** The operations of a kind differ in numbers with the shape, but not in what they are. */
    private static final TensorShape ANY = TensorShape.image(1, 1, 1);

    private final List<LayerProblem> problems = new ArrayList<>();

    private RangeCheck() {}

    static List<LayerProblem> of(LayerStack stack) {
        RangeCheck check = new RangeCheck();
        check.stack(stack, StackAddress.ROOT, new Range(false, false));
        return check.problems;
    }

    /**
     * @param prepared the last thing done to the range was to prepare it
     * @param weighted weights were applied before
     */
    private record Range(boolean prepared, boolean weighted) {

        Range or(Range other) {
            return new Range(prepared || other.prepared, weighted || other.weighted);
        }
    }

    private Range stack(LayerStack stack, StackAddress prefix, Range before) {
        Range range = before;
        for (int position = 0; position < stack.layers().size(); position++) {
            StackLayer layer = stack.layers().get(position);
            if (layer.enabled()) {
                range = layer(layer, prefix.child(position), range);
            }
        }
        return range;
    }

    private Range layer(StackLayer layer, StackAddress address, Range before) {
        if (layer.kind() instanceof ContainerKind) {
            Range after = before;
            for (int branch = 0; branch < layer.branches().size(); branch++) {
                Range end = stack(layer.branches().get(branch), address.child(branch), before);
                after = branch == 0 ? end : after.or(end);
            }
            return after;
        }
        Range range = before;
        for (LayerOperation operation : ((SingleKind) layer.kind()).operations(ANY)) {
            range = operation(operation, layer, address, range);
        }
        return range;
    }

    private Range operation(
            LayerOperation operation, StackLayer layer, StackAddress address, Range before) {
        if (operation instanceof Normalize normalize
                && normalize.over() == Normalize.Over.TRAINING_SPLIT) {
            return standardize(layer, address, before);
        }
        if (operation instanceof Pointwise affine
                && affine.function() == Pointwise.Function.AFFINE) {
            return rescale(affine, layer, address, before);
        }
        boolean weights =
                operation instanceof Convolve
                        || operation instanceof Dense
                        || operation instanceof Normalize;
        return weights ? new Range(false, true) : before;
    }

    private Range standardize(StackLayer layer, StackAddress address, Range before) {
        if (before.weighted()) {
            say(layer, address, Severity.ERROR, "network.problem.standardize-late");
        } else if (before.prepared()) {
            say(layer, address, Severity.WARNING, "network.warning.range-twice");
        }
        return new Range(true, before.weighted());
    }

    private Range rescale(Pointwise affine, StackLayer layer, StackAddress address, Range before) {
        if (affine.alpha() == 1 && affine.offset() == 0) {
            return before;
        }
        if (before.prepared()) {
            say(layer, address, Severity.WARNING, "network.warning.range-twice");
        } else if (!before.weighted() && Math.abs(affine.alpha()) <= SMALL_SCALE) {
            say(layer, address, Severity.WARNING, "network.warning.range-small");
        }
        return new Range(true, before.weighted());
    }

    private void say(StackLayer layer, StackAddress address, Severity severity, String key) {
        problems.add(
                new LayerProblem(
                        layer.id(), address.text(), severity, new Message(key, List.of())));
    }
}

package org.kernelglass.network;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kernelglass.layer.op.Add;
import org.kernelglass.layer.op.Concat;
import org.kernelglass.layer.op.Convolve;
import org.kernelglass.layer.op.Dense;
import org.kernelglass.layer.op.Drop;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Normalize;
import org.kernelglass.layer.op.OperationVisitor;
import org.kernelglass.layer.op.Pointwise;
import org.kernelglass.layer.op.Pool;
import org.kernelglass.layer.op.Reduce;
import org.kernelglass.layer.op.Reshape;
import org.kernelglass.tensor.TensorShape;

/**
 * What an operation makes of some channels alone: the channels that depend on these and on no
 * others. Empty where it mixes channels: there they are consumed.
 *
 * @param input shape of what goes into the operation
 * @param channels which of its channels
 */
record ChannelPath(TensorShape input, Set<Integer> channels)
        implements OperationVisitor<Optional<Set<Integer>>> {

    /** Through all operations of a layer; empty where one of them mixes channels. */
    static Optional<Set<Integer>> through(ProgramStep.Single step, Set<Integer> channels) {
        TensorShape shape = step.input();
        Optional<Set<Integer>> kept = Optional.of(channels);
        for (LayerOperation operation : step.operations()) {
            TensorShape here = shape;
            kept = kept.flatMap(some -> operation.accept(new ChannelPath(here, some)));
            shape = operation.output(shape);
        }
        return kept;
    }

    private Optional<Set<Integer>> same() {
        return Optional.of(channels);
    }

    /** Each channel becomes as many, one after the other. */
    private Optional<Set<Integer>> blocks(int each) {
        Stream<Integer> made =
                channels.stream()
                        .flatMap(one -> IntStream.range(one * each, (one + 1) * each).boxed());
        return Optional.of(made.collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Optional<Set<Integer>> convolve(Convolve convolve) {
        return convolve.depthwise()
                ? blocks(convolve.filters() / input.channels())
                : Optional.empty();
    }

    @Override
    public Optional<Set<Integer>> pool(Pool pool) {
        return same();
    }

    @Override
    public Optional<Set<Integer>> dense(Dense dense) {
        return Optional.empty();
    }

    @Override
    public Optional<Set<Integer>> normalize(Normalize normalize) {
        return normalize.over() == Normalize.Over.GROUP ? Optional.empty() : same();
    }

    @Override
    public Optional<Set<Integer>> pointwise(Pointwise pointwise) {
        return pointwise.function() == Pointwise.Function.SOFTMAX ? Optional.empty() : same();
    }

    @Override
    public Optional<Set<Integer>> drop(Drop drop) {
        return same();
    }

    @Override
    public Optional<Set<Integer>> reshape(Reshape reshape) {
        return blocks(Math.toIntExact(input.size() / input.channels()));
    }

    @Override
    public Optional<Set<Integer>> reduce(Reduce reduce) {
        return same();
    }

    @Override
    public Optional<Set<Integer>> add(Add add) {
        return Optional.empty();
    }

    @Override
    public Optional<Set<Integer>> concat(Concat concat) {
        return Optional.empty();
    }
}

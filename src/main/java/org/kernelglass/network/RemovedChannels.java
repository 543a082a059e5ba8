package org.kernelglass.network;

import java.util.Set;
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
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.tensor.TensorShape;

/**
 * What an operation loses with some of its input's channels, and which of its output's channels go
 * with them: none where they are consumed.
 *
 * @param input shape of what goes into the operation
 * @param removed which of its channels go
 * @param layer the layer it belongs to
 * @param index its place in the layer
 * @param cuts where the losses are noted
 */
record RemovedChannels(
        TensorShape input,
        Set<Integer> removed,
        ProgramStep.Single layer,
        int index,
        ArrayCuts cuts)
        implements OperationVisitor<Set<Integer>> {

    /** Follows {@link ChannelPath}, which knows what each channel becomes. */
    private Set<Integer> kept(LayerOperation operation) {
        return operation.accept(new ChannelPath(input, removed)).orElseThrow();
    }

    private void cut(LayerOperation operation, Set<Integer> channels) {
        operation.parameters(input).forEach(array -> cuts.add(name(array.name()), 0, channels));
    }

    private String name(String array) {
        return layer.layerId() + "/" + index + "/" + array;
    }

    private Set<Integer> consumed() {
        cuts.add(name("weight"), 1, removed);
        return Set.of();
    }

    private Refusal refusal(String reason) {
        return new Refusal(
                Message.of("network.problem." + reason, layer.address(), layer.kindId()));
    }

    @Override
    public Set<Integer> convolve(Convolve convolve) {
        if (convolve.depthwise()) {
            Set<Integer> filters = kept(convolve);
            cut(convolve, filters);
            return filters;
        }
        if (convolve.groups() > 1) {
            throw refusal("prune-groups");
        }
        return consumed();
    }

    @Override
    public Set<Integer> dense(Dense dense) {
        return consumed();
    }

    @Override
    public Set<Integer> normalize(Normalize normalize) {
        if (normalize.over() == Normalize.Over.GROUP) {
            throw refusal("prune-group-norm");
        }
        cut(normalize, removed);
        return removed;
    }

    @Override
    public Set<Integer> pointwise(Pointwise pointwise) {
        if (pointwise.function() == Pointwise.Function.SOFTMAX) {
            throw refusal("prune-softmax");
        }
        return removed;
    }

    @Override
    public Set<Integer> pool(Pool pool) {
        return kept(pool);
    }

    @Override
    public Set<Integer> drop(Drop drop) {
        return kept(drop);
    }

    @Override
    public Set<Integer> reshape(Reshape reshape) {
        return kept(reshape);
    }

    @Override
    public Set<Integer> reduce(Reduce reduce) {
        return kept(reduce);
    }

    @Override
    public Set<Integer> add(Add add) {
        throw new IllegalArgumentException("branches meet behind a layer, not inside it");
    }

    @Override
    public Set<Integer> concat(Concat concat) {
        throw new IllegalArgumentException("branches meet behind a layer, not inside it");
    }
}

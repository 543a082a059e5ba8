package org.kernelglass.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.kernelglass.engine.FlatLayout.Slot;
import org.kernelglass.layer.op.ParameterArray;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.Compute.Layout;

/**
 * All arrays of a network in native memory: those that learn in one row (see {@link FlatLayout}),
 * the frozen ones and the statistics each by itself. Model thread only.
 */
final class Weights implements AutoCloseable {

    private final NDManager owner;
    private final Map<String, ParameterArray> arrays = new LinkedHashMap<>();
    private final FlatLayout layout;
    private final long[] cuts;
    private final Set<String> frozen;
    private final NDArray row;
    private final Map<String, NDArray> fixed = new HashMap<>();
    private final Map<String, NDArray> views;

    /**
     * Copies the arrays into native memory.
     *
     * @param frozen ids of layers that do not learn
     * @param images how the network's images will lie in memory
     * @throws org.kernelglass.message.Refusal if an array is missing or has another shape
     */
    Weights(
            NDManager parent,
            NetworkProgram program,
            Set<String> frozen,
            Map<String, Tensor> values,
            Layout images) {
        this.owner = parent.newSubManager();
        this.frozen = frozen;
        this.layout = FlatLayout.of(program, frozen::contains, images);
        this.cuts = layout.cuts();
        program.forEachParameter(arrays::put);
        this.row = NativeArrays.copy(owner, layout.gather(values, ""), new Shape(layout.size()));
        Set<String> learned = Set.copyOf(layout.slots().stream().map(Slot::name).toList());
        arrays.forEach(
                (name, array) -> {
                    if (!learned.contains(name)) {
                        Tensor tensor = FlatLayout.present(values, name, array);
                        fixed.put(name, NativeArrays.copy(owner, tensor));
                    }
                });
        this.views = new HashMap<>(fixed);
        views.putAll(pieces(row));
    }

    private Weights(NDManager parent, Weights other) {
        this.owner = parent.newSubManager();
        this.frozen = other.frozen;
        this.layout = other.layout;
        this.cuts = other.cuts;
        this.arrays.putAll(other.arrays);
        this.row = duplicate(other.row);
        other.fixed.forEach((name, array) -> fixed.put(name, duplicate(array)));
        this.views = new HashMap<>(fixed);
        views.putAll(pieces(row));
    }

    private NDArray duplicate(NDArray array) {
        NDArray copy = array.duplicate();
        copy.attach(owner);
        return copy;
    }

    /** All arrays as they are now, in memory of their own. */
    Weights copy(NDManager parent) {
        return new Weights(parent, this);
    }

    FlatLayout layout() {
        return layout;
    }

    /** Ids of the layers that do not learn. */
    Set<String> frozen() {
        return frozen;
    }

    /** The row of all learned numbers; changing it changes {@link #values()}. */
    NDArray row() {
        return row;
    }

    /** The front part of a row such as {@link #row()} or its gradient: a view of the kernels. */
    NDArray kernels(NDArray whole) {
        return layout.kernels() == layout.size()
                ? whole
                : whole.split(new long[] {layout.kernels()}, 0).get(0);
    }

    /** Every array by name, without gradients, always as the weights are now. */
    Map<String, NDArray> values() {
        return views;
    }

    /**
     * The row once more, without a copy, to take gradients by: a new one for every step, so that
     * gradients never pile up.
     */
    NDArray leaf(NDManager step) {
        NDArray leaf = row.stopGradient();
        leaf.attach(step);
        leaf.setRequiresGradient(true);
        return leaf;
    }

    /**
     * Every array by name, the learned ones as pieces of the leaf. One cut instead of many slices:
     * its gradient is one concatenation.
     */
    Map<String, NDArray> values(NDArray leaf) {
        Map<String, NDArray> values = new HashMap<>(fixed);
        values.putAll(pieces(leaf));
        return values;
    }

    private Map<String, NDArray> pieces(NDArray whole) {
        Map<String, NDArray> pieces = new HashMap<>();
        if (layout.slots().isEmpty()) {
            return pieces;
        }
        NDList cut = whole.split(cuts, 0);
        for (Slot slot : layout.slots()) {
            NDArray piece = cut.get(pieceAt(slot.offset()));
            Shape shape = NativeArrays.shape(slot.array().shape());
            pieces.put(slot.name(), slot.order().view(piece, shape));
        }
        return pieces;
    }

    private int pieceAt(int offset) {
        return offset == 0 ? 0 : java.util.Arrays.binarySearch(cuts, offset) + 1;
    }

    /** Copies of all arrays in Java memory. */
    Map<String, Tensor> snapshot() {
        Map<String, Tensor> all = new HashMap<>();
        layout.scatter(row.toFloatArray(), "", all);
        fixed.forEach(
                (name, array) ->
                        all.put(name, new Tensor(arrays.get(name).shape(), array.toFloatArray())));
        Map<String, Tensor> ordered = new LinkedHashMap<>();
        arrays.keySet().forEach(name -> ordered.put(name, all.get(name)));
        return ordered;
    }

    /** Gives a statistic that was fitted new values. */
    void set(String name, float[] values) {
        NativeArrays.replace(fixed.get(name), values);
    }

    @Override
    public void close() {
        owner.close();
    }
}

package org.kernelglass.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.kernelglass.dataset.Batch;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.Tensor;

/**
 * A copy of a network at one moment: what takes many slices looks at one and the same network,
 * however much is learned meanwhile. Model thread only.
 */
final class StillNetwork implements AutoCloseable {

    private final NDManager owner;
    private final NetworkProgram program;
    private final Weights weights;
    private final Pixels pixels;

    /**
     * Copies the weights as they are.
     *
     * @param owner of the copies; closed with this
     */
    StillNetwork(NDManager owner, ProbeView view) {
        this.owner = owner;
        this.program = view.program();
        this.weights = view.weights().copy(owner);
        this.pixels = new Pixels(program.input(), view.layout());
    }

    NetworkProgram program() {
        return program;
    }

    /** Owner of what is computed next. */
    NDManager scope() {
        return owner.newSubManager();
    }

    /** Images in native memory; valid until the next call. */
    NDArray input(NDManager scope, Batch batch) {
        return pixels.of(scope, batch);
    }

    /**
     * The same of single images, each {@code [channels, height, width]}.
     *
     * @throws IllegalArgumentException if an image has another shape than the network's input
     */
    NDArray input(NDManager scope, List<Tensor> images) {
        return input(scope, TensorBatch.of(program.input(), images));
    }

    /** What comes out of the steps, as when predicting; the input stays open. */
    NDArray run(List<ProgramStep> steps, NDArray input, Forward.Observer observer) {
        return new Forward(weights.values(), null, observer).run(steps, input);
    }

    @Override
    public void close() {
        owner.close();
    }
}

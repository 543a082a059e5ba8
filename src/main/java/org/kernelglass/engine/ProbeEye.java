package org.kernelglass.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/** Runs images through the network as it is now, as when predicting. Model thread only. */
final class ProbeEye {

    private final NDManager owner;
    private final ProbeView view;
    private final Pixels pixels;

    ProbeEye(NDManager owner, ProbeView view) {
        this.owner = owner;
        this.view = view;
        this.pixels = new Pixels(view.program().input(), view.layout());
    }

    ProbeView view() {
        return view;
    }

    /** A copy of the network as it is now, to be closed by whoever asked for it. */
    StillNetwork still() {
        return new StillNetwork(NDManager.newBaseManager(owner.getDevice()), view);
    }

    /** Is told what comes out of each layer. */
    interface Witness {

        void after(String layerId, NDArray output);
    }

    /** What the network says of some images, {@code [images × classes]} row by row. */
    record Answer(float[] logits, float[] probabilities) {}

    /**
     * Runs the images through all layers.
     *
     * @param images each {@code [channels, height, width]}
     * @return the probabilities, {@code [images × classes]} row by row
     */
    float[] look(List<Tensor> images, Witness witness) {
        return answer(images, witness).probabilities();
    }

    /**
     * The same, and the logits too.
     *
     * @param images each {@code [channels, height, width]}
     */
    Answer answer(List<Tensor> images, Witness witness) {
        try (NDManager scope = owner.newSubManager()) {
            Forward.Observer observer = Forward.Observer.ofOutputs(witness::after);
            Forward forward = new Forward(view.weights().values(), null, observer);
            NetworkProgram program = view.program();
            NDArray input = pixels.of(scope, TensorBatch.of(program.input(), images));
            NDArray logits = forward.run(program.logitSteps(), input);
            NDArray probabilities = logits.softmax(1);
            if (program.endsInSoftmax()) {
                witness.after(last(program.steps()).layerId(), probabilities);
            }
            return new Answer(logits.toFloatArray(), probabilities.toFloatArray());
        }
    }

    private static ProgramStep last(List<ProgramStep> steps) {
        return steps.get(steps.size() - 1);
    }

    /** The array's numbers as they are now. */
    Tensor weights(String name, TensorShape shape) {
        return new Tensor(shape, view.weights().values().get(name).toFloatArray());
    }

    /** Every convolution's kernels by their names, those inside containers too. */
    Map<String, Tensor> kernels() {
        Map<String, Tensor> kernels = new LinkedHashMap<>();
        view.kernels().forEach((name, shape) -> kernels.put(name, weights(name, shape)));
        return kernels;
    }
}

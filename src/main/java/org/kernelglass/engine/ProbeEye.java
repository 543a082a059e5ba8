package org.kernelglass.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kernelglass.dataset.Batch;
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
            NDArray input = pixels.of(scope, batch(images));
            NetworkProgram program = view.program();
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

    private Batch batch(List<Tensor> images) {
        int size = images.size();
        FloatBuffer buffer =
                ByteBuffer.allocateDirect(
                                Math.toIntExact(size * view.program().input().size() * Float.BYTES))
                        .order(ByteOrder.nativeOrder())
                        .asFloatBuffer();
        images.forEach(image -> put(image, buffer));
        return new Batch(size, buffer.rewind(), new float[0], new float[0], new int[0], new int[0]);
    }

    /** Channels come innermost, as the dataset hands them out. */
    private void put(Tensor image, FloatBuffer buffer) {
        if (!image.shape().equals(view.program().input())) {
            throw new IllegalArgumentException(
                    image.shape() + " instead of " + view.program().input());
        }
        int channels = image.shape().channels();
        int places = image.values().length / channels;
        for (int place = 0; place < places; place++) {
            for (int channel = 0; channel < channels; channel++) {
                buffer.put(image.values()[channel * places + place]);
            }
        }
    }
}

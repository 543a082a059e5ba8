package org.kernelglass.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kernelglass.dataset.Batch;
import org.kernelglass.inspection.Listener;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/** Gathers what comes out of a layer, a vector for each image. Model thread only. */
final class FeatureVectors implements FeedTask.Gathering {

    private final NetworkProgram program;
    private final String layerId;
    private final int most;
    private final List<float[]> vectors = new ArrayList<>();
    private final List<Integer> images = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private final List<Integer> predicted = new ArrayList<>();

    /**
     * @param most images, at least 1
     * @throws IllegalArgumentException if there is no such layer
     */
    FeatureVectors(NetworkProgram program, String layerId, int most) {
        this.program = program;
        this.layerId = LayerSearch.layer(program, layerId).layerId();
        this.most = most;
    }

    static ProbeTask task(ProbeEye eye, Look.Features look, Listener listener) {
        NetworkProgram program = eye.view().program();
        FeatureVectors gathering = new FeatureVectors(program, look.layerId(), look.most());
        return new FeedTask(eye, look.images(), gathering, listener);
    }

    @Override
    public int wanted() {
        return most - vectors.size();
    }

    /** One by one: a map of neighbours is made of these, and must come out the same every time. */
    @Override
    public int together() {
        return 1;
    }

    @Override
    public void add(StillNetwork network, NDManager scope, Batch part) {
        NDArray output =
                network.run(
                        program.steps(),
                        network.input(scope, part),
                        Forward.Observer.ofOutputs(
                                (layer, value) -> {
                                    if (layer.equals(layerId)) {
                                        note(value, part.size());
                                    }
                                }));
        float[] scores = output.toFloatArray();
        int classes = scores.length / part.size();
        for (int image = 0; image < part.size(); image++) {
            images.add(part.images()[image]);
            labels.add(part.labels()[image]);
            predicted.add(Ranks.largest(scores, image, classes));
        }
    }

    /** Of maps each channel's mean. */
    private void note(NDArray output, int size) {
        try (NDArray places = output.reshape(size, output.getShape().get(1), -1);
                NDArray means = places.mean(new int[] {2})) {
            float[] values = means.toFloatArray();
            int length = values.length / size;
            for (int image = 0; image < size; image++) {
                vectors.add(Arrays.copyOfRange(values, image * length, (image + 1) * length));
            }
        }
    }

    @Override
    public Sight sight(long step) {
        int length = vectors.get(0).length;
        float[] all = new float[Math.multiplyExact(vectors.size(), length)];
        for (int image = 0; image < vectors.size(); image++) {
            System.arraycopy(vectors.get(image), 0, all, image * length, length);
        }
        return new Sight.Features(
                step,
                layerId,
                new Tensor(TensorShape.of(vectors.size(), length), all),
                array(images),
                array(labels),
                array(predicted));
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}

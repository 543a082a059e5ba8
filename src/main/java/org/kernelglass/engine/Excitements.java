package org.kernelglass.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.stream.Stream;
import org.kernelglass.dataset.Batch;
import org.kernelglass.inspection.Listener;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.TensorShape;

/** Gathers which images excite each channel of a layer most. Model thread only. */
final class Excitements implements FeedTask.Gathering {

    private final String layerId;
    private final List<ProgramStep> steps;
    private final List<Strongest> channels;
    private final int width;

    /**
     * @param top images for each channel, at least 1
     * @throws IllegalArgumentException if there is no such layer
     */
    Excitements(NetworkProgram program, String layerId, int top) {
        this.layerId = layerId;
        this.steps = LayerSearch.stepsTo(program, layerId);
        TensorShape shape = LayerSearch.layer(program, layerId).output();
        this.width = shape.isImage() ? shape.width() : 1;
        this.channels = Stream.generate(() -> new Strongest(top)).limit(shape.channels()).toList();
    }

    static ProbeTask task(ProbeEye eye, Look.Excitation look, Listener listener) {
        NetworkProgram program = eye.view().program();
        Excitements gathering = new Excitements(program, look.layerId(), look.top());
        return new FeedTask(eye, look.images(), gathering, listener);
    }

    @Override
    public void add(StillNetwork network, NDManager scope, Batch part) {
        network.run(
                steps,
                network.input(scope, part),
                Forward.Observer.ofOutputs(
                        (layer, output) -> {
                            if (layer.equals(layerId)) {
                                note(output, part.images());
                            }
                        }));
    }

    private void note(NDArray output, int[] images) {
        try (NDArray places = output.reshape(images.length, channels.size(), -1);
                NDArray largest = places.max(new int[] {2});
                NDArray where = places.argMax(2)) {
            float[] values = largest.toFloatArray();
            long[] at = where.toLongArray();
            for (int row = 0; row < values.length; row++) {
                int place = Math.toIntExact(at[row]);
                channels.get(row % channels.size())
                        .add(
                                new Sight.Excited(
                                        images[row / channels.size()],
                                        values[row],
                                        place / width,
                                        place % width));
            }
        }
    }

    @Override
    public Sight sight(long step) {
        return new Sight.Excitation(
                step, layerId, channels.stream().map(Strongest::images).toList());
    }
}

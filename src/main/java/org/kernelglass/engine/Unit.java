package org.kernelglass.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.List;
import java.util.Optional;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.Tensor;

/**
 * One number that a network gives for an image: a class's logit, or the mean of a filter's map.
 * Model thread only.
 *
 * @param steps all that lead to it
 * @param layer whose output it is in
 * @param channel which channel of that, from 0
 */
record Unit(List<ProgramStep> steps, ProgramStep layer, int channel) {

    /**
     * A class's logit.
     *
     * @throws org.kernelglass.message.Refusal if there is no such class
     */
    static Unit ofClass(NetworkProgram program, int classIndex) {
        LookCheck.label(program, classIndex);
        List<ProgramStep> steps = program.logitSteps();
        return new Unit(steps, steps.get(steps.size() - 1), classIndex);
    }

    /**
     * A filter of a layer, also one inside a container. A final softmax stands for the logits
     * before it: where it is sure, nothing changes any more.
     *
     * @throws org.kernelglass.message.Refusal if there is no such layer or channel
     */
    static Unit ofLayer(NetworkProgram program, String layerId, int channel) {
        ProgramStep layer = LookCheck.layer(program, layerId);
        List<ProgramStep> steps = program.logitSteps();
        int place = LayerSearch.place(program, layerId);
        if (place == steps.size()) {
            return ofClass(program, channel);
        }
        LookCheck.channel(layer, channel);
        return new Unit(steps.subList(0, place + 1), layer, channel);
    }

    /** The unit's number for each image, {@code [images]}; the input stays open. */
    NDArray of(StillNetwork network, NDArray input) {
        return of(network, input, Forward.Observer.NONE);
    }

    /**
     * The same.
     *
     * @param trial may go on with something else than what comes out of a layer
     */
    NDArray of(StillNetwork network, NDArray input, Forward.Observer trial) {
        Reading reading = new Reading(trial);
        network.run(steps, input, reading);
        return reading.numbers.orElseThrow();
    }

    private NDArray means(NDArray output) {
        NDArray places = output.reshape(output.getShape().get(0), layer.output().channels(), -1);
        return places.get(new NDIndex().addAllDim().addIndices(channel)).mean(new int[] {1});
    }

    /** The unit's number for each image. */
    float[] values(StillNetwork network, List<Tensor> images) {
        try (NDManager scope = network.scope()) {
            return of(network, network.input(scope, images)).toFloatArray();
        }
    }

    /** Reads the unit's numbers on the way. */
    private final class Reading implements Forward.Observer {

        private final Forward.Observer trial;
        private Optional<NDArray> numbers = Optional.empty();

        Reading(Forward.Observer trial) {
            this.trial = trial;
        }

        @Override
        public void before(String layerId, int operation, NDArray input) {
            trial.before(layerId, operation, input);
        }

        @Override
        public NDArray replaced(String layerId, NDArray output) {
            return trial.replaced(layerId, output);
        }

        @Override
        public void after(String layerId, NDArray output) {
            if (layerId.equals(layer.layerId())) {
                numbers = Optional.of(means(output));
            }
        }
    }
}

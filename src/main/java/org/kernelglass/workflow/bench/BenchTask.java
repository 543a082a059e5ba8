package org.kernelglass.workflow.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.kernelglass.dataset.Preprocessing.DepthRange;
import org.kernelglass.dataset.Preprocessing.Fit;
import org.kernelglass.network.LayerStack;
import org.kernelglass.project.DataSettings;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.training.TrainingPlan.ComputeRequest;
import org.kernelglass.workflow.Designs;
import org.kernelglass.workflow.StackDesign;
import org.kernelglass.workflow.TimeLapseChoice;
import org.kernelglass.workflow.TrainRequest;

/**
 * A network, the images that it learns from, and how many at a time.
 *
 * @param input {@code [channels, height, width]}
 */
record BenchTask(Path images, TensorShape input, IntFunction<LayerStack> stack, int batchSize) {

    /** More than anybody waits for: the run is ended when enough is measured. */
    private static final int EPOCHS = 1_000_000;

    /** A run like any other, without validation and without a time-lapse. */
    TrainRequest run(String name, ComputeRequest compute, Path out) {
        return TrainRequest.of(name, data(), new StackDesign(stack, List.of()), plan(compute), out)
                .keeping(TimeLapseChoice.NONE);
    }

    /** All images that the dataset does not name as test images are learned from. */
    private DataSettings data() {
        return new DataSettings(
                images.toAbsolutePath().normalize().toString(),
                Designs.preprocessing(input, Fit.STRETCH, DepthRange.FULL),
                OptionalDouble.of(0),
                OptionalDouble.empty(),
                Optional.empty(),
                List.of());
    }

    private TrainingPlan plan(ComputeRequest compute) {
        TrainingPlan usual = TrainingPlan.DEFAULT;
        return new TrainingPlan(
                EPOCHS,
                batchSize,
                usual.optimizer(),
                usual.learningRate(),
                usual.schedule(),
                usual.warmupEpochs(),
                usual.regularization(),
                usual.balancedClasses(),
                usual.labelSmoothing(),
                usual.stopping(),
                usual.seed(),
                compute,
                usual.frozenLayers());
    }
}

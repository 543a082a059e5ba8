package org.kernelglass.training;

import java.util.OptionalInt;
import java.util.Set;

/**
 * How a run learns. Everything here, with data, stack and seed, decides the numbers that come out.
 *
 * @param epochs passes over the training split, at least 1
 * @param batchSize images per step, at least 1
 * @param optimizer the update rule
 * @param learningRate the rate that schedule and warm-up multiply, above 0
 * @param schedule how the rate moves
 * @param warmupEpochs epochs over which the rate grows in a straight line from 0; 0 for none
 * @param regularization what is added to the loss, and how gradients are clipped
 * @param balancedClasses weigh each image by n / (classes · images of its class)
 * @param labelSmoothing share of each target spread evenly over all classes, 0 to below 1
 * @param stopping how the end and the best epoch are chosen
 * @param seed of every random choice in the run
 * @param compute threads and layout as asked for: {@link ComputeRequest#AUTO} unless fixed
 * @param frozenLayers ids of layers whose weights stay as they are; their BatchNorm uses its
 *     running statistics
 */
public record TrainingPlan(
        int epochs,
        int batchSize,
        Optimizer optimizer,
        double learningRate,
        Schedule schedule,
        double warmupEpochs,
        Regularization regularization,
        boolean balancedClasses,
        double labelSmoothing,
        Stopping stopping,
        long seed,
        ComputeRequest compute,
        Set<String> frozenLayers) {

    /**
     * Ten epochs of Adam at 1e-3 in batches of 32, the epoch with the best validation accuracy
     * kept, seed 1.
     */
    public static final TrainingPlan DEFAULT =
            new TrainingPlan(
                    10,
                    32,
                    new Optimizer.Adam(0.9, 0.999, 1e-7),
                    1e-3,
                    new Schedule.Constant(),
                    0,
                    Regularization.NONE,
                    false,
                    0,
                    new Stopping(Monitor.VAL_ACCURACY, 0, true),
                    1,
                    ComputeRequest.AUTO,
                    Set.of());

    public TrainingPlan {
        frozenLayers = Set.copyOf(frozenLayers);
    }

    /** The same plan with other layers frozen. */
    public TrainingPlan withFrozenLayers(Set<String> layers) {
        return new TrainingPlan(
                epochs,
                batchSize,
                optimizer,
                learningRate,
                schedule,
                warmupEpochs,
                regularization,
                balancedClasses,
                labelSmoothing,
                stopping,
                seed,
                compute,
                layers);
    }

    /** The same plan with another number of epochs. */
    public TrainingPlan withEpochs(int changed) {
        return new TrainingPlan(
                changed,
                batchSize,
                optimizer,
                learningRate,
                schedule,
                warmupEpochs,
                regularization,
                balancedClasses,
                labelSmoothing,
                stopping,
                seed,
                compute,
                frozenLayers);
    }

    /** The same plan with another seed. */
    public TrainingPlan withSeed(long changed) {
        return new TrainingPlan(
                epochs,
                batchSize,
                optimizer,
                learningRate,
                schedule,
                warmupEpochs,
                regularization,
                balancedClasses,
                labelSmoothing,
                stopping,
                changed,
                compute,
                frozenLayers);
    }

    /**
     * Added to the loss on kernels only, and the clipping of gradients.
     *
     * @param l1 λ of {@code λ·Σ|w|}
     * @param l2 λ of {@code λ·Σw²}
     * @param clipNorm greatest global norm of the gradient; 0 for no clipping
     */
    public record Regularization(double l1, double l2, double clipNorm) {

        public static final Regularization NONE = new Regularization(0, 0, 0);
    }

    /**
     * When a run ends and which weights are its result.
     *
     * @param monitor what is watched; without a validation split nothing is watched and the last
     *     epoch's weights are the result
     * @param patience epochs without improvement after which the run ends; 0 for never
     * @param keepBest the best epoch's weights are the result, otherwise the last epoch's
     */
    public record Stopping(Monitor monitor, int patience, boolean keepBest) {}

    /** What chooses the best epoch, stops early and finds plateaus. */
    public enum Monitor {
        VAL_LOSS,
        VAL_ACCURACY;

        /** Whether a is better than b; never for NaN. */
        public boolean better(double a, double b) {
            return this == VAL_LOSS ? a < b : a > b;
        }
    }

    /**
     * Threads and memory layout as a person asks for them.
     *
     * @param threads compute threads, empty for auto
     * @param layout {@code AUTO} or fixed
     */
    public record ComputeRequest(OptionalInt threads, LayoutRequest layout) {

        public static final ComputeRequest AUTO =
                new ComputeRequest(OptionalInt.empty(), LayoutRequest.AUTO);
    }

    /** Memory layout as asked for. */
    public enum LayoutRequest {
        AUTO,
        CHANNELS_FIRST,
        CHANNELS_LAST
    }
}

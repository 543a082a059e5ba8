package org.kernelglass.network;

/**
 * The most memory that a training or a prediction is expected to hold at one time, in bytes, so
 * that what cannot fit is refused before it starts. Meant to be a little too high rather than too
 * low. Counts that are too large to hold stay at the largest long.
 *
 * @param base the engine's libraries and the program itself
 * @param weights weights, and for a training their gradients, the optimizer's states and the copy
 *     that becomes a checkpoint
 * @param activations for a whole batch, pictures included
 * @param workspace scratch memory of the largest layer for a whole batch
 */
public record MemoryEstimate(long base, long weights, long activations, long workspace) {

    /** What the engine takes with its libraries loaded and nothing computed yet. */
    static final long BASE = 600L << 20;

    /** Every output is kept for the way back and meets a gradient of the same size there. */
    private static final int KEPT_IN_TRAINING = 2;

    /** Without a way back every output is still kept until the batch ends. */
    private static final int KEPT_IN_PREDICTION = 1;

    /** The fastest convolutions copy what goes in and what comes out into blocks. */
    private static final int WORKSPACE_COPIES = 2;

    /**
     * @param batch images per step, at least 1
     * @param statesPerWeight numbers that the optimizer keeps for each weight
     */
    public static MemoryEstimate forTraining(StackReport report, int batch, int statesPerWeight) {
        return of(report, batch, trainingWeights(report, statesPerWeight), KEPT_IN_TRAINING);
    }

    /**
     * @param batch images at a time, at least 1
     */
    public static MemoryEstimate forPrediction(StackReport report, int batch) {
        return of(report, batch, bytes(report.total().parameters()), KEPT_IN_PREDICTION);
    }

    /**
     * The most images per step with which a training fits.
     *
     * @param available bytes that the machine has for it
     * @return 0 where not even one fits
     */
    public static int largestBatch(StackReport report, int statesPerWeight, long available) {
        MemoryEstimate one = forTraining(report, 1, statesPerWeight);
        long room = available - Saturating.add(one.base, one.weights);
        long image = Saturating.add(one.activations, one.workspace);
        return room < image ? 0 : (int) Math.min(room / Math.max(image, 1), Integer.MAX_VALUE);
    }

    /** All together. */
    public long total() {
        return Saturating.add(
                Saturating.add(base, weights), Saturating.add(activations, workspace));
    }

    private static MemoryEstimate of(StackReport report, int batch, long weights, int kept) {
        long picture = bytes(Saturating.size(report.input()));
        long outputs = report.total().activationBytes();
        long image = Saturating.multiply(kept, Saturating.add(picture, outputs));
        long largest =
                report.layers().stream()
                        .mapToLong(layer -> layer.cost().activationBytes())
                        .max()
                        .orElse(0);
        return new MemoryEstimate(
                BASE,
                weights,
                Saturating.multiply(batch, image),
                Saturating.multiply(batch, Saturating.multiply(WORKSPACE_COPIES, largest)));
    }

    /** Each value with its states twice, once live and once copied, and its gradient. */
    private static long trainingWeights(StackReport report, int statesPerWeight) {
        long states = Saturating.multiply(statesPerWeight, report.total().trainable());
        long live = Saturating.add(report.total().parameters(), states);
        return bytes(Saturating.add(Saturating.multiply(2, live), report.total().trainable()));
    }

    private static long bytes(long values) {
        return Saturating.multiply(values, Float.BYTES);
    }
}

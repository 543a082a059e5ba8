package org.kernelglass.engine.update;

import ai.djl.ndarray.NDArray;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.stream.IntStream;

/**
 * Adam's arithmetic in one pass over the rows, a block at a time, where the engine would make a
 * dozen: it is the memory that takes the time, not the numbers. The same operations in the same
 * order as the engine's, each rounded to a float; only the root, which the engine's library gets
 * wrong by a unit in the last place now and then, is rounded correctly here.
 *
 * <p>Model thread; with more than one compute thread the common pool takes over parts of the rows
 * while the model thread works and waits, for one core alone does not get all that the memory
 * gives. Each number comes out the same, whoever computes it.
 */
final class AdamPass {

    /** Numbers that stay in a core's nearest cache, four rows of them. */
    private static final int BLOCK = 1024;

    /** Blocks for which it pays to wake another thread. */
    private static final int FEWEST_BLOCKS = 32;

    /** Parts for each thread, so that one that wakes late leaves its second to the others. */
    private static final int PARTS = 2;

    private final Rows rows;
    private final Factors factors;

    /**
     * What stays the same over a row.
     *
     * @param keep1 share of the mean that stays
     * @param take1 share of the gradient that comes to it
     * @param keep2 share of the variance that stays
     * @param take2 share of the squared gradient that comes to it
     * @param epsilon added to the deviation
     * @param rate of this step
     */
    record Factors(float keep1, float take1, float keep2, float take2, float epsilon, float rate) {}

    /** Native memory of the four rows, to be read and written in place. */
    private record Rows(
            FloatBuffer weights, FloatBuffer gradient, FloatBuffer mean, FloatBuffer variance) {}

    private AdamPass(Rows rows, Factors factors) {
        this.rows = rows;
        this.factors = factors;
    }

    /** Whether the numbers lie in memory that Java can reach. */
    static boolean canReach(NDArray row) {
        return !row.getDevice().isGpu() && row.size() <= Integer.MAX_VALUE / Float.BYTES;
    }

    /**
     * Changes weights, mean and variance in place; the gradient stays.
     *
     * @param threads that may work at it
     */
    static void update(UpdateRule.Step step, AdamRule rule, Factors factors, int threads) {
        Rows rows =
                new Rows(
                        numbers(step.weights()),
                        numbers(step.gradient()),
                        numbers(rule.mean()),
                        numbers(rule.variance()));
        new AdamPass(rows, factors).run(threads);
    }

    private static FloatBuffer numbers(NDArray row) {
        return row.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer();
    }

    private void run(int threads) {
        int blocks = (rows.weights().capacity() + BLOCK - 1) / BLOCK;
        if (threads == 1 || blocks < 2 * FEWEST_BLOCKS) {
            part(0, blocks);
            return;
        }
        int parts = Math.min(PARTS * threads, blocks / FEWEST_BLOCKS);
        IntStream.range(0, parts)
                .parallel()
                .forEach(part -> part(blocks * part / parts, blocks * (part + 1) / parts));
    }

    private void part(int firstBlock, int endBlock) {
        Block block = new Block();
        int end = Math.min(endBlock * BLOCK, rows.weights().capacity());
        for (int from = firstBlock * BLOCK; from < end; from += BLOCK) {
            block.update(rows, from, Math.min(BLOCK, end - from), factors);
        }
    }

    /** Room for a block of each row. */
    private static final class Block {

        private final float[] weights = new float[BLOCK];
        private final float[] gradient = new float[BLOCK];
        private final float[] mean = new float[BLOCK];
        private final float[] variance = new float[BLOCK];

        void update(Rows rows, int from, int length, Factors factors) {
            rows.weights().get(from, weights, 0, length);
            rows.gradient().get(from, gradient, 0, length);
            rows.mean().get(from, mean, 0, length);
            rows.variance().get(from, variance, 0, length);
            step(length, factors);
            rows.weights().put(from, weights, 0, length);
            rows.mean().put(from, mean, 0, length);
            rows.variance().put(from, variance, 0, length);
        }

        /** Short and free of calls, so that the compiler does many numbers at once. */
        private void step(int length, Factors factors) {
            moments(length, factors.keep1(), factors.take1(), gradient, mean);
            squares(length, factors.keep2(), factors.take2(), gradient, variance);
            move(length, factors.epsilon(), factors.rate());
        }

        private static void moments(int length, float keep, float take, float[] g, float[] m) {
            for (int at = 0; at < length; at++) {
                m[at] = m[at] * keep + g[at] * take;
            }
        }

        private static void squares(int length, float keep, float take, float[] g, float[] v) {
            for (int at = 0; at < length; at++) {
                v[at] = v[at] * keep + g[at] * g[at] * take;
            }
        }

        private void move(int length, float epsilon, float rate) {
            float[] w = weights;
            float[] m = mean;
            float[] v = variance;
            for (int at = 0; at < length; at++) {
                float scale = (float) Math.sqrt(v[at]) + epsilon;
                w[at] = w[at] - m[at] / scale * rate;
            }
        }
    }
}

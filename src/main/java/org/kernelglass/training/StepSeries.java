package org.kernelglass.training;

import java.util.Arrays;
import org.kernelglass.training.TrainingEvent.BatchDone;

/**
 * The figures of every step, in blocks of primitive arrays: appending never copies what is there,
 * and a view of a million steps is made at once. One writer, any number of readers.
 */
public final class StepSeries {

    private static final int BLOCK = 1 << 14;

    /** One figure of a step. */
    public enum Figure {
        SECONDS,
        LOSS,
        TOP1,
        LEARNING_RATE,
        GRADIENT_NORM
    }

    private double[][][] blocks = new double[Figure.values().length][16][];
    private long[][] steps = new long[16][];
    private int[][] images = new int[16][];
    private int count;
    private volatile View view = new View(blocks, steps, images, 0);

    void append(BatchDone batch) {
        int block = count / BLOCK;
        int place = count % BLOCK;
        if (place == 0) {
            open(block);
        }
        steps[block][place] = batch.step();
        images[block][place] = batch.images();
        blocks[Figure.SECONDS.ordinal()][block][place] = batch.seconds();
        blocks[Figure.LOSS.ordinal()][block][place] = batch.loss();
        blocks[Figure.TOP1.ordinal()][block][place] = batch.top1();
        blocks[Figure.LEARNING_RATE.ordinal()][block][place] = batch.learningRate();
        blocks[Figure.GRADIENT_NORM.ordinal()][block][place] = batch.gradientNorm();
        count++;
        view = new View(blocks, steps, images, count);
    }

    private void open(int block) {
        if (block == steps.length) {
            steps = Arrays.copyOf(steps, block * 2);
            images = Arrays.copyOf(images, block * 2);
            double[][][] longer = new double[blocks.length][][];
            for (int figure = 0; figure < blocks.length; figure++) {
                longer[figure] = Arrays.copyOf(blocks[figure], block * 2);
            }
            blocks = longer;
        }
        steps[block] = new long[BLOCK];
        images[block] = new int[BLOCK];
        for (double[][] figure : blocks) {
            figure[block] = new double[BLOCK];
        }
    }

    View view() {
        return view;
    }

    /** The steps up to one moment; later ones do not appear. */
    public static final class View {

        private final double[][][] blocks;
        private final long[][] steps;
        private final int[][] images;
        private final int count;

        private View(double[][][] blocks, long[][] steps, int[][] images, int count) {
            this.blocks = blocks;
            this.steps = steps;
            this.images = images;
            this.count = count;
        }

        public int count() {
            return count;
        }

        /** The step's number since the run began. */
        public long step(int index) {
            return steps[index / BLOCK][index % BLOCK];
        }

        /** Images in the step's batch. */
        public int images(int index) {
            return images[index / BLOCK][index % BLOCK];
        }

        public double value(Figure figure, int index) {
            return blocks[figure.ordinal()][index / BLOCK][index % BLOCK];
        }
    }
}

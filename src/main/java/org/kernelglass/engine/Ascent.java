package org.kernelglass.engine;

import java.util.Random;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/**
 * A picture on its way uphill. It begins as grey noise; each step goes along the gradient, whose
 * size does not count, only its direction. At first the picture is shifted a little before each
 * step and blurred a little after it, so that no single pixel and no checkerboard wins; both fade,
 * and the last quarter of the way does without. Values stay within 0–1.
 *
 * <p>Sources: Erhan et al. 2009; jitter and blur as in Mordvintsev et al. 2015 and Yosinski et al.
 * 2015.
 */
final class Ascent {

    private static final float GREY = 0.5f;
    private static final double NOISE = 0.1;

    /** Mean change of a value in the first step, and in the last. */
    private static final double FIRST_STRIDE = 0.05;

    private static final double LAST_STRIDE = 0.01;

    /** Share of its neighbourhood's mean that a value takes on in the first step. */
    private static final double BLUR = 0.3;

    /** The shift in pixels is at most the picture's side divided by this, but at least one. */
    private static final int SHIFTS = 16;

    private final TensorShape shape;
    private final int steps;
    private final Random random;
    private final float[] values;
    private int done;
    private int down;
    private int right;

    /**
     * @param shape {@code [channels, height, width]}
     * @param steps at least 1
     */
    Ascent(TensorShape shape, int steps, long seed) {
        this.shape = shape;
        this.steps = steps;
        this.random = new Random(seed);
        this.values = new float[(int) shape.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = clipped(GREY + NOISE * random.nextGaussian());
        }
    }

    boolean over() {
        return done == steps;
    }

    double share() {
        return (double) done / steps;
    }

    /** The picture as it is. */
    Tensor picture() {
        return new Tensor(shape, values.clone());
    }

    /** Whether the next step looks at the picture as it is, not shifted. */
    boolean still() {
        return fading() == 0;
    }

    /** From 1 down to 0 where the last quarter begins. */
    private double fading() {
        return Math.max(0, 1 - (double) done / Math.max(1, steps - Math.max(1, steps / 4)))
                * (steps > 1 ? 1 : 0);
    }

    /** The picture whose gradient the next step needs. */
    Tensor shifted() {
        down = still() ? 0 : shift(shape.height());
        right = still() ? 0 : shift(shape.width());
        float[] moved = new float[values.length];
        for (int at = 0; at < values.length; at++) {
            moved[moved(at)] = values[at];
        }
        return new Tensor(shape, moved);
    }

    private int shift(int side) {
        int most = Math.max(1, side / SHIFTS);
        return random.nextInt(2 * most + 1) - most;
    }

    /** What leaves on one side comes in on the other. */
    private int moved(int at) {
        int width = shape.width();
        int column = Math.floorMod(at % width + right, width);
        int row = Math.floorMod(at / width % shape.height() + down, shape.height());
        return (at / width / shape.height() * shape.height() + row) * width + column;
    }

    /**
     * One step.
     *
     * @param gradient by the values of {@link #shifted}
     */
    void climb(float[] gradient) {
        double length = rootMeanSquare(gradient);
        if (length > 0 && Double.isFinite(length)) {
            double stride = LAST_STRIDE + (FIRST_STRIDE - LAST_STRIDE) * (1 - share());
            for (int at = 0; at < values.length; at++) {
                values[at] = clipped(values[at] + stride * gradient[moved(at)] / length);
            }
        }
        blur(BLUR * fading());
        done++;
    }

    private static double rootMeanSquare(float[] numbers) {
        double squares = 0;
        for (float number : numbers) {
            squares += (double) number * number;
        }
        return Math.sqrt(squares / numbers.length);
    }

    private static float clipped(double value) {
        return (float) Math.max(0, Math.min(1, value));
    }

    private void blur(double share) {
        if (share == 0) {
            return;
        }
        float[] before = values.clone();
        for (int at = 0; at < values.length; at++) {
            values[at] = (float) ((1 - share) * before[at] + share * around(before, at));
        }
    }

    /** Mean of the four neighbours; past the edge the value itself counts. */
    private double around(float[] of, int at) {
        int width = shape.width();
        int column = at % width;
        int row = at / width % shape.height();
        double sum = column > 0 ? of[at - 1] : of[at];
        sum += column < width - 1 ? of[at + 1] : of[at];
        sum += row > 0 ? of[at - width] : of[at];
        sum += row < shape.height() - 1 ? of[at + width] : of[at];
        return sum / 4;
    }
}

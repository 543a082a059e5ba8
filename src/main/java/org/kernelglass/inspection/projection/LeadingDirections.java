package org.kernelglass.inspection.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleConsumer;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/**
 * The two leading principal components of many long vectors, without their matrix of products: each
 * step reads the vectors once or twice, and some tens of steps are enough.
 *
 * <p>Source: Lanczos 1950, "An iteration method for the solution of the eigenvalue problem of
 * linear differential and integral operators", with full reorthogonalization (Parlett 1980).
 */
final class LeadingDirections {

    /** Of the largest eigenvalue: what the two are known to. */
    private static final double TOLERANCE = 1e-9;

    private static final int MOST_STEPS = 300;
    private static final int LEAST_STEPS = 8;

    private final DoubleConsumer progress;
    private final CentredRows rows;
    private final List<double[]> basis = new ArrayList<>();
    private final List<Double> diagonal = new ArrayList<>();
    private final List<Double> beside = new ArrayList<>();
    private final Random random = new Random(1);
    private EigenDecomposition_F64<DMatrixRMaj> eigen;
    private int first;
    private int second;

    LeadingDirections(Tensor vectors, DoubleConsumer progress) {
        this.progress = progress;
        this.rows = new CentredRows(vectors);
    }

    Plane plane() {
        expand();
        double[][] scores = {
            rows.times(direction(first)), rows.times(direction(second)),
        };
        float[] points = new float[2 * rows.images()];
        for (int axis = 0; axis < 2; axis++) {
            double sign = sign(scores[axis]);
            for (int image = 0; image < rows.images(); image++) {
                points[2 * image + axis] = (float) (sign * scores[axis][image]);
            }
        }
        double all = rows.squares();
        double shown = Math.max(0, value(first)) + Math.max(0, value(second));
        progress.accept(1);
        return new Plane(
                new Tensor(TensorShape.of(rows.images(), 2), points),
                OptionalDouble.of(all == 0 ? 1 : Math.min(1, shown / all)));
    }

    /** Each axis points to where its farthest image lies. */
    private static double sign(double[] scores) {
        double farthest = 0;
        for (double score : scores) {
            farthest = Math.abs(score) > Math.abs(farthest) ? score : farthest;
        }
        return farthest < 0 ? -1 : 1;
    }

    private void expand() {
        basis.add(drawn());
        int most = Math.min(MOST_STEPS, rows.values());
        for (int step = 0; step < most; step++) {
            double[] next = rows.timesTransposed(rows.times(basis.get(step)));
            diagonal.add(dot(next, basis.get(step)));
            double scale = Math.max(Math.abs(diagonal.get(0)), Double.MIN_NORMAL);
            orthogonalize(next);
            double size = norm(next);
            decompose();
            if (step + 1 >= Math.min(LEAST_STEPS, most) && settled(size) || step + 1 == most) {
                return;
            }
            boolean ends = size <= TOLERANCE * scale;
            beside.add(ends ? 0 : size);
            basis.add(ends ? drawn() : scaled(next, 1 / size));
            progress.accept(0.95 * (step + 1) / (step + 20));
        }
    }

    /** A direction at random, at right angles to all so far. */
    private double[] drawn() {
        double[] direction = new double[rows.values()];
        for (int at = 0; at < direction.length; at++) {
            direction[at] = random.nextGaussian();
        }
        orthogonalize(direction);
        double size = norm(direction);
        return scaled(direction, size == 0 ? 0 : 1 / size);
    }

    /** Twice is enough for the last bits. */
    private void orthogonalize(double[] vector) {
        for (int turn = 0; turn < 2; turn++) {
            for (double[] one : basis) {
                double along = dot(vector, one);
                for (int at = 0; at < vector.length; at++) {
                    vector[at] -= along * one[at];
                }
            }
        }
    }

    private void decompose() {
        int size = diagonal.size();
        DMatrixRMaj small = new DMatrixRMaj(size, size);
        for (int at = 0; at < size; at++) {
            small.set(at, at, diagonal.get(at));
            if (at + 1 < size) {
                small.set(at, at + 1, beside.get(at));
                small.set(at + 1, at, beside.get(at));
            }
        }
        eigen = DecompositionFactory_DDRM.eig(size, true, true);
        if (!eigen.decompose(small)) {
            throw new ArithmeticException("the vectors hold what is no number");
        }
        first = largestBut(-1);
        second = largestBut(first);
    }

    private int largestBut(int other) {
        int largest = -1;
        for (int at = 0; at < diagonal.size(); at++) {
            if (at != other && (largest < 0 || value(at) > value(largest))) {
                largest = at;
            }
        }
        return largest;
    }

    private double value(int index) {
        return index < 0 ? 0 : eigen.getEigenvalue(index).getReal();
    }

    /** Whether another step would change neither of the two. */
    private boolean settled(double size) {
        int last = diagonal.size() - 1;
        double rest =
                Math.max(
                        Math.abs(eigen.getEigenVector(first).get(last, 0)),
                        Math.abs(eigen.getEigenVector(second).get(last, 0)));
        // the error of an eigenvalue is the square of this, relative to its gap
        return size * rest <= Math.sqrt(TOLERANCE) * 1e-2 * Math.max(value(first), 0);
    }

    private double[] direction(int index) {
        double[] direction = new double[rows.values()];
        if (index < 0) {
            return direction;
        }
        DMatrixRMaj weights = eigen.getEigenVector(index);
        for (int step = 0; step < diagonal.size(); step++) {
            for (int at = 0; at < direction.length; at++) {
                direction[at] += weights.get(step, 0) * basis.get(step)[at];
            }
        }
        return direction;
    }

    private static double[] scaled(double[] vector, double by) {
        for (int at = 0; at < vector.length; at++) {
            vector[at] *= by;
        }
        return vector;
    }

    private static double norm(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int at = 0; at < a.length; at++) {
            sum += a[at] * b[at];
        }
        return sum;
    }
}

package org.kernelglass.inspection.projection;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/**
 * The two directions in which the vectors differ most. Each axis points to where its farthest image
 * lies.
 *
 * <p>Source: Pearson 1901, "On lines and planes of closest fit to systems of points in space".
 */
public record PrincipalComponents() implements Projection {

    /** Up to so many images or values the whole decomposition is quick. */
    private static final int WHOLE = 256;

    /** One image alone differs in no direction. */
    private static final int LEAST_IMAGES = 2;

    @Override
    public int leastImages() {
        return LEAST_IMAGES;
    }

    @Override
    public Plane of(Tensor vectors, DoubleConsumer progress) {
        int images = vectors.shape().dimension(0);
        return Math.min(images, vectors.values().length / images) <= WHOLE
                ? whole(vectors, progress)
                : new LeadingDirections(vectors, progress).plane();
    }

    private static Plane whole(Tensor vectors, DoubleConsumer progress) {
        DMatrixRMaj centred = centred(vectors);
        boolean wide = centred.numCols > centred.numRows;
        EigenDecomposition_F64<DMatrixRMaj> eigen = decompose(products(centred, wide));
        progress.accept(0.9);
        int[] order = largestFirst(eigen);
        float[] points = new float[2 * centred.numRows];
        double shown = 0;
        for (int axis = 0; axis < 2 && axis < order.length; axis++) {
            double variance = Math.max(0, eigen.getEigenvalue(order[axis]).getReal());
            DMatrixRMaj direction = eigen.getEigenVector(order[axis]);
            put(scores(centred, direction, wide, variance), axis, points);
            shown += variance;
        }
        double all = squares(centred);
        progress.accept(1);
        return new Plane(
                new Tensor(TensorShape.of(centred.numRows, 2), points),
                OptionalDouble.of(all == 0 ? 1 : Math.min(1, shown / all)));
    }

    private static DMatrixRMaj centred(Tensor vectors) {
        int images = vectors.shape().dimension(0);
        int values = vectors.values().length / images;
        DMatrixRMaj centred = new DMatrixRMaj(images, values);
        for (int value = 0; value < values; value++) {
            double sum = 0;
            for (int image = 0; image < images; image++) {
                sum += vectors.values()[image * values + value];
            }
            for (int image = 0; image < images; image++) {
                double x = vectors.values()[image * values + value];
                centred.set(image, value, x - sum / images);
            }
        }
        return centred;
    }

    /** The smaller of the two products has the same eigenvalues as the larger. */
    private static DMatrixRMaj products(DMatrixRMaj centred, boolean wide) {
        DMatrixRMaj products = new DMatrixRMaj(1, 1);
        if (wide) {
            CommonOps_DDRM.multTransB(centred, centred, products);
        } else {
            CommonOps_DDRM.multTransA(centred, centred, products);
        }
        return products;
    }

    private static EigenDecomposition_F64<DMatrixRMaj> decompose(DMatrixRMaj symmetric) {
        EigenDecomposition_F64<DMatrixRMaj> eigen =
                DecompositionFactory_DDRM.eig(symmetric.numRows, true, true);
        if (!eigen.decompose(symmetric)) {
            throw new ArithmeticException("the vectors hold what is no number");
        }
        return eigen;
    }

    private static int[] largestFirst(EigenDecomposition_F64<DMatrixRMaj> eigen) {
        Integer[] order = new Integer[eigen.getNumberOfEigenvalues()];
        Arrays.setAll(order, index -> index);
        Arrays.sort(
                order,
                (a, b) ->
                        Double.compare(
                                eigen.getEigenvalue(b).getReal(),
                                eigen.getEigenvalue(a).getReal()));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /** How far each image lies along the direction. */
    private static double[] scores(
            DMatrixRMaj centred, DMatrixRMaj direction, boolean wide, double variance) {
        DMatrixRMaj scores = new DMatrixRMaj(centred.numRows, 1);
        if (wide) {
            CommonOps_DDRM.scale(Math.sqrt(variance), direction, scores);
        } else {
            CommonOps_DDRM.mult(centred, direction, scores);
        }
        return scores.data;
    }

    private static void put(double[] scores, int axis, float[] points) {
        double farthest = 0;
        for (double score : scores) {
            farthest = Math.abs(score) > Math.abs(farthest) ? score : farthest;
        }
        for (int image = 0; image < scores.length; image++) {
            points[2 * image + axis] = (float) (farthest < 0 ? -scores[image] : scores[image]);
        }
    }

    private static double squares(DMatrixRMaj centred) {
        return Arrays.stream(centred.data).map(x -> x * x).sum();
    }
}

package org.kernelglass.dataset.likeness;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The directions in which small pictures differ most (Pearson 1901, "On lines and planes of closest
 * fit to systems of points in space"), found in a sample of them. As the directions are at right
 * angles, two pictures are never nearer to each other than their shares in them are, with the
 * length of what is left of each as one more. Immutable, any thread.
 */
final class PrincipalAxes {

    static final int COUNT = 32;

    private static final int VALUES = Fingerprint.SIDE * Fingerprint.SIDE;
    private static final int SAMPLE = 4096;

    private final double[][] axes;

    /**
     * @param prints of the pictures; at most {@link #SAMPLE} of them are looked at
     */
    PrincipalAxes(Fingerprint[] prints) {
        EigenDecomposition_F64<DMatrixRMaj> eigen =
                DecompositionFactory_DDRM.eig(VALUES, true, true);
        if (!eigen.decompose(covariance(prints))) {
            throw new ArithmeticException("the pictures hold what is no number");
        }
        axes =
                IntStream.range(0, VALUES)
                        .boxed()
                        .sorted(Comparator.comparingDouble(at -> -eigen.getEigenvalue(at).real))
                        .limit(COUNT)
                        .map(at -> eigen.getEigenVector(at).data)
                        .toArray(double[][]::new);
    }

    /** Of normalized pictures, times their number. */
    private static DMatrixRMaj covariance(Fingerprint[] prints) {
        int images = Math.min(prints.length, SAMPLE);
        double[] mean = new double[VALUES];
        DMatrixRMaj products = new DMatrixRMaj(VALUES, VALUES);
        for (int image = 0; image < images; image++) {
            float[] picture = prints[(int) ((long) image * prints.length / images)].normalized();
            add(picture, products.data);
            Arrays.setAll(mean, at -> mean[at] + picture[at] / images);
        }
        for (int row = 0; row < VALUES; row++) {
            for (int column = 0; column < VALUES; column++) {
                products.add(row, column, -images * mean[row] * mean[column]);
            }
        }
        return products;
    }

    private static void add(float[] picture, double[] products) {
        for (int row = 0; row < VALUES; row++) {
            double value = picture[row];
            for (int column = 0; column < VALUES; column++) {
                products[row * VALUES + column] += value * picture[column];
            }
        }
    }

    /**
     * @param picture normalized, row by row
     * @return {@link #COUNT} shares, the largest spread first, and the length of the rest
     */
    float[] of(float[] picture) {
        float[] shares = new float[COUNT + 1];
        double rest = 0;
        for (float value : picture) {
            rest += (double) value * value;
        }
        for (int axis = 0; axis < COUNT; axis++) {
            double share = 0;
            for (int at = 0; at < picture.length; at++) {
                share += axes[axis][at] * picture[at];
            }
            shares[axis] = (float) share;
            rest -= share * share;
        }
        shares[COUNT] = (float) Math.sqrt(Math.max(0, rest));
        return shares;
    }
}

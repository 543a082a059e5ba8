package org.kernelglass.experiment;

/**
 * How the error falls with the number of images: {@code a + b·n^(−c)}, with a and b at least 0
 * (Cortes et al. 1994; Hestness et al. 2017).
 *
 * @param floor a: the error that no number of images takes away
 * @param scale b
 * @param exponent c, {@value #LEAST} to {@value #MOST}
 */
public record PowerLaw(double floor, double scale, double exponent) {

    private static final double LEAST = 0.05;
    private static final double MOST = 2;
    private static final double STEP = 0.05;

    /**
     * The law nearest to the points by least squares.
     *
     * @param images numbers of images, above 0
     * @param errors shares of images that were wrong
     */
    public static PowerLaw fit(double[] images, double[] errors) {
        PowerLaw best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int step = 0; LEAST + step * STEP <= MOST + STEP / 2; step++) {
            PowerLaw law = fit(images, errors, LEAST + step * STEP);
            double squares = law.squares(images, errors);
            if (squares < least - 1e-15) {
                best = law;
                least = squares;
            }
        }
        return best;
    }

    /** A straight line in n^(−c); where it would leave the allowed, the better edge. */
    private static PowerLaw fit(double[] images, double[] errors, double exponent) {
        double n = images.length;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        for (int point = 0; point < images.length; point++) {
            double x = Math.pow(images[point], -exponent);
            sx += x;
            sy += errors[point];
            sxx += x * x;
            sxy += x * errors[point];
        }
        double determinant = n * sxx - sx * sx;
        double scale = determinant > 0 ? (n * sxy - sx * sy) / determinant : 0;
        double floor = (sy - scale * sx) / n;
        if (scale < 0) {
            return new PowerLaw(sy / n, 0, exponent);
        }
        return floor < 0
                ? new PowerLaw(0, sxy / sxx, exponent)
                : new PowerLaw(floor, scale, exponent);
    }

    private double squares(double[] images, double[] errors) {
        double sum = 0;
        for (int point = 0; point < images.length; point++) {
            double rest = error(images[point]) - errors[point];
            sum += rest * rest;
        }
        return sum;
    }

    /** The expected share of wrong images after learning from so many. */
    public double error(double images) {
        return floor + scale * Math.pow(images, -exponent);
    }

    /** How many images it takes to come down to that error; infinite where none do. */
    public double imagesFor(double error) {
        return error > floor && scale > 0
                ? Math.pow(scale / (error - floor), 1 / exponent)
                : Double.POSITIVE_INFINITY;
    }
}

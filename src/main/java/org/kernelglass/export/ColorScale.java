package org.kernelglass.export;

import java.awt.Color;

/**
 * Colours for numbers, even to the eye: straight lines in OKLab (Björn Ottosson, "A perceptual
 * color space for image processing", 2020), so that equal steps of a number look equally far. Both
 * scales are told apart by lightness and by blue against red, which people with any common colour
 * blindness can. Any thread.
 */
final class ColorScale {

    private static final double[] WHITE = {1, 0, 0};
    private static final double[] BLUE = oklab(new Color(0x08, 0x45, 0x94));
    private static final double[] RED = oklab(new Color(0xB2, 0x18, 0x2B));

    private static final double[][] VIRIDIS =
            java.util.stream.IntStream.of(
                            0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x28AE80, 0x5EC962,
                            0xADDC30, 0xFDE725)
                    .mapToObj(rgb -> oklab(new Color(rgb)))
                    .toArray(double[][]::new);

    /** What is no number. */
    static final Color NO_NUMBER = new Color(0xBD, 0xBD, 0xBD);

    private ColorScale() {}

    /** White for 0 to deep blue for 1; shares outside are taken as the nearer end. */
    static Color sequential(double share) {
        return Double.isNaN(share) ? NO_NUMBER : between(WHITE, BLUE, share);
    }

    /** Deep blue for −1, white for 0, deep red for 1; values outside are the nearer end. */
    static Color diverging(double value) {
        if (Double.isNaN(value)) {
            return NO_NUMBER;
        }
        return between(WHITE, value < 0 ? BLUE : RED, Math.abs(value));
    }

    /**
     * Dark violet for 0 to yellow for 1; shares outside are the nearer end. Viridis (van der Walt
     * and Smith 2015) between nine of its colours.
     */
    static Color viridis(double share) {
        if (Double.isNaN(share)) {
            return NO_NUMBER;
        }
        double place = Math.max(0, Math.min(1, share)) * (VIRIDIS.length - 1);
        int lower = (int) Math.min(VIRIDIS.length - 2, Math.floor(place));
        return between(VIRIDIS[lower], VIRIDIS[lower + 1], place - lower);
    }

    /** Dark ink or white, whichever stands out more (WCAG 2 contrast: at least 4:1). */
    static Color ink(Color ground) {
        return contrast(ground, Look.INK) > contrast(ground, Color.WHITE) ? Look.INK : Color.WHITE;
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static Color between(double[] from, double[] to, double share) {
        double t = Math.max(0, Math.min(1, share));
        double[] lab = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            lab[axis] = from[axis] + t * (to[axis] - from[axis]);
        }
        return color(lab);
    }

    private static double[] oklab(Color color) {
        double r = linear(color.getRed());
        double g = linear(color.getGreen());
        double b = linear(color.getBlue());
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static Color color(double[] lab) {
        double l = cube(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2]);
        double m = cube(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2]);
        double s = cube(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2]);
        return new Color(
                encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static double linear(int encoded) {
        double value = encoded / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int encoded(double linear) {
        double value =
                linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.max(0, Math.min(1, value)));
    }
}

package org.kernelglass.ui.inspect.plane;

/**
 * How the points of a class look: hue and shape together, so that no two of the first 35 classes
 * are the same, and none is told by its hue alone.
 *
 * <p>Hues: Okabe and Ito 2008, "Color Universal Design", without its yellow and black, which are
 * lost on white and on dark.
 */
record ClassMark(int argb, Shape shape) {

    private static final int[] HUES = {
        0xFF0072B2, 0xFFE69F00, 0xFF009E73, 0xFFCC79A7, 0xFFD55E00, 0xFF56B4E9, 0xFF7D8590
    };

    /** What is drawn. */
    enum Shape {
        DISC,
        SQUARE,
        TRIANGLE,
        DIAMOND,
        PLUS;

        /**
         * Whether it covers a place.
         *
         * @param x −1 to 1 to the right of its middle
         * @param y −1 to 1 below
         */
        boolean covers(double x, double y) {
            return switch (this) {
                case DISC -> x * x + y * y <= 1;
                case SQUARE -> Math.max(Math.abs(x), Math.abs(y)) <= 0.86;
                case TRIANGLE -> y <= 0.86 && Math.abs(x) * 1.75 <= y + 0.98;
                case DIAMOND -> Math.abs(x) + Math.abs(y) <= 1.1;
                case PLUS ->
                        Math.min(Math.abs(x), Math.abs(y)) <= 0.36
                                && Math.max(Math.abs(x), Math.abs(y)) <= 1;
            };
        }
    }

    static ClassMark of(int label) {
        return new ClassMark(
                HUES[label % HUES.length], Shape.values()[label % Shape.values().length]);
    }
}

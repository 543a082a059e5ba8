package org.kernelglass.layer.op;

/**
 * All window arithmetic along one axis: how a kernel slides over an input. Convolutions and pools
 * ask this record and compute nothing of the kind themselves.
 *
 * <p>Padding 'same' is Keras': {@code output = ceil(input / stride)}, the total padding is what
 * that needs, and the smaller half comes before, so it is asymmetric where the total is odd.
 *
 * @param input values along the axis, at least 1
 * @param kernel window size, at least 1
 * @param stride step between windows, at least 1
 * @param dilation distance between the values a window reads, at least 1
 * @param before padding before the first value
 * @param after padding after the last value
 */
public record WindowGeometry(
        int input, int kernel, int stride, int dilation, int before, int after) {

    public static WindowGeometry of(
            int input, int kernel, int stride, int dilation, Padding padding) {
        int span = dilation * (kernel - 1) + 1;
        return switch (padding.kind()) {
            case VALID -> new WindowGeometry(input, kernel, stride, dilation, 0, 0);
            case SAME -> same(input, kernel, stride, dilation, span);
            case NUMBER ->
                    new WindowGeometry(
                            input, kernel, stride, dilation, padding.amount(), padding.amount());
        };
    }

    private static WindowGeometry same(int input, int kernel, int stride, int dilation, int span) {
        int output = (input + stride - 1) / stride;
        int total = Math.max((output - 1) * stride + span - input, 0);
        return new WindowGeometry(input, kernel, stride, dilation, total / 2, total - total / 2);
    }

    /** How many input values one window covers from its first to its last. */
    public int span() {
        return dilation * (kernel - 1) + 1;
    }

    /** Whether at least one window fits. */
    public boolean fits() {
        return input + before + after >= span();
    }

    /** Values along the axis after the window has passed; less than 1 where no window fits. */
    public int output() {
        return fits() ? (input + before + after - span()) / stride + 1 : 0;
    }

    public boolean symmetric() {
        return before == after;
    }

    /**
     * The input position that tap {@code tap} of output {@code position} reads; outside 0 … input−1
     * it reads padding.
     */
    public int inputPosition(int position, int tap) {
        return position * stride + tap * dilation - before;
    }
}

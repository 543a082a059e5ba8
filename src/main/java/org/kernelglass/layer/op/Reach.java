package org.kernelglass.layer.op;

import org.kernelglass.parameter.Size;
import org.kernelglass.tensor.TensorShape;

/**
 * How far one output value of an operation looks into its input.
 *
 * @param whole it reads the whole input (dense, global pooling, flattening)
 * @param span rows and columns from the first to the last value read
 * @param stride rows and columns between neighbouring outputs
 * @param rowsBefore rows of padding above the input, by which the first window starts outside it
 * @param columnsBefore columns of padding to the left of the input
 */
public record Reach(boolean whole, Size span, Size stride, int rowsBefore, int columnsBefore) {

    /** Each value from the one at the same place. */
    public static final Reach POINT = new Reach(false, Size.square(1), Size.square(1), 0, 0);

    /** Each value from all of the input. */
    public static final Reach WHOLE = new Reach(true, Size.square(1), Size.square(1), 0, 0);

    static Reach of(Window window, TensorShape input) {
        WindowGeometry rows = window.rows(input);
        WindowGeometry columns = window.columns(input);
        return new Reach(
                false,
                new Size(rows.span(), columns.span()),
                window.stride(),
                rows.before(),
                columns.before());
    }
}

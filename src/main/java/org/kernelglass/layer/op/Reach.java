package org.kernelglass.layer.op;

import org.kernelglass.parameter.Size;

/**
 * How far one output value of an operation looks into its input.
 *
 * @param whole it reads the whole input (dense, global pooling, flattening)
 * @param span rows and columns from the first to the last value read
 * @param stride rows and columns between neighbouring outputs
 */
public record Reach(boolean whole, Size span, Size stride) {

    /** Each value from the one at the same place. */
    public static final Reach POINT = new Reach(false, Size.square(1), Size.square(1));

    /** Each value from all of the input. */
    public static final Reach WHOLE = new Reach(true, Size.square(1), Size.square(1));

    static Reach of(Window window) {
        Size span =
                new Size(
                        window.dilation().height() * (window.kernel().height() - 1) + 1,
                        window.dilation().width() * (window.kernel().width() - 1) + 1);
        return new Reach(false, span, window.stride());
    }
}

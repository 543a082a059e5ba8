package org.kernelglass.inspection.arithmetic;

/**
 * Where one value of a network stands.
 *
 * @param layerId the layer whose value it is; a shortcut's is its container's with {@code
 *     .shortcut} behind it; empty for the picture itself
 * @param operation a value between the operations of one layer (inside a separable convolution, a
 *     projection): which operation gives it, from 0; {@link #OUTPUT} for what comes out of the
 *     layer
 * @param channel channel of a map or unit of a vector, from 0
 * @param row from 0; 0 for a vector
 * @param column from 0; 0 for a vector
 */
public record ValuePosition(String layerId, int operation, int channel, int row, int column) {

    /** What comes out of the layer as a whole. */
    public static final int OUTPUT = -1;

    /** A value of what comes out of a layer. */
    public static ValuePosition of(String layerId, int channel, int row, int column) {
        return new ValuePosition(layerId, OUTPUT, channel, row, column);
    }

    /** A pixel value of the picture. */
    public static ValuePosition pixel(int channel, int row, int column) {
        return of("", channel, row, column);
    }

    /** Whether it is a pixel of the picture, which nothing explains further. */
    public boolean isPixel() {
        return layerId.isEmpty();
    }

    /** The same place in the output of another layer. */
    ValuePosition of(String otherLayer) {
        return of(otherLayer, channel, row, column);
    }
}

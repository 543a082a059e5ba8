package org.kernelglass.tensor;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The shape of one array of numbers, without the batch axis unless its owner says otherwise: an
 * image is {@code [channels, height, width]}, a vector {@code [units]}, a kernel {@code [filters,
 * channels, height, width]}.
 *
 * <p>Every dimension is at least 1. Immutable, any thread.
 */
public final class TensorShape {

    private final int[] dimensions;

    private TensorShape(int[] dimensions) {
        for (int dimension : dimensions) {
            if (dimension < 1) {
                throw new IllegalArgumentException(
                        "dimension below 1 in " + Arrays.toString(dimensions));
            }
        }
        this.dimensions = dimensions;
    }

    public static TensorShape of(int... dimensions) {
        return new TensorShape(dimensions.clone());
    }

    /** The shape {@code [channels, height, width]} of an image or of a stack of feature maps. */
    public static TensorShape image(int channels, int height, int width) {
        return new TensorShape(new int[] {channels, height, width});
    }

    /** The shape {@code [units]} of the values of a dense layer. */
    public static TensorShape vector(int units) {
        return new TensorShape(new int[] {units});
    }

    public int rank() {
        return dimensions.length;
    }

    public int dimension(int axis) {
        return dimensions[axis];
    }

    public int[] dimensions() {
        return dimensions.clone();
    }

    /** Whether this is {@code [channels, height, width]}. */
    public boolean isImage() {
        return dimensions.length == 3;
    }

    /**
     * Channels of an image, units of a vector: the axis on which kernels, biases and normalization
     * work.
     */
    public int channels() {
        return dimensions[0];
    }

    /** Rows of an image. */
    public int height() {
        return dimensions[1];
    }

    /** Columns of an image. */
    public int width() {
        return dimensions[2];
    }

    /** How many numbers an array of this shape holds. */
    public long size() {
        long size = 1;
        for (int dimension : dimensions) {
            size = Math.multiplyExact(size, dimension);
        }
        return size;
    }

    /**
     * As people read it: {@code 26×26×32} (height × width × channels) for an image, {@code 64} for
     * a vector.
     */
    public String display() {
        if (isImage()) {
            return height() + "×" + width() + "×" + channels();
        }
        return Arrays.stream(dimensions)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining("×"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TensorShape shape && Arrays.equals(dimensions, shape.dimensions);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(dimensions);
    }

    @Override
    public String toString() {
        return Arrays.toString(dimensions);
    }
}

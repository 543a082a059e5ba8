package org.kernelglass.parameter;

/** A pair for height and width: a kernel size, stride or dilation. Both at least 1. */
public record Size(int height, int width) {

    public Size {
        if (height < 1 || width < 1) {
            throw new IllegalArgumentException("size " + height + "×" + width);
        }
    }

    public static Size square(int side) {
        return new Size(side, side);
    }

    /** As people read it: {@code 3×3}. */
    public String display() {
        return height + "×" + width;
    }
}

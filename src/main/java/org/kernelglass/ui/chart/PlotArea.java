package org.kernelglass.ui.chart;

/**
 * The rectangle in which series are drawn, and what of the axes shows in it. Pixels from the top
 * left.
 *
 * @param y in places of the scale
 */
public record PlotArea(
        double left, double top, double width, double height, Span x, Span y, Scale scale) {

    /** Where a value of x lies. */
    public double atX(double value) {
        return left + x.share(value) * width;
    }

    /** Where a value lies; no number where the scale has no place for it. */
    public double atY(double value) {
        return top + (1 - y.share(scale.of(value))) * height;
    }

    /** The x at a pixel. */
    public double xAt(double pixel) {
        return x.at((pixel - left) / width);
    }

    /** The place of the scale at a pixel. */
    public double placeAt(double pixel) {
        return y.at(1 - (pixel - top) / height);
    }

    public boolean contains(double pixelX, double pixelY) {
        return pixelX >= left && pixelX <= left + width && pixelY >= top && pixelY <= top + height;
    }

    public double right() {
        return left + width;
    }

    public double bottom() {
        return top + height;
    }
}

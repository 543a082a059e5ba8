package org.kernelglass.ui.inspect.drawing;

import java.util.List;

/**
 * One line of the brush.
 *
 * @param way at least one point
 * @param radius of the brush, in pixels of the network's picture
 * @param rgb its colour, 0xRRGGBB
 */
record Stroke(List<Point> way, double radius, int rgb) {

    Stroke {
        way = List.copyOf(way);
    }

    Stroke withColor(int color) {
        return new Stroke(way, radius, color);
    }
}

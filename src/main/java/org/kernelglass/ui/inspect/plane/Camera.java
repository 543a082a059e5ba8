package org.kernelglass.ui.inspect.plane;

import org.kernelglass.inspection.projection.Plane;

/**
 * Where the points of a plane stand on screen.
 *
 * @param centerX of the plane, in the middle of the screen
 * @param centerY likewise
 * @param scale pixels of one unit of the plane
 */
record Camera(double centerX, double centerY, double scale, double width, double height) {

    private static final double MARGIN = 24;
    private static final double MOST_ZOOM = 1e4;

    /** The whole plane. */
    static Camera fitting(Plane plane, double width, double height) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (int point = 0; point < plane.size(); point++) {
            left = Math.min(left, plane.x(point));
            right = Math.max(right, plane.x(point));
            low = Math.min(low, plane.y(point));
            high = Math.max(high, plane.y(point));
        }
        double across = Math.max(right - left, 1e-9);
        double up = Math.max(high - low, 1e-9);
        double scale =
                Math.min(
                        Math.max(1, width - 2 * MARGIN) / across,
                        Math.max(1, height - 2 * MARGIN) / up);
        return new Camera((left + right) / 2, (low + high) / 2, scale, width, height);
    }

    double x(double planeX) {
        return width / 2 + (planeX - centerX) * scale;
    }

    /** Upwards is more. */
    double y(double planeY) {
        return height / 2 - (planeY - centerY) * scale;
    }

    /** Nearer by that factor; what stands at the place on screen stays there. */
    Camera zoomed(double factor, double atX, double atY) {
        double x = centerX + (atX - width / 2) / scale;
        double y = centerY - (atY - height / 2) / scale;
        return new Camera(
                x + (centerX - x) / factor,
                y + (centerY - y) / factor,
                scale * factor,
                width,
                height);
    }

    /** The points go so many pixels to the right and down. */
    Camera moved(double right, double down) {
        return new Camera(centerX - right / scale, centerY + down / scale, scale, width, height);
    }

    Camera sized(double itsWidth, double itsHeight) {
        return new Camera(centerX, centerY, scale, itsWidth, itsHeight);
    }

    /** Whether it shows something: neither so near nor so far that nothing can be made out. */
    boolean sensible(Camera whole) {
        return scale >= whole.scale() / 4 && scale <= whole.scale() * MOST_ZOOM;
    }
}

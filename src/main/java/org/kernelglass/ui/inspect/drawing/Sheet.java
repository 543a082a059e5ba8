package org.kernelglass.ui.inspect.drawing;

import java.util.Arrays;
import java.util.List;

/**
 * A drawing as pixels, finer than the network's picture where that is small; lines have soft edges.
 * One thread at a time.
 */
final class Sheet {

    /** Longest side on screen. */
    private static final int SIDE = 256;

    private static final int OPAQUE = 0xFF000000;

    private final int height;
    private final int width;
    private final int fineness;
    private final int[] argb;

    /**
     * @param height of the network's picture
     * @param width likewise
     */
    Sheet(int height, int width) {
        this.fineness = Math.max(1, SIDE / Math.max(height, width));
        this.height = height * fineness;
        this.width = width * fineness;
        this.argb = new int[this.height * this.width];
    }

    int height() {
        return height;
    }

    int width() {
        return width;
    }

    /** Pixels of the sheet along one pixel of the network's picture. */
    int fineness() {
        return fineness;
    }

    /** Row by row, opaque; not a copy. */
    int[] argb() {
        return argb;
    }

    void draw(Drawing drawing) {
        Arrays.fill(argb, OPAQUE | drawing.paper());
        drawing.strokes().forEach(this::draw);
    }

    void draw(Stroke stroke) {
        List<Point> way = stroke.way();
        for (int at = 0; at < way.size(); at++) {
            line(way.get(Math.max(0, at - 1)), way.get(at), stroke.radius(), stroke.rgb());
        }
    }

    /** A line with round ends. */
    void line(Point from, Point to, double radius, int rgb) {
        double reach = radius * fineness;
        double x0 = from.x() * fineness;
        double y0 = from.y() * fineness;
        double x1 = to.x() * fineness;
        double y1 = to.y() * fineness;
        int top = (int) Math.max(0, Math.floor(Math.min(y0, y1) - reach - 1));
        int bottom = (int) Math.min(height - 1, Math.ceil(Math.max(y0, y1) + reach + 1));
        int left = (int) Math.max(0, Math.floor(Math.min(x0, x1) - reach - 1));
        int right = (int) Math.min(width - 1, Math.ceil(Math.max(x0, x1) + reach + 1));
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                double off = distance(column + 0.5, row + 0.5, x0, y0, x1, y1);
                double cover = Math.max(0, Math.min(1, reach + 0.5 - off));
                int at = row * width + column;
                argb[at] = cover == 0 ? argb[at] : mixed(argb[at], rgb, cover);
            }
        }
    }

    /** From a point to the nearest of the line. */
    private static double distance(double x, double y, double x0, double y0, double x1, double y1) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double square = dx * dx + dy * dy;
        double along = square == 0 ? 0 : ((x - x0) * dx + (y - y0) * dy) / square;
        double t = Math.max(0, Math.min(1, along));
        return Math.hypot(x - x0 - t * dx, y - y0 - t * dy);
    }

    private static int mixed(int under, int over, double cover) {
        int color = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int below = under >> shift & 0xFF;
            int above = over >> shift & 0xFF;
            color = color << 8 | (int) Math.round(below + cover * (above - below));
        }
        return color;
    }
}

package org.kernelglass.ui.inspect.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Draws points into pixels: tens of thousands in a few milliseconds. One thread. */
final class PointRaster {

    /** Half the side of a mark where there is room, in pixels of the window. */
    static final double RADIUS = 3.6;

    private static final double LEAST_RADIUS = 1.5;
    private static final int ROOM = 2000;

    /** Less than the root: marks may touch, but none may be lost. */
    private static final double SHRINK = 0.3;

    private static final double RING = 2.2;
    private static final double HALO = 10;

    private final int width;
    private final int height;
    private final int[] pixels;
    private final double scale;
    private final Map<ClassMark.Shape, Stamp> shapes = new EnumMap<>(ClassMark.Shape.class);
    private final Stamp ring;
    private final Stamp halo;

    /**
     * The pixels of a mark around its middle.
     *
     * @param right of the middle
     * @param down likewise
     * @param offsets of both in the pixels
     * @param reach the farthest of them
     */
    private record Stamp(int[] right, int[] down, int[] offsets, int reach) {}

    /**
     * @param pixels row by row, ARGB
     * @param scale pixels for one of the window's
     * @param radius half the side of a mark, in pixels of the window
     */
    PointRaster(int width, int height, int[] pixels, double scale, double radius) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
        this.scale = scale;
        for (ClassMark.Shape shape : ClassMark.Shape.values()) {
            shapes.put(shape, stamp(radius * scale, shape::covers));
        }
        ring = ringed(radius + RING, radius < RADIUS ? 1 : 1.4);
        halo = ringed(HALO, 2.6);
    }

    /**
     * How large marks can be that they do not hide each other.
     *
     * @param points that are shown
     * @param zoom how much nearer than all of them
     */
    static double radius(int points, double zoom) {
        double fitting = RADIUS * Math.pow((double) ROOM / Math.max(1, points) * zoom, SHRINK);
        return Math.max(LEAST_RADIUS, Math.min(RADIUS, Math.round(fitting * 2) / 2.0));
    }

    private interface Cover {

        boolean covers(double x, double y);
    }

    private Stamp ringed(double radius, double thickness) {
        double inner = (radius - thickness) / radius;
        return stamp(
                radius * scale, (x, y) -> x * x + y * y <= 1 && x * x + y * y >= inner * inner);
    }

    private Stamp stamp(double radius, Cover cover) {
        List<int[]> places = new ArrayList<>();
        int reach = (int) Math.ceil(radius);
        for (int y = -reach; y <= reach; y++) {
            for (int x = -reach; x <= reach; x++) {
                if (cover.covers(x / radius, y / radius)) {
                    places.add(new int[] {x, y});
                }
            }
        }
        int[] right = places.stream().mapToInt(place -> place[0]).toArray();
        int[] down = places.stream().mapToInt(place -> place[1]).toArray();
        int[] offsets = places.stream().mapToInt(place -> place[1] * width + place[0]).toArray();
        return new Stamp(right, down, offsets, reach);
    }

    void clear() {
        Arrays.fill(pixels, 0);
    }

    /** A point of a class. */
    void point(double x, double y, ClassMark mark) {
        put(shapes.get(mark.shape()), x, y, mark.argb());
    }

    /** A point that is misclassified. */
    void ringed(double x, double y, ClassMark mark, int argb) {
        put(ring, x, y, argb);
        point(x, y, mark);
    }

    /** Marks the chosen point. */
    void halo(double x, double y, int argb) {
        put(halo, x, y, argb);
    }

    private void put(Stamp stamp, double windowX, double windowY, int argb) {
        int x = (int) Math.round(windowX * scale);
        int y = (int) Math.round(windowY * scale);
        int reach = stamp.reach();
        if (x >= reach && y >= reach && x < width - reach && y < height - reach) {
            int middle = y * width + x;
            for (int offset : stamp.offsets()) {
                pixels[middle + offset] = argb;
            }
        } else if (x > -reach && y > -reach && x < width + reach && y < height + reach) {
            clipped(stamp, x, y, argb);
        }
    }

    private void clipped(Stamp stamp, int x, int y, int argb) {
        for (int at = 0; at < stamp.offsets().length; at++) {
            int atX = x + stamp.right()[at];
            int atY = y + stamp.down()[at];
            if (atX >= 0 && atX < width && atY >= 0 && atY < height) {
                pixels[atY * width + atX] = argb;
            }
        }
    }
}

package org.kernelglass.ui.inspect.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Draws points into pixels: tens of thousands in a few milliseconds. One thread. */
final class PointRaster {

    /** Half the side of a mark, in pixels of the window. */
    private static final double RADIUS = 3.6;

    private static final double RING = 6;
    private static final double HALO = 9;

    private final int width;
    private final int height;
    private final int[] pixels;
    private final double scale;
    private final Map<ClassMark.Shape, int[][]> shapes = new EnumMap<>(ClassMark.Shape.class);
    private final int[][] ring;
    private final int[][] halo;

    /**
     * @param pixels row by row, ARGB
     * @param scale pixels for one of the window's
     */
    PointRaster(int width, int height, int[] pixels, double scale) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
        this.scale = scale;
        for (ClassMark.Shape shape : ClassMark.Shape.values()) {
            shapes.put(shape, stamp(RADIUS * scale, shape::covers));
        }
        ring = ringed(RING, 1.4);
        halo = ringed(HALO, 2.4);
    }

    private interface Cover {

        boolean covers(double x, double y);
    }

    private int[][] ringed(double radius, double thickness) {
        double inner = (radius - thickness) / radius;
        return stamp(
                radius * scale, (x, y) -> x * x + y * y <= 1 && x * x + y * y >= inner * inner);
    }

    private static int[][] stamp(double radius, Cover cover) {
        List<int[]> places = new ArrayList<>();
        int reach = (int) Math.ceil(radius);
        for (int y = -reach; y <= reach; y++) {
            for (int x = -reach; x <= reach; x++) {
                if (cover.covers(x / radius, y / radius)) {
                    places.add(new int[] {x, y});
                }
            }
        }
        return places.toArray(int[][]::new);
    }

    void clear() {
        Arrays.fill(pixels, 0);
    }

    /** A point of a class. */
    void point(double x, double y, ClassMark mark) {
        put(shapes.get(mark.shape()), x, y, mark.argb());
    }

    /** Marks a point as misclassified. */
    void ring(double x, double y, int argb) {
        put(ring, x, y, argb);
    }

    /** Marks the chosen point. */
    void halo(double x, double y, int argb) {
        put(halo, x, y, argb);
    }

    private void put(int[][] places, double windowX, double windowY, int argb) {
        int x = (int) Math.round(windowX * scale);
        int y = (int) Math.round(windowY * scale);
        for (int[] place : places) {
            int atX = x + place[0];
            int atY = y + place[1];
            if (atX >= 0 && atX < width && atY >= 0 && atY < height) {
                pixels[atY * width + atX] = argb;
            }
        }
    }
}

package org.kernelglass.ui.inspect.plane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.inspection.projection.Plane;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

@DisplayName("Points on the board")
class CameraTest {

    private static final Plane PLANE =
            new Plane(
                    new Tensor(TensorShape.of(3, 2), new float[] {-4, 1, 6, 2, 0, 5}),
                    OptionalDouble.empty());

    @Test
    @DisplayName("all lie on it at first, and none is nearer to its edge than the margin")
    void fits() {
        Camera whole = Camera.fitting(PLANE, 300, 200);
        for (int point = 0; point < PLANE.size(); point++) {
            double x = whole.x(PLANE.x(point));
            double y = whole.y(PLANE.y(point));
            assertTrue(x >= 24 - 1e-9 && x <= 276 + 1e-9, "x " + x);
            assertTrue(y >= 24 - 1e-9 && y <= 176 + 1e-9, "y " + y);
        }
        assertEquals(24, whole.x(-4), 1e-9);
        assertTrue(whole.y(5) < whole.y(1), "more is higher");
    }

    @Test
    @DisplayName("stay under the pointer when it zooms, and go with it when it drags")
    void zoomsAndMoves() {
        Camera whole = Camera.fitting(PLANE, 300, 200);
        double x = whole.x(6);
        double y = whole.y(2);
        Camera near = whole.zoomed(3, x, y);
        assertEquals(x, near.x(6), 1e-9);
        assertEquals(y, near.y(2), 1e-9);
        assertEquals(3 * (whole.x(6) - whole.x(0)), near.x(6) - near.x(0), 1e-9);
        Camera moved = near.moved(10, -4);
        assertEquals(x + 10, moved.x(6), 1e-9);
        assertEquals(y - 4, moved.y(2), 1e-9);
        assertFalse(whole.zoomed(1e6, 0, 0).sensible(whole));
        assertTrue(whole.zoomed(100, 0, 0).sensible(whole));
    }

    @Test
    @DisplayName("that lie all in one place do not lose themselves")
    void onePlace() {
        Plane same =
                new Plane(
                        new Tensor(TensorShape.of(2, 2), new float[] {2, 3, 2, 3}),
                        OptionalDouble.empty());
        Camera whole = Camera.fitting(same, 300, 200);
        assertEquals(150, whole.x(2), 1e-6);
        assertEquals(100, whole.y(3), 1e-6);
    }

    @Test
    @DisplayName("look different for each of the first 35 classes, in hue or in shape")
    void marks() {
        Set<ClassMark> marks = new HashSet<>();
        for (int label = 0; label < 35; label++) {
            marks.add(ClassMark.of(label));
        }
        assertEquals(35, marks.size());
    }

    @Test
    @DisplayName("are drawn where they stand, and off the board not at all")
    void raster() {
        int[] pixels = new int[40 * 30];
        PointRaster raster = new PointRaster(40, 30, pixels, 1, PointRaster.RADIUS);
        raster.point(10, 20, ClassMark.of(0));
        raster.point(-3, 500, ClassMark.of(1));
        assertEquals(ClassMark.of(0).argb(), pixels[20 * 40 + 10]);
        assertEquals(ClassMark.of(0).argb(), pixels[20 * 40 + 13]);
        assertEquals(0, pixels[20 * 40 + 15]);
        raster.ringed(10, 20, ClassMark.of(0), 0xFF000001);
        assertEquals(0xFF000001, pixels[20 * 40 + 15]);
        assertEquals(ClassMark.of(0).argb(), pixels[20 * 40 + 10], "the mark stays seen");
        raster.clear();
        assertEquals(0, pixels[20 * 40 + 10]);
    }

    @Test
    @DisplayName("are smaller where there are many, and grow again when it zooms")
    void radius() {
        assertEquals(PointRaster.RADIUS, PointRaster.radius(20, 1));
        double many = PointRaster.radius(10_000, 1);
        assertTrue(many < PointRaster.RADIUS);
        assertTrue(PointRaster.radius(50_000, 1) < many);
        assertEquals(PointRaster.RADIUS, PointRaster.radius(50_000, 100));
    }
}

package org.kernelglass.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sums of a long series")
class PyramidTest {

    private static Points random(int count, long seed, double gaps) {
        SplittableRandom random = new SplittableRandom(seed);
        Points points = new Points();
        for (int index = 0; index < count; index++) {
            double value = random.nextDouble() < gaps ? Double.NaN : random.nextDouble(-5, 5);
            points.add(index * 0.5, value);
        }
        return points;
    }

    private static void assertRange(Pyramid pyramid, int from, int to) {
        Bucket expected = new Bucket();
        for (int index = from; index < to; index++) {
            expected.add(pyramid.samples().y(index));
        }
        Bucket range = pyramid.range(from, to);
        String where = from + " to " + to;
        assertEquals(expected.isEmpty(), range.isEmpty(), where);
        assertEquals(expected.min(), range.min(), where);
        assertEquals(expected.max(), range.max(), where);
        assertEquals(expected.count(), range.count(), where);
        assertEquals(expected.sum(), range.sum(), 1e-9, where);
    }

    @Test
    @DisplayName("of any range are those of its values, one by one")
    void ranges() {
        for (int count : new int[] {0, 1, 15, 16, 17, 255, 256, 257, 5000}) {
            Pyramid pyramid = new Pyramid(random(count, count, 0.1));
            pyramid.follow(count);
            SplittableRandom random = new SplittableRandom(3);
            for (int trial = 0; trial < 300; trial++) {
                int from = random.nextInt(count + 1);
                assertRange(pyramid, from, from + random.nextInt(count - from + 1));
            }
        }
    }

    @Test
    @DisplayName("hold nothing where no value is a number, and what comes after such a piece")
    void nothing() {
        for (int gap : new int[] {16, 40, 600}) {
            Points points = new Points();
            for (int index = 0; index < gap + 50; index++) {
                points.add(index, index < gap ? Double.NaN : index);
            }
            Pyramid pyramid = new Pyramid(points);
            pyramid.follow(gap);
            assertTrue(pyramid.range(0, gap).isEmpty());
            assertEquals(0, Columns.of(pyramid, new Span(0, gap), 5).count());
            pyramid.follow(points.count());
            assertRange(pyramid, 0, points.count());
            assertRange(pyramid, gap - 16, gap + 16);
        }
    }

    @Test
    @DisplayName("are the same whether values come one by one or all at once, and at any time")
    void piecewise() {
        Points points = random(3000, 9, 0);
        Pyramid pyramid = new Pyramid(points);
        SplittableRandom random = new SplittableRandom(5);
        while (pyramid.done() < points.count()) {
            pyramid.follow(pyramid.done() + 1 + random.nextInt(40));
            int from = random.nextInt(pyramid.done());
            assertRange(pyramid, from, pyramid.done());
        }
        assertEquals(3000, pyramid.done());
    }

    @Test
    @DisplayName("keep one spike among a million values")
    void spike() {
        Points points = new Points();
        for (int index = 0; index < 1_000_000; index++) {
            points.add(index, index == 654_321 ? 99 : 0.5);
        }
        Pyramid pyramid = new Pyramid(points);
        pyramid.follow(points.count());
        Columns columns = Columns.of(pyramid, new Span(0, 1_000_000), 700);
        double greatest = 0;
        for (int column = 0; column < columns.count(); column++) {
            greatest = Math.max(greatest, columns.max()[column]);
        }
        assertEquals(99, greatest);
        assertTrue(columns.count() <= 700);
    }
}

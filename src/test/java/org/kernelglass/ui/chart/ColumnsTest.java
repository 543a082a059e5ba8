package org.kernelglass.ui.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is drawn of a series")
class ColumnsTest {

    private static Pyramid random(int count) {
        SplittableRandom random = new SplittableRandom(2);
        Points points = new Points();
        double x = 0;
        for (int index = 0; index < count; index++) {
            points.add(x, random.nextDouble());
            x += random.nextDouble();
        }
        Pyramid pyramid = new Pyramid(points);
        pyramid.follow(count);
        return pyramid;
    }

    @Test
    @DisplayName("is one bucket a pixel column, with the values that lie in it and no others")
    void buckets() {
        Pyramid pyramid = random(20_000);
        Samples samples = pyramid.samples();
        Span x = new Span(1000.25, 7000.5);
        int width = 300;
        TreeMap<Integer, Bucket> expected = new TreeMap<>();
        for (int index = 0; index < samples.count(); index++) {
            if (x.contains(samples.x(index))) {
                int column = (int) Math.min(width - 1, x.share(samples.x(index)) * width);
                expected.computeIfAbsent(column, key -> new Bucket()).add(samples.y(index));
            }
        }
        Columns columns = Columns.of(pyramid, x, width);
        assertEquals(expected.size(), columns.count());
        int at = 0;
        for (Bucket bucket : expected.values()) {
            assertEquals(bucket.min(), columns.min()[at]);
            assertEquals(bucket.max(), columns.max()[at]);
            assertEquals(bucket.mean(), columns.mean()[at++], 1e-12);
        }
    }

    @Test
    @DisplayName("is the values themselves where they are few, and one more on either side")
    void values() {
        Points points = new Points();
        for (int index = 0; index < 10; index++) {
            points.add(index, index * index);
        }
        Pyramid pyramid = new Pyramid(points);
        pyramid.follow(10);
        Columns columns = Columns.of(pyramid, new Span(2.5, 5), 100);
        assertTrue(columns.exact());
        assertArrayEquals(new double[] {2, 3, 4, 5, 6}, columns.x());
        assertArrayEquals(new double[] {4, 9, 16, 25, 36}, columns.mean());
    }

    @Test
    @DisplayName("is nothing where there is nothing")
    void nothing() {
        assertEquals(0, Columns.of(new Pyramid(Samples.NONE), new Span(0, 1), 100).count());
    }
}

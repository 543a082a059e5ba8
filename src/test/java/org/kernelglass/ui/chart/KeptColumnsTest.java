package org.kernelglass.ui.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Columns that are kept while a series grows")
class KeptColumnsTest {

    private static final int WIDTH = 200;

    private final SplittableRandom random = new SplittableRandom(3);
    private final Points points = new Points();
    private final Pyramid sums = new Pyramid(points);
    private final KeptColumns kept = new KeptColumns();

    private void grow(int count) {
        for (int added = 0; added < count; added++) {
            double x = points.count() == 0 ? 0 : points.x(points.count() - 1);
            boolean gap = random.nextInt(40) == 0;
            points.add(x + random.nextDouble() * 0.1, gap ? Double.NaN : random.nextDouble());
        }
        sums.follow(points.count());
    }

    private void same(Span x, int width) {
        Columns fresh = Columns.of(sums, x, width);
        Columns grown = kept.of(sums, x, width);
        int count = fresh.count();
        assertEquals(count, grown.count());
        assertEquals(fresh.exact(), grown.exact());
        List.<double[][]>of(
                        new double[][] {fresh.x(), grown.x()},
                        new double[][] {fresh.min(), grown.min()},
                        new double[][] {fresh.max(), grown.max()},
                        new double[][] {fresh.mean(), grown.mean()})
                .forEach(
                        both ->
                                assertArrayEquals(
                                        Arrays.copyOf(both[0], count),
                                        Arrays.copyOf(both[1], count),
                                        1e-9));
    }

    @Test
    @DisplayName("are those reckoned anew, however much comes in at a time, beyond the end too")
    void growing() {
        Span x = new Span(3, 300);
        for (int look = 0; look < 300; look++) {
            grow(random.nextInt(60));
            same(x, WIDTH);
        }
        assertTrue(points.x(points.count() - 1) > x.high(), "the series left the piece");
    }

    @Test
    @DisplayName("are reckoned anew for another piece and another width")
    void others() {
        grow(9000);
        same(new Span(0, 500), WIDTH);
        same(new Span(100, 200), WIDTH);
        same(new Span(100, 200), WIDTH / 2);
        grow(500);
        same(new Span(0, 500), WIDTH);
    }
}

package org.kernelglass.workflow.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Several measurements")
class SpreadTest {

    @Test
    @DisplayName("have the middle one as their median, or the mean of the middle two")
    void median() {
        assertEquals(new Spread(3, 1, 9), Spread.of(List.of(9.0, 1.0, 3.0)));
        assertEquals(new Spread(2.5, 1, 9), Spread.of(List.of(9.0, 1.0, 3.0, 2.0)));
        assertEquals(new Spread(7, 7, 7), Spread.of(List.of(7.0)));
    }

    @Test
    @DisplayName("have the nearest rank as their percentile")
    void percentile() {
        double[] hundred = IntStream.rangeClosed(1, 100).mapToDouble(i -> 101 - i).toArray();
        assertEquals(50, Spread.percentile(hundred, 0.5));
        assertEquals(99, Spread.percentile(hundred, 0.99));
        assertEquals(100, Spread.percentile(hundred, 1));
        assertEquals(4, Spread.percentile(new double[] {4}, 0.99));
    }
}

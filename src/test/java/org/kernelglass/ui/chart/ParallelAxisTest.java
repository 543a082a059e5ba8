package org.kernelglass.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An axis among parallel ones")
class ParallelAxisTest {

    @Test
    @DisplayName("places numbers by size")
    void numbers() {
        ParallelAxis axis = ParallelAxis.ofTexts("kernel", List.of("3", "7", "5"));
        assertEquals(List.of(0.0, 1.0, 0.5), axis.places());
        assertEquals("5", axis.ticks().get(0.5));
    }

    @Test
    @DisplayName("places numbers that are far apart by their logarithm")
    void farApart() {
        ParallelAxis axis = ParallelAxis.ofTexts("rate", List.of("0.0001", "0.01", "0.001"));
        assertEquals(1.0, axis.places().get(1), 1e-12);
        assertEquals(0.5, axis.places().get(2), 1e-12);
    }

    @Test
    @DisplayName("gives each word a place of its own, and one value the middle")
    void words() {
        ParallelAxis axis = ParallelAxis.ofTexts("optimizer", List.of("sgd", "adam", "–", "adam"));
        assertEquals(axis.places().get(1), axis.places().get(3));
        assertEquals(3, new TreeSet<>(axis.places()).size());
        assertEquals(List.of(0.5, 0.5), ParallelAxis.ofTexts("k", List.of("3", "3")).places());
    }

    @Test
    @DisplayName("writes no more values of many than can be read, the ends among them")
    void crowded() {
        List<String> values = new ArrayList<>();
        for (int run = 0; run < 50; run++) {
            values.add(Integer.toString(run));
        }
        ParallelAxis axis = ParallelAxis.ofTexts("seed", values);
        assertTrue(axis.ticks().size() <= 8, axis.ticks().toString());
        assertEquals("0", axis.ticks().get(0.0));
        assertEquals("49", axis.ticks().get(1.0));
        List<Double> places = List.copyOf(new TreeSet<>(axis.ticks().keySet()));
        for (int tick = 1; tick < places.size(); tick++) {
            assertTrue(places.get(tick) - places.get(tick - 1) > 0.13, places.toString());
        }
    }

    @Test
    @DisplayName("keeps what is marked by its values when other runs stretch it")
    void markedAgain() {
        ParallelAxis was = ParallelAxis.ofTexts("units", List.of("10", "20", "30"));
        ParallelAxis is = ParallelAxis.ofTexts("units", List.of("10", "20", "30", "50"));
        ParallelBrush middle = new ParallelBrush("units", 0.25, 0.75);
        assertEquals(new ParallelBrush("units", 0.125, 0.375), is.again(middle, was).get());
        ParallelBrush upper = new ParallelBrush("units", 0.5, 1);
        assertEquals("20 – 50", is.span(is.again(upper, was).get()), "the end stays the end");
        ParallelAxis above = ParallelAxis.ofTexts("units", List.of("40", "50"));
        assertTrue(above.again(middle, was).isEmpty(), "nothing of it is left");
    }

    @Test
    @DisplayName("keeps marked words where another word comes between")
    void markedWords() {
        ParallelAxis was = ParallelAxis.ofTexts("optimizer", List.of("adam", "sgd"));
        ParallelAxis is = ParallelAxis.ofTexts("optimizer", List.of("adam", "rmsprop", "sgd"));
        ParallelBrush sgd = new ParallelBrush("optimizer", 0.6, 1);
        assertEquals("sgd", is.span(is.again(sgd, was).get()));
        ParallelAxis without = ParallelAxis.ofTexts("optimizer", List.of("adam", "rmsprop"));
        assertTrue(without.again(sgd, was).isEmpty());
    }
}

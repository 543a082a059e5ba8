package org.kernelglass.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.message.Sentences;

@DisplayName("The trend of a number drawn at random")
class TrendTest {

    @Test
    @DisplayName("is the slope of a straight line, with the interval that a textbook gives")
    void slope() {
        // x 0…4, y with slope 0.1; residuals of (1, −2, 1, 0, 0)/100 less their own line
        List<Trend.Point> points =
                List.of(
                        new Trend.Point(0, 0.11),
                        new Trend.Point(1, 0.18),
                        new Trend.Point(2, 0.31),
                        new Trend.Point(3, 0.40),
                        new Trend.Point(4, 0.50));
        Trend trend = Trend.of("x", points).orElseThrow();
        // slope 0.1 exactly: (−2·0.11 − 0.18 + 0.40 + 2·0.50) / 10; residual sum of squares 0.0006
        assertEquals(0.4, trend.change().value(), 1e-12);
        double half = 3.1824463 * Math.sqrt(0.0006 / 3 / 10) * 4;
        assertEquals(0.4 - half, trend.change().low(), 1e-6);
        assertEquals(0.4 + half, trend.change().high(), 1e-6);
    }

    @Test
    @DisplayName("counts in ratios where all values are above 0, and needs five candidates")
    void logarithmic() {
        List<Trend.Point> points =
                List.of(
                        new Trend.Point(1e-4, 0.5),
                        new Trend.Point(1e-3, 0.6),
                        new Trend.Point(1e-2, 0.7),
                        new Trend.Point(1e-1, 0.8),
                        new Trend.Point(1, 0.9));
        Trend trend = Trend.of("lr", points).orElseThrow();
        assertEquals(0.4, trend.change().value(), 1e-9);
        String said = new Sentences(Locale.ENGLISH).render(trend.sentence());
        assertTrue(said.startsWith("lr from 0.0001 to 1: "), said);
        assertTrue(Trend.of("lr", points.subList(0, 4)).isEmpty());
    }

    @Test
    @DisplayName("is told of a random search, where no two candidates differ in one thing alone")
    void ofSearch() {
        Experiment experiment =
                PlayedExperiment.random(
                        new Repetition(0, 0, 1), 12, "0.filters=4..60", "lr=1e-4..1e-2:log");
        ExperimentTable table =
                ExperimentTable.of(
                        experiment,
                        PlayedExperiment.carryOut(
                                experiment,
                                trial -> 0.4 + 0.006 * PlayedExperiment.filters(trial),
                                1000));
        assertEquals(2, table.trends().size(), table.trends().toString() + table.effects());
        assertTrue(table.effects().isEmpty());
        assertTrue(table.trends().get(0).change().low() > 0);
    }
}

package org.kernelglass.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.message.Message;

@DisplayName("A chart")
class ChartModelTest {

    private static final long FOREVER = 10_000_000_000L;

    private final Points steps = new Points();
    private final Points epochs = new Points();
    private final ChartSeries dense =
            ChartSeries.dense(Message.of("train.chart.best"), Role.TRAINING, steps);
    private final ChartSeries sparse =
            ChartSeries.sparse(Message.of("train.chart.empty"), Role.VALIDATION, epochs);
    private final ChartModel model =
            new ChartModel(Message.of("train.chart.axis.epoch"), Unit.NONE);

    @BeforeEach
    void fill() {
        for (int step = 1; step <= 400; step++) {
            steps.add(step / 100.0, 4.0 / step);
        }
        for (int epoch = 1; epoch <= 4; epoch++) {
            epochs.add(epoch, 1.0 / epoch);
        }
        model.series().addAll(java.util.List.of(dense, sparse));
        model.follow(FOREVER);
    }

    @Test
    @DisplayName("shows everything until a person looks closer, and then the values of that piece")
    void spans() {
        assertEquals(new Span(0, 4), model.xSpan());
        assertTrue(model.ySpan().contains(4.0));
        model.xWindowProperty().set(Optional.of(new Span(2, 3)));
        assertEquals(new Span(2, 3), model.xSpan());
        assertTrue(model.ySpan().contains(0.5));
        assertFalse(model.ySpan().contains(0.6));
        assertTrue(model.ySpan().contains(4.0 / 300));
        model.reset();
        assertEquals(new Span(0, 4), model.xSpan());
    }

    @Test
    @DisplayName("reaches as far as the run will")
    void end() {
        model.endProperty().set(OptionalDouble.of(10));
        assertEquals(new Span(0, 10), model.xSpan());
    }

    @Test
    @DisplayName("shows of a long plan the run so far and some room, so that its curve is seen")
    void longPlan() {
        model.endProperty().set(OptionalDouble.of(400));
        assertEquals(new Span(0, 12), model.xSpan());
    }

    @Test
    @DisplayName("makes the axis of a long plan longer in steps, always with room ahead")
    void steps() {
        model.endProperty().set(OptionalDouble.of(4000));
        double last = model.xSpan().high();
        int lengthened = 0;
        for (double x = 4; x < 3000; x += 0.5) {
            steps.add(x, 1);
            double high = model.xSpan().high();
            assertTrue(high >= x * 1.09 && high <= Math.max(12, x * 1.5), x + ": " + high);
            lengthened += high == last ? 0 : 1;
            last = high;
        }
        assertTrue(lengthened < 25, lengthened + " times");
    }

    @Test
    @DisplayName("has one whole unit for its axis while there is nothing")
    void nothingYet() {
        ChartModel memory = new ChartModel(Message.of("train.chart.memory"), Unit.GIGABYTES);
        assertEquals(1, memory.ySpan().high() * Unit.GIGABYTES.factor(), 1e-12);
    }

    @Test
    @DisplayName("leaves out of its axes what is hidden")
    void hidden() {
        dense.visibleProperty().set(false);
        assertFalse(model.ySpan().contains(2));
        assertTrue(model.ySpan().contains(1));
    }

    @Test
    @DisplayName("reads the values of all its series at the nearest step")
    void reading() {
        Reading reading = Reading.at(model, 2.004).orElseThrow();
        assertEquals(2.0, reading.x());
        assertEquals(4.0 / 200, reading.values().get(0).value());
        assertEquals(0.5, reading.values().get(1).value());
        assertEquals(2, reading.values().get(1).x());
        assertEquals(4, Reading.at(model, 99).orElseThrow().x());
    }

    @Test
    @DisplayName("keeps the former smoothing until the new one has caught up, piece by piece")
    void smoothing() {
        assertNull(dense.smooth());
        model.smoothingProperty().set(0.5);
        assertNull(dense.smooth());
        assertFalse(model.follow(-1));
        assertTrue(model.follow(FOREVER));
        assertEquals(400, dense.smooth().done());
        assertNull(sparse.smooth());
        Smoothed first = (Smoothed) dense.smooth().samples();
        model.smoothingProperty().set(0.9);
        assertEquals(first, dense.smooth().samples());
        model.follow(FOREVER);
        assertEquals(0.9, ((Smoothed) dense.smooth().samples()).weight());
        model.smoothingProperty().set(0);
        assertNull(dense.smooth());
    }

    @Test
    @DisplayName("zooms around a place, and out to everything again")
    void zoom() {
        ChartZoom zoom = new ChartZoom(model);
        zoom.steps(0.5, 1);
        assertEquals(new Span(0.5, 2.5), model.xSpan());
        zoom.move(0.5, 0);
        assertEquals(new Span(1.5, 3.5), model.xSpan());
        zoom.steps(4, 2);
        assertEquals(Optional.empty(), model.xWindowProperty().get());
    }

    @Test
    @DisplayName("has a logarithmic axis that leaves out what it has no place for")
    void logarithmic() {
        epochs.add(5, 0);
        model.follow(FOREVER);
        model.scaleProperty().set(Scale.LOG);
        Span y = model.ySpan();
        assertTrue(y.contains(Math.log10(4.0 / 400)));
        assertTrue(y.contains(Math.log10(4.0)));
        assertTrue(y.length() < 7, y.toString());
    }
}

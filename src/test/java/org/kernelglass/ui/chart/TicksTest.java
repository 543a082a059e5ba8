package org.kernelglass.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Ticks")
class TicksTest {

    @Test
    @DisplayName("are round numbers")
    void round() {
        assertEquals(
                List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0),
                Ticks.along(new Span(0, 1), Scale.LINEAR, 7).values());
        assertEquals(
                List.of(0.31, 0.32, 0.33),
                Ticks.along(new Span(0.305, 0.334), Scale.LINEAR, 4).values());
        assertEquals(
                List.of(-20.0, 0.0, 20.0),
                Ticks.along(new Span(-30, 30), Scale.LINEAR, 4).values());
    }

    @Test
    @DisplayName("lie within the axis, evenly, with steps of 1, 2 or 5, and never too many")
    void anySpan() {
        SplittableRandom random = new SplittableRandom(8);
        for (int trial = 0; trial < 2000; trial++) {
            double low = random.nextDouble(-1, 1) * Math.pow(10, random.nextInt(-6, 7));
            double length =
                    random.nextDouble(0.01, 1)
                            * Math.max(Math.abs(low), 1e-6)
                            * Math.pow(10, random.nextInt(-3, 4));
            Span span = new Span(low, low + length);
            int most = random.nextInt(2, 12);
            List<Double> values = Ticks.along(span, Scale.LINEAR, most).values();
            assertTrue(values.size() <= most, span + " " + values);
            for (int index = 0; index < values.size(); index++) {
                double slack = length * 1e-6;
                assertTrue(values.get(index) >= low - slack, span + " " + values);
                assertTrue(values.get(index) <= low + length + slack, span + " " + values);
            }
            if (values.size() > 2) {
                assertRoundStep(values.get(1) - values.get(0), span + " " + values);
            }
        }
    }

    private static void assertRoundStep(double step, String where) {
        double mantissa = step / Math.pow(10, Math.floor(Math.log10(step) + 1e-6));
        boolean isRound =
                List.of(1.0, 2.0, 5.0).stream().anyMatch(m -> Math.abs(mantissa - m) < 1e-4);
        assertTrue(isRound, where);
    }

    @Test
    @DisplayName("of a logarithmic axis are powers of ten, with 2 and 5 where there is room")
    void logarithmic() {
        assertEquals(
                List.of(0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0),
                Ticks.along(new Span(-2, 0), Scale.LOG, 8).values());
        assertEquals(
                List.of(1e-4, 1e-3, 1e-2, 1e-1, 1.0),
                Ticks.along(new Span(-4, 0), Scale.LOG, 8).values());
        assertTrue(Ticks.along(new Span(-30, 30), Scale.LOG, 8).values().size() <= 8);
    }

    @Test
    @DisplayName("are written short, values exactly")
    void written() {
        assertEquals("0.3", Unit.NONE.tick(0.30000000000000004));
        assertEquals("1e-5", Unit.NONE.tick(1e-5));
        assertEquals("2.5e-7", Unit.NONE.tick(2.5e-7));
        assertEquals("12,000", Unit.NONE.tick(12000));
        assertEquals("-12,000", Unit.NONE.tick(-12000));
        assertEquals("100", Unit.NONE.tick(100));
        assertEquals("89.71234%", Unit.PERCENT.exact(0.8971234));
        assertEquals("0", Unit.NONE.exact(0));
        assertEquals("–", Unit.NONE.exact(Double.NaN));
        assertEquals("1,234,567", Unit.NONE.exact(new BigDecimal("1234567.04").doubleValue()));
    }
}

package org.kernelglass.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayName("Ticks of an axis")
class TicksTest {

    private static List<String> labels(Ticks ticks) {
        return ticks.values().stream().map(ticks::label).toList();
    }

    @Test
    @DisplayName("are round")
    void round() {
        assertEquals(
                List.of("0.2", "0.4", "0.6", "0.8", "1.0"), labels(Ticks.around(0.23, 0.91, 5)));
        assertEquals(List.of("85", "90", "95"), labels(Ticks.around(86, 94.9, 4)));
        assertEquals(List.of("-1.0", "-0.5", "0.0", "0.5"), labels(Ticks.around(-0.9, 0.4, 4)));
    }

    @Test
    @DisplayName("of epochs are whole numbers, one by one where there are few")
    void epochs() {
        assertEquals(List.of("1"), labels(Ticks.counting(1, 1, 10)));
        assertEquals(List.of("1", "2", "3"), labels(Ticks.counting(1, 3, 10)));
        assertEquals(List.of("5", "10", "15", "20"), labels(Ticks.counting(1, 22, 5)));
    }

    @Test
    @DisplayName("of a single value have it inside")
    void single() {
        for (double value : new double[] {0, 1, -3.5, 1e-12, 1e300, 0.3}) {
            Ticks ticks = Ticks.around(value, value, 6);
            assertTrue(ticks.low() <= value && value <= ticks.high() && ticks.low() < ticks.high());
        }
    }

    @RepeatedTest(50)
    @DisplayName("enclose the values, are few, and differ from each other in print")
    void random(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        double low = random.nextGaussian() * Math.pow(10, random.nextInt(6) - 2);
        double high = low + Math.pow(10, random.nextInt(7) - 3) * random.nextDouble();
        Ticks ticks = Ticks.around(low, high, 6);
        double slack = ticks.step() * 1e-6;
        assertTrue(ticks.low() <= low + slack && ticks.high() >= high - slack);
        List<String> labels = labels(ticks);
        assertTrue(labels.size() >= 2 && labels.size() <= 7, labels.toString());
        assertEquals(labels.size(), labels.stream().distinct().count(), labels.toString());
    }
}

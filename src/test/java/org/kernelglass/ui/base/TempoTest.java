package org.kernelglass.ui.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The looks of a window")
class TempoTest {

    private static final long MILLISECOND = 1_000_000;

    private long now;
    private long worked;

    /** Looks for some seconds, each look taking so many milliseconds; the interval at their end. */
    private long after(Tempo tempo, double seconds, double millisecondsALook) {
        long end = now + (long) (seconds * 1000) * MILLISECOND;
        long interval = tempo.intervalMillis();
        while (now < end) {
            now += interval * MILLISECOND;
            worked += (long) (millisecondsALook * MILLISECOND);
            interval = tempo.intervalMillis();
        }
        return interval;
    }

    private Tempo tempo() {
        return new Tempo(() -> worked, () -> now);
    }

    @Test
    @DisplayName("come ten times a second where they cost little")
    void cheap() {
        assertEquals(100, after(tempo(), 5, 15));
    }

    @Test
    @DisplayName("take no more than a fifth of a processor, and come ten times a second again")
    void dear() {
        Tempo tempo = tempo();
        assertEquals(200, after(tempo, 5, 39));
        assertEquals(200, after(tempo, 5, 39), "and stay so");
        assertEquals(100, after(tempo, 5, 15));
    }

    @Test
    @DisplayName("come three times a second whatever they cost")
    void dearest() {
        assertEquals(300, after(tempo(), 5, 250));
    }

    @Test
    @DisplayName("are not judged by what was drawn while nobody looked")
    void rest() {
        Tempo tempo = tempo();
        after(tempo, 3, 15);
        now += 60_000 * MILLISECOND;
        worked += 50_000 * MILLISECOND;
        assertEquals(100, tempo.intervalMillis());
    }
}

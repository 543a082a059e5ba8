package org.kernelglass.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The plan of a time-lapse")
class FramePlanTest {

    private final FramePlan plan = new FramePlan(100);

    private List<Long> wanted(long last) {
        List<Long> wanted = new ArrayList<>();
        for (long step = 0; step <= last; step++) {
            if (plan.wants(step, step > 0 && step % 100 == 0)) {
                wanted.add(step);
            }
        }
        return wanted;
    }

    @Test
    @DisplayName("takes early steps more and more coarsely, and every epoch's end")
    void wants() {
        assertEquals(
                List.of(
                        0L, 1L, 2L, 3L, 5L, 8L, 12L, 16L, 24L, 32L, 48L, 64L, 96L, 100L, 128L, 192L,
                        200L, 256L, 300L, 384L, 400L, 500L),
                wanted(599));
        assertFalse(plan.wants(4, false));
        assertTrue(plan.wants(4, true));
    }

    @Test
    @DisplayName("keeps all while there is room")
    void all() {
        assertEquals(wanted(500), plan.kept(500, 22));
        assertEquals(wanted(250), plan.kept(250, 22));
    }

    @Test
    @DisplayName("drops every second of the older half when there is none, not the first or last")
    void thinned() {
        FramePlan short8 = new FramePlan(1_000);
        assertEquals(List.of(0L, 2L, 5L, 8L, 12L, 16L), short8.kept(16, 7));
        assertEquals(List.of(0L, 2L), short8.kept(2, 2));
    }

    @Test
    @DisplayName("never has more frames than room, never loses the first or the newest")
    void bounded() {
        for (int room = 2; room < 30; room++) {
            for (long step : wanted(20_000)) {
                List<Long> kept = plan.kept(step, room);
                assertTrue(kept.size() <= room, () -> kept.toString());
                assertEquals(0, kept.get(0));
                assertEquals(step, kept.get(kept.size() - 1));
                assertEquals(new ArrayList<>(new TreeSet<>(kept)), kept);
            }
        }
    }

    @Test
    @DisplayName("never asks back for a frame that it dropped")
    void dropped() {
        List<Long> taken = new ArrayList<>();
        List<Long> before = List.of();
        for (long step : wanted(20_000)) {
            taken.add(step);
            List<Long> kept = plan.kept(step, 13);
            List<Long> possible = new ArrayList<>(before);
            possible.add(step);
            assertTrue(possible.containsAll(kept), () -> step + ": " + kept);
            before = kept;
        }
        assertTrue(taken.size() > 200);
    }
}

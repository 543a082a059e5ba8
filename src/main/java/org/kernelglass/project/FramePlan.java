package org.kernelglass.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which steps of a run have a frame in its time-lapse: some early ones, more finely spaced, and
 * each epoch's end. Where there is no room for all, every second of the older half goes, never the
 * first and never the last. What is kept depends on nothing but the step reached, so that a run
 * which was killed and resumed ends with the same frames.
 *
 * @param batches in an epoch
 */
record FramePlan(int batches) {

    private static final Set<Long> EARLY =
            Set.of(
                    0L, 1L, 2L, 3L, 5L, 8L, 12L, 16L, 24L, 32L, 48L, 64L, 96L, 128L, 192L, 256L,
                    384L);

    boolean wants(long step, boolean epochEnds) {
        return epochEnds || EARLY.contains(step);
    }

    /**
     * The steps whose frames are kept once that step is reached.
     *
     * @param room how many frames there is room for, at least 2
     */
    List<Long> kept(long step, long room) {
        List<Long> kept = new ArrayList<>();
        for (long taken : takenUntil(step)) {
            kept.add(taken);
            while (kept.size() > room) {
                thin(kept);
            }
        }
        return kept;
    }

    private TreeSet<Long> takenUntil(long step) {
        TreeSet<Long> taken = new TreeSet<>(EARLY);
        for (long end = batches; end <= step; end += batches) {
            taken.add(end);
        }
        taken.tailSet(step, false).clear();
        return taken;
    }

    private static void thin(List<Long> kept) {
        int olderHalf = Math.max(2, kept.size() / 2);
        for (int place = olderHalf - 1 - olderHalf % 2; place > 0; place -= 2) {
            kept.remove(place);
        }
    }
}

package org.kernelglass.workflow.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.BatchDone;

/**
 * Times the steps of a run by its events: from one batch to the next within an epoch, all between
 * them included (the wait for images, the record on disk, looks inside); what stands between two
 * epochs (validation, a checkpoint) is left out. Events on one thread; questions on any.
 */
final class StepClock {

    private final BenchSize.Training size;
    private final List<Double> speeds = new ArrayList<>();
    private boolean stretch;
    private long before;
    private long faultsBefore;
    private int warm;
    private int steps;
    private long images;
    private long nanoseconds;
    private long faults;
    private long counted;
    private boolean faultsKnown = true;

    StepClock(BenchSize.Training size) {
        this.size = size;
    }

    /** Repeats that are complete. */
    synchronized int repeats() {
        return speeds.size();
    }

    /** Takes one event in; whether a repeat is complete with it. */
    synchronized boolean tick(TrainingEvent event) {
        long now = System.nanoTime();
        if (!(event instanceof BatchDone batch)) {
            endStretch();
            return false;
        }
        boolean complete = stretch && count(batch, now - before);
        if (!stretch && warm >= size.warmUp()) {
            beginStretch();
        }
        warm++;
        before = System.nanoTime();
        return complete;
    }

    private void beginStretch() {
        stretch = true;
        OptionalLong known = ProcessFigures.pageFaults();
        faultsKnown &= known.isPresent();
        faultsBefore = known.orElse(0);
    }

    private void endStretch() {
        if (stretch) {
            faults += ProcessFigures.pageFaults().orElse(0) - faultsBefore;
        }
        stretch = false;
    }

    private boolean count(BatchDone batch, long taken) {
        images += batch.images();
        nanoseconds += taken;
        counted++;
        if (++steps < size.steps()) {
            return false;
        }
        speeds.add(images * 1e9 / nanoseconds);
        endStretch();
        beginStretch();
        steps = 0;
        images = 0;
        nanoseconds = 0;
        return true;
    }

    /** Images per second; at least one repeat must be complete. */
    synchronized Spread speed() {
        return Spread.of(speeds);
    }

    /** Page faults of the process per step. */
    synchronized OptionalDouble pageFaults() {
        return faultsKnown && counted > 0
                ? OptionalDouble.of((double) faults / counted)
                : OptionalDouble.empty();
    }
}

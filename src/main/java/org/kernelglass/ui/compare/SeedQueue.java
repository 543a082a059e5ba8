package org.kernelglass.ui.compare;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.kernelglass.training.TrainingEvent.Outcome;
import org.kernelglass.ui.base.Pulse;
import org.kernelglass.ui.workspace.RunStarter;
import org.kernelglass.ui.workspace.RunStarter.State;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.LiveRun;
import org.kernelglass.workflow.RunsComparison.Repeat;

/**
 * Carries out runs with other seeds, one after another; a run that does not come to its end ends
 * the queue too. FX thread.
 */
final class SeedQueue {

    private final Workspace workspace;
    private final RunStarter starter;
    private final Deque<Repeat> waiting = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private LiveRun mine;
    private Repeat present;
    private int total;

    SeedQueue(Workspace workspace) {
        this.workspace = workspace;
        this.starter = workspace.runStarter();
        starter.stateProperty()
                .addListener(
                        (observed, was, is) -> {
                            if (is == State.IDLE && busy.get()) {
                                workspace.background().fx().later(this::over);
                            }
                        });
        workspace.folderProperty().addListener((observed, was, is) -> waiting.clear());
        new Pulse(busy.getReadOnlyProperty(), this::look);
    }

    /** Whether its runs are at work. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** 0–1. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The run that is at work; empty for none. */
    Optional<Repeat> present() {
        return Optional.ofNullable(busy.get() ? present : null);
    }

    /** Its place among all, from 1 on. */
    int number() {
        return total - waiting.size();
    }

    int total() {
        return total;
    }

    /** Nothing while another run is at work. */
    void start(List<Repeat> repeats) {
        if (busy.get() || repeats.isEmpty() || starter.stateProperty().get() != State.IDLE) {
            return;
        }
        waiting.addAll(repeats);
        total = repeats.size();
        next();
    }

    private void next() {
        present = waiting.poll();
        LiveRun before = workspace.runProperty().get();
        // a run can be over before it is known here
        busy.set(true);
        starter.repeat(present);
        mine = workspace.runProperty().get();
        if (mine == before) {
            end();
        } else {
            look();
        }
    }

    /** Stops the one that is at work, and begins no other. */
    void cancel() {
        waiting.clear();
        if (busy.get()) {
            starter.stop();
        }
    }

    private void over() {
        if (!busy.get() || starter.stateProperty().get() != State.IDLE) {
            return;
        }
        boolean complete =
                mine.report().filter(report -> report.outcome() == Outcome.COMPLETED).isPresent();
        if (complete && !waiting.isEmpty()) {
            next();
        } else {
            end();
        }
    }

    private void end() {
        waiting.clear();
        busy.set(false);
        mine = null;
    }

    private void look() {
        if (mine != null) {
            progress.set((number() - 1 + share(mine)) / Math.max(1, total));
        }
    }

    /** How far the run is, by epochs. */
    private static double share(LiveRun run) {
        int planned = run.story().beginning().map(begun -> begun.epochs()).orElse(0);
        return planned == 0 ? 0 : Math.min(1, run.story().epochs().size() / (double) planned);
    }
}

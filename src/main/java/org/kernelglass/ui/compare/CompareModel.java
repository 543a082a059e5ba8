package org.kernelglass.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.RunState.Phase;
import org.kernelglass.ui.base.Pulse;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.RunsComparison;

/**
 * Run B held against run A. Asked by itself of the validation images, of the test images only when
 * the person asks: each time is a look that counts. FX thread.
 */
final class CompareModel {

    private final Workspace workspace;
    private final RunChoice choice;
    private final SeedQueue queue;
    private final ReadOnlyObjectWrapper<Split> on = new ReadOnlyObjectWrapper<>(Split.VALIDATION);
    private final ReadOnlyObjectWrapper<RunsComparison> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Refusal> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private AskingWatch asking;
    private Set<Path> complete = Set.of();
    private boolean showing;

    CompareModel(Workspace workspace, RunChoice choice) {
        this.workspace = workspace;
        this.choice = choice;
        this.queue = new SeedQueue(workspace);
        choice.firstProperty().addListener((observed, was, is) -> others());
        choice.secondProperty().addListener((observed, was, is) -> others());
        choice.tableProperty().addListener((observed, was, is) -> found());
        new Pulse(working, this::look);
    }

    RunChoice choice() {
        return choice;
    }

    SeedQueue queue() {
        return queue;
    }

    void show(boolean shows) {
        showing = shows;
        if (shows) {
            choice.fillIn();
            if (answer.get() == null && !working.get()) {
                ask(Split.VALIDATION);
            } else {
                found();
            }
        }
    }

    /** Other runs are held against each other: never by the test before somebody asks for it. */
    private void others() {
        cancel();
        answer.set(null);
        if (showing) {
            ask(Split.VALIDATION);
        }
    }

    /** Another run has come to its end: it may be one more seed. */
    private void found() {
        if (!showing) {
            return;
        }
        choice.fillIn();
        Set<Path> now =
                choice.readable().stream()
                        .filter(entry -> phase(entry) == Phase.COMPLETED)
                        .map(entry -> entry.folder())
                        .collect(Collectors.toSet());
        if (!now.equals(complete) && on.get() == Split.VALIDATION) {
            ask(Split.VALIDATION);
        }
        complete = now;
    }

    private static Phase phase(org.kernelglass.workflow.RunShelf.Entry entry) {
        return entry.record().orElseThrow().state().phase();
    }

    /** Whether there are two to be held against each other. */
    boolean canAsk() {
        Path a = choice.firstProperty().get();
        Path b = choice.secondProperty().get();
        return a != null && b != null && !a.equals(b);
    }

    /** Off the FX thread; what was asked before is forgotten. */
    void ask(Split split) {
        cancel();
        on.set(split);
        problem.set(null);
        if (!canAsk()) {
            answer.set(null);
            return;
        }
        Path a = choice.firstProperty().get();
        Path b = choice.secondProperty().get();
        AskingWatch watch = new AskingWatch();
        asking = watch;
        working.set(true);
        workspace
                .background()
                .run(
                        () ->
                                workspace
                                        .useCases()
                                        .compare()
                                        .compare(a, b, split, watch, watch.control()),
                        found -> told(watch, found, null),
                        refusal -> told(watch, null, refusal));
    }

    private void told(AskingWatch watch, RunsComparison found, Refusal refusal) {
        if (asking != watch) {
            return;
        }
        asking = null;
        working.set(false);
        answer.set(found);
        problem.set(refusal);
    }

    /** Forgets what is being asked. */
    void cancel() {
        if (asking != null) {
            asking.control().stop();
            asking = null;
            working.set(false);
        }
    }

    private void look() {
        progress.set(Optional.ofNullable(asking).map(AskingWatch::share).orElse(-1.0));
    }

    /** What judges. */
    ReadOnlyObjectProperty<Split> onProperty() {
        return on.getReadOnlyProperty();
    }

    /** What came of it; null before. */
    ReadOnlyObjectProperty<RunsComparison> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Why nothing came of it; null otherwise. */
    ReadOnlyObjectProperty<Refusal> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** 0–1, or below where it is not known. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Carries out the seeds that are missing. */
    void runMore() {
        RunsComparison now = answer.get();
        if (now != null) {
            queue.start(now.repeats());
        }
    }

    /** A and B, and what else is marked in the list, to be drawn together. */
    List<Path> drawn() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                choice.firstProperty().get(), choice.secondProperty().get()),
                        choice.marked().size() > 2
                                ? choice.marked().stream()
                                : java.util.stream.Stream.empty())
                .filter(run -> run != null)
                .distinct()
                .toList();
    }
}

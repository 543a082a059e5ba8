package org.kernelglass.ui.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.BiFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.StackAddress;
import org.kernelglass.project.LearnedChange;
import org.kernelglass.project.Project;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.TrainingEvent.Outcome;
import org.kernelglass.ui.base.Pulse;
import org.kernelglass.workflow.LiveRun;
import org.kernelglass.workflow.RepeatRun;
import org.kernelglass.workflow.ResumeRun;
import org.kernelglass.workflow.RunReport;
import org.kernelglass.workflow.RunWatch;
import org.kernelglass.workflow.RunsComparison.Repeat;
import org.kernelglass.workflow.TrainRun;

/**
 * The buttons Train, Pause, Stop and Resume, wherever they stand: starts runs of the project as it
 * is and keeps {@link Workspace#runProperty} and what can be done now. One run at a time, none
 * while an experiment is at work, none in a project that this window may not write. FX thread.
 */
public final class RunStarter {

    /** What the run of this window is about. */
    public enum State {
        /** There is none, or it is over. */
        IDLE,
        RUNNING,
        /** Paused, or about to be after the present batch. */
        PAUSED,
        /** Asked to stop: writes its checkpoint, then it is over. */
        STOPPING
    }

    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final ObservableValue<Readiness> readiness;
    private final ObservableValue<Boolean> canStart;
    private final ObservableValue<Boolean> alive = state.map(now -> now != State.IDLE);
    private final Pulse pulse;
    private Optional<Path> resumed = Optional.empty();

    /** Also follows a run that another starter of the same workspace begins. */
    public RunStarter(Workspace workspace) {
        this.workspace = workspace;
        readiness =
                Bindings.createObjectBinding(
                        this::readinessNow,
                        workspace.projectProperty(),
                        workspace.dataset().stateProperty(),
                        workspace.experiments().alive());
        canStart =
                Bindings.createObjectBinding(
                        () -> state.get() == State.IDLE && readiness.getValue().ready(),
                        state,
                        readiness);
        pulse = new Pulse(alive, this::look);
        workspace.runProperty().addListener((observed, was, is) -> follow(is));
        look();
    }

    /**
     * One that is over before it is first looked at lived too: whoever waits for its end is told.
     */
    private void follow(LiveRun begun) {
        if (begun != null) {
            state.set(at(begun.control()));
        }
        look();
    }

    private Readiness readinessNow() {
        return workspace.experiments().alive().getValue()
                ? Readiness.EXPERIMENT
                : Readiness.of(workspace.project(), workspace.dataset().stateProperty().get());
    }

    /** Trains the project as it is in the next free folder of its runs. */
    public void start() {
        start(Optional.empty(), List.of());
    }

    /**
     * Trains the project as it is, beginning with the best weights of an earlier run.
     *
     * @param freeze layers whose weights stay as they are, besides those the plan freezes
     */
    public void startFrom(Path parent, List<StackAddress> freeze) {
        start(Optional.of(parent), freeze);
    }

    /**
     * Trains another design than the project's, beginning with the best weights of an earlier run.
     *
     * @param design data, stack and plan
     */
    public void startFrom(Project design, Path parent, List<StackAddress> freeze) {
        start(design, Optional.of(parent), freeze);
    }

    /**
     * Trains another design than the project's because its data was changed.
     *
     * @param design data, stack and plan
     * @param parent whose best weights it begins with
     */
    public void learn(Project design, Optional<Path> parent, LearnedChange change) {
        start(design, parent, List.of(), Optional.of(change));
    }

    private void start(Optional<Path> parent, List<StackAddress> freeze) {
        start(workspace.project(), parent, freeze);
    }

    private void start(Project project, Optional<Path> parent, List<StackAddress> freeze) {
        start(project, parent, freeze, Optional.empty());
    }

    private void start(
            Project project,
            Optional<Path> parent,
            List<StackAddress> freeze,
            Optional<LearnedChange> change) {
        if (project.data().location().isEmpty()) {
            workspace
                    .problemProperty()
                    .set(
                            new Refusal(
                                    Message.of("shell.problem.no-data"),
                                    Message.of("shell.hint.no-data")));
            return;
        }
        NewRun run = new NewRun(project, workspace.folderProperty().get(), parent, freeze, change);
        TrainRun train = workspace.useCases().train();
        begin(
                Optional.empty(),
                (watch, control) -> train.run(run.request(this::at), watch, control));
    }

    /**
     * Goes on with a run that was stopped or killed. Where its dataset is gone from where it stood,
     * it is looked for where the project's stands now.
     */
    public void resume(Path runFolder) {
        ResumeRun resume = workspace.useCases().resume();
        String dataset = workspace.project().data().location();
        begin(
                Optional.of(runFolder),
                (watch, control) -> {
                    at(runFolder);
                    try {
                        return dataset.isEmpty()
                                ? resume.run(runFolder, Optional.empty(), watch, control)
                                : resume.run(runFolder, Path.of(dataset), watch, control);
                    } catch (Refusal refusal) {
                        throw MovedDataset.inTheWindow(refusal);
                    }
                });
    }

    /** Carries out a run once more with another seed, beside it. */
    public void repeat(Repeat repeat) {
        RepeatRun again = workspace.useCases().repeat();
        begin(Optional.empty(), (watch, control) -> again.run(repeat, this::at, watch, control));
    }

    /** The run that the present or last one goes on with; empty where that began anew. */
    public Optional<Path> resumed() {
        return resumed;
    }

    private void begin(
            Optional<Path> goesOnWith, BiFunction<RunWatch, RunControl, RunReport> work) {
        if (state.get() != State.IDLE || !workspace.mayWrite()) {
            return;
        }
        if (workspace.experiments().alive().getValue()) {
            workspace
                    .problemProperty()
                    .set(
                            new Refusal(
                                    Readiness.EXPERIMENT.sentence(),
                                    Message.of("lab.hint.experiment-at-work")));
            return;
        }
        workspace.problemProperty().set(null);
        resumed = goesOnWith;
        // until a new run has its folder, that of the run before is not its
        workspace.runFolderProperty().set(goesOnWith.orElse(null));
        ExecutorService threads = workspace.background().threads();
        workspace.runProperty().set(LiveRun.start(threads, work));
    }

    private void at(Path folder) {
        workspace.background().fx().execute(() -> workspace.runFolderProperty().set(folder));
    }

    /** Waits after the present batch, with a checkpoint. */
    public void pause() {
        control(RunControl::pause);
    }

    /** Goes on after a pause. */
    public void goOn() {
        control(RunControl::resume);
    }

    /** Ends the run after the present batch, with a checkpoint. */
    public void stop() {
        control(RunControl::stop);
    }

    private void control(java.util.function.Consumer<RunControl> change) {
        if (state.get() != State.IDLE) {
            change.accept(workspace.runProperty().get().control());
            look();
        }
    }

    private void look() {
        State was = state.get();
        LiveRun run = workspace.runProperty().get();
        state.set(run == null || run.over() ? State.IDLE : at(run.control()));
        if (was != State.IDLE && state.get() == State.IDLE && run != null) {
            problem(run).ifPresent(workspace.problemProperty()::set);
        }
    }

    private static State at(RunControl control) {
        if (control.stopRequested()) {
            return State.STOPPING;
        }
        return control.pauseRequested() ? State.PAUSED : State.RUNNING;
    }

    /** Why it did not begin, or failed. */
    private static Optional<Refusal> problem(LiveRun run) {
        return run.refusal()
                .or(
                        () ->
                                run.report()
                                        .filter(report -> report.outcome() == Outcome.FAILED)
                                        .flatMap(RunReport::reason)
                                        .map(Refusal::new));
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether a run is at work, paused or about to stop. */
    public ObservableValue<Boolean> alive() {
        return alive;
    }

    /** Whether the project can be trained, and why not. */
    public ObservableValue<Readiness> readiness() {
        return readiness;
    }

    /** Whether the project can be trained and no run lives. */
    public ObservableValue<Boolean> canStart() {
        return canStart;
    }

    public ObservableValue<Boolean> canPause() {
        return state.map(now -> now == State.RUNNING);
    }

    public ObservableValue<Boolean> canGoOn() {
        return state.map(now -> now == State.PAUSED);
    }

    public ObservableValue<Boolean> canStop() {
        return state.map(now -> now == State.RUNNING || now == State.PAUSED);
    }
}

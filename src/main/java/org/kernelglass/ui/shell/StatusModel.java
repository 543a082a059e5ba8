package org.kernelglass.ui.shell;

import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.DeviceInfo;
import org.kernelglass.ui.base.Pulse;
import org.kernelglass.ui.workspace.RunStarter;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.LiveExperiment;
import org.kernelglass.workflow.LiveRun;

/**
 * What stands at the bottom: what computes, how far the run is, how much memory it takes. FX
 * thread.
 */
public final class StatusModel {

    /** How far the engine is. */
    enum Engine {
        RESTING,
        STARTING,
        READY,
        FAILED
    }

    private final Workspace workspace;
    private final RunStarter starter;
    private final ReadOnlyObjectWrapper<Engine> engine =
            new ReadOnlyObjectWrapper<>(Engine.RESTING);
    private final ReadOnlyObjectWrapper<Message> computing =
            new ReadOnlyObjectWrapper<>(Message.of("shell.engine.resting"));
    private final ReadOnlyObjectWrapper<Optional<Message>> run =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(0);

    StatusModel(Workspace workspace) {
        this.workspace = workspace;
        this.starter = workspace.runStarter();
        new Pulse(starter.alive(), this::look);
        new Pulse(workspace.experiments().alive(), this::look);
        look();
    }

    /** Starts the engine behind the window, so that the first training need not wait for it. */
    public void warmUp() {
        engine.set(Engine.STARTING);
        computing.set(Message.of("shell.engine.starting"));
        workspace.background().run(workspace.useCases()::warmUp, this::ready, this::failed);
    }

    private void ready(DeviceInfo device) {
        engine.set(Engine.READY);
        computing.set(Message.of("shell.engine.ready", device.name(), device.engine()));
        workspace.memory().look();
        look();
    }

    private void failed(Refusal refusal) {
        engine.set(Engine.FAILED);
        computing.set(Message.of("shell.engine.failed"));
        workspace.problemProperty().set(refusal);
    }

    private void look() {
        LiveRun now = workspace.runProperty().get();
        if (now != null) {
            now.computing().ifPresent(this::show);
        }
        RunStarter.State state = starter.stateProperty().get();
        if (workspace.experiments().alive().getValue()) {
            show(workspace.experiments().liveProperty().get());
        } else if (now == null || state == RunStarter.State.IDLE) {
            run.set(Optional.empty());
        } else {
            RunProgress progress = RunProgress.of(now, state);
            run.set(Optional.of(progress.sentence()));
            fraction.set(progress.fraction());
        }
    }

    private void show(LiveExperiment experiment) {
        experiment.computing().ifPresent(this::show);
        LiveExperiment.Progress progress = experiment.progress();
        run.set(
                Optional.of(
                        Message.of("shell.status.experiment", progress.done(), progress.trials())));
        fraction.set(progress.trials() == 0 ? -1 : progress.fraction());
    }

    private void show(LiveRun.Computing now) {
        engine.set(Engine.READY);
        computing.set(
                Message.of(
                        "shell.engine.threads",
                        now.device().name(),
                        now.compute().threads(),
                        now.device().engine()));
    }

    ReadOnlyObjectProperty<Engine> engineProperty() {
        return engine.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Message> computingProperty() {
        return computing.getReadOnlyProperty();
    }

    /** What the run does; empty where none lives. */
    ReadOnlyObjectProperty<Optional<Message>> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** How much of it is done, from 0 to 1; −1 where it is not known. */
    ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** Bytes that the program holds. */
    ReadOnlyLongProperty memoryProperty() {
        return workspace.memory().bytesProperty();
    }
}

package org.kernelglass.ui.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.kernelglass.message.Message;
import org.kernelglass.training.RunStory;
import org.kernelglass.training.TrainingEvent.Started;
import org.kernelglass.ui.base.Background;
import org.kernelglass.ui.base.Pulse;
import org.kernelglass.ui.workspace.DatasetState;
import org.kernelglass.ui.workspace.Readiness;
import org.kernelglass.ui.workspace.RunStarter;
import org.kernelglass.ui.workspace.RunStarter.State;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.LiveRun;
import org.kernelglass.workflow.RunHistory;

/**
 * What the Train place shows of the run that lives or was the last to live in this window. One
 * story is taken a pulse, and only while the place shows and the run lives; its end is always taken
 * in whole. FX thread.
 */
final class TrainViewModel {

    private final Workspace workspace;
    private final RunStarter starter;
    private final RunFigures figures = new RunFigures();
    private final EarlierRuns earlier;
    private final BooleanProperty showing = new SimpleBooleanProperty();
    private final ObservableValue<Boolean> watching;
    private final ReadOnlyObjectWrapper<Optional<RunStatus>> status =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RunEnding>> ending =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Message> notices = FXCollections.observableArrayList();
    private final Pulse pulse;
    private final ReadOnlyBooleanWrapper hasRun = new ReadOnlyBooleanWrapper();
    private LiveRun shown;
    private LiveRun drawn;
    private LiveRun outdated;
    private boolean awaitingHistory;

    TrainViewModel(Workspace workspace) {
        this.workspace = workspace;
        this.starter = workspace.runStarter();
        this.earlier = new EarlierRuns(workspace, figures);
        starter.stateProperty().addListener((observed, was, is) -> stateChanged(was, is));
        workspace.runProperty().addListener((observed, was, is) -> follow(is));
        workspace.dataset().stateProperty().addListener((observed, was, is) -> known(is));
        workspace.folderProperty().addListener((observed, was, is) -> forget());
        earlier.runs().addListener((ListChangeListener<EarlierRun>) change -> showNewest());
        workspace.memory().bytesProperty().addListener((observed, was, is) -> held(is.longValue()));
        watching = showing.flatMap(shows -> shows ? starter.alive() : showing);
        pulse = new Pulse(watching, this::look);
        follow(workspace.runProperty().get());
        earlier.refresh();
    }

    private void held(long bytes) {
        if (drawn != null && !drawn.over()) {
            figures.memory(bytes);
        }
    }

    /** Good images make an end old that came of having none. */
    private void known(DatasetState dataset) {
        boolean refused = shown != null && shown.over() && shown.refusal().isPresent();
        if (refused
                && starter.readiness().getValue().ready()
                && dataset instanceof DatasetState.Known) {
            if (workspace.problemProperty().get() == shown.refusal().get()) {
                workspace.problemProperty().set(null);
            }
            ending.set(Optional.empty());
            outdated = shown;
            hasRun.set(figures.begun());
        }
    }

    private void stateChanged(State was, State is) {
        if (is == State.IDLE) {
            earlier.refresh();
        }
        look();
    }

    /** Another project: its runs are others. */
    private void forget() {
        if (workspace.runProperty().get() == null || !starter.alive().getValue()) {
            shown = null;
            drawn = null;
            hasRun.set(false);
            figures.clear();
            status.set(Optional.empty());
            ending.set(Optional.empty());
            notices.clear();
        }
        earlier.forget();
        earlier.refresh();
    }

    /** Before any run of this window: the project's newest one, from its files. */
    private void showNewest() {
        if (shown != null || figures.begun() || earlier.runs().isEmpty()) {
            return;
        }
        EarlierRun newest = earlier.runs().get(0);
        workspace
                .background()
                .run(
                        () -> RunHistory.upTo(newest.folder(), Long.MAX_VALUE),
                        history -> show(newest, history),
                        damaged -> show(newest, RunFigures.NO_HISTORY));
    }

    private void show(EarlierRun run, RunStory history) {
        if (shown == null && !figures.begun() && earlier.runs().contains(run)) {
            figures.begin(run.end(), history, RunFigures.NO_HISTORY);
            figures.changed();
            ending.set(Optional.of(RunEnding.of(run)));
            hasRun.set(true);
        }
    }

    /** The curves of a run that is to go on stay until it does. */
    private void follow(LiveRun run) {
        shown = run;
        hasRun.set(run != null);
        awaitingHistory = false;
        drawn = null;
        if (starter.resumed().isEmpty()) {
            figures.clear();
        }
        notices.clear();
        ending.set(Optional.empty());
        status.set(Optional.empty());
        earlier.refresh();
        look();
    }

    /** Takes in how the run stands. */
    void look() {
        LiveRun run = shown;
        if (run == null) {
            return;
        }
        // asked first: what the story lacks then, comes with the next look
        boolean over = run.over();
        RunStory story = run.story();
        begin(run, story);
        if (drawn == run) {
            figures.follow(story);
            show(over);
        }
        tell(run, story, over);
    }

    private void show(boolean over) {
        if (over) {
            figures.changed();
            return;
        }
        figures.changedInPulse();
    }

    private void begin(LiveRun run, RunStory story) {
        if (drawn == run || awaitingHistory || story.beginning().isEmpty()) {
            return;
        }
        Started started = story.started();
        Path folder = workspace.runFolderProperty().get();
        if (started.step() == 0 || folder == null) {
            figures.begin(started, RunFigures.NO_HISTORY, story);
            drawn = run;
            return;
        }
        awaitingHistory = true;
        Background background = workspace.background();
        background.run(
                () -> RunHistory.upTo(folder, started.step()),
                history -> resumed(run, started, history),
                damaged -> resumed(run, started, RunFigures.NO_HISTORY));
    }

    private void resumed(LiveRun run, Started started, RunStory history) {
        if (run == shown) {
            figures.begin(started, history, run.story());
            drawn = run;
            look();
        }
    }

    private void tell(LiveRun run, RunStory story, boolean over) {
        List<Message> said = run.notices();
        if (said.size() != notices.size()) {
            notices.setAll(said);
        }
        if (!over) {
            status.set(
                    Optional.of(
                            RunStatus.of(starter.stateProperty().get(), run.preparation(), story)));
        } else {
            status.set(Optional.empty());
            if (ending.get().isEmpty() && run != outdated) {
                ending.set(Optional.of(RunEnding.of(run)));
            }
        }
    }

    /** Whether a person sees the place. */
    BooleanProperty showingProperty() {
        return showing;
    }

    /** Whether there is a run to show. */
    ReadOnlyBooleanProperty hasRunProperty() {
        return hasRun.getReadOnlyProperty();
    }

    RunStarter starter() {
        return starter;
    }

    RunFigures figures() {
        return figures;
    }

    EarlierRuns earlier() {
        return earlier;
    }

    /** What the run is doing; empty where there is none. */
    ReadOnlyObjectProperty<Optional<RunStatus>> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** How it ended; empty before. */
    ReadOnlyObjectProperty<Optional<RunEnding>> endingProperty() {
        return ending.getReadOnlyProperty();
    }

    ObservableList<Message> notices() {
        return notices;
    }

    /** Whether the project can be trained, and why not. */
    ObservableValue<Readiness> readiness() {
        return starter.readiness();
    }
}

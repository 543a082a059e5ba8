package org.kernelglass.ui.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kernelglass.experiment.Budget;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.experiment.Repetition;
import org.kernelglass.experiment.Search;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.Project;
import org.kernelglass.training.RunControl;
import org.kernelglass.ui.base.Pulse;
import org.kernelglass.workflow.ExperimentPlace;
import org.kernelglass.workflow.ExperimentReport;
import org.kernelglass.workflow.ExperimentRequest;
import org.kernelglass.workflow.ExperimentShelf;
import org.kernelglass.workflow.ExperimentWatch;
import org.kernelglass.workflow.LiveExperiment;
import org.kernelglass.workflow.RunExperiment;
import org.kernelglass.workflow.StackDesign;

/**
 * Starts, stops and resumes the window's one experiment, and collects what the next one is to vary.
 * Never while a run is at work: one network learns at a time. FX thread.
 */
public final class ExperimentStarter {

    /** What the experiment of this window is about. */
    public enum State {
        /** There is none, or it is over. */
        IDLE,
        RUNNING,
        /** Asked to stop: the trial at work keeps a checkpoint, then it is over. */
        STOPPING
    }

    /** The tab that shows experiments. */
    public static final String PLACE = "runs/experiments";

    private static final String SUSPECTS = "evaluate/suspects";
    private static final int USUAL_SEEDS = 3;

    private final Workspace workspace;
    private final ObjectProperty<LiveExperiment> live = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final ObservableValue<Boolean> alive = state.map(now -> now != State.IDLE);
    private final ObservableList<Variation> variations = FXCollections.observableArrayList();
    private final ObjectProperty<Purpose> wanted = new SimpleObjectProperty<>();
    private final ObjectProperty<Path> ranking = new SimpleObjectProperty<>();
    private final Pulse pulse;

    ExperimentStarter(Workspace workspace) {
        this.workspace = workspace;
        pulse = new Pulse(alive, this::look);
        workspace.folderProperty().addListener((observed, was, is) -> forget());
    }

    private void forget() {
        variations.clear();
        wanted.set(null);
        ranking.set(null);
    }

    /**
     * Begins an experiment, or goes on with one that is asked for more.
     *
     * @param folder new, or that of the same experiment
     */
    public void start(ExperimentRequest request, Path folder) {
        RunExperiment experiments = workspace.useCases().experiments();
        begin(folder, (watch, control) -> experiments.run(request.in(folder), watch, control));
    }

    /**
     * Goes on with an experiment that was stopped or killed, on the project's dataset where the
     * experiment's own is gone.
     *
     * @param location of the experiment's images
     */
    public void resume(Path folder, String location) {
        RunExperiment experiments = workspace.useCases().experiments();
        String now = workspace.project().data().location();
        begin(
                folder,
                (watch, control) -> {
                    boolean moved = !now.isEmpty() && !Files.exists(Path.of(location));
                    Optional<Path> elsewhere = moved ? Optional.of(Path.of(now)) : Optional.empty();
                    return experiments.resume(folder, elsewhere, watch, control);
                });
    }

    /** Measures what each remedy does for a run's recipe, from the run's own seed on. */
    public void measureRemedies(Project recipe) {
        Path project = workspace.folderProperty().get();
        ExperimentRequest request =
                new ExperimentRequest(
                        Purpose.REMEDIES,
                        recipe.data(),
                        new StackDesign(classes -> recipe.stack(), List.of()),
                        recipe.plan().withFrozenLayers(Set.of()),
                        List.of(),
                        Search.GRID,
                        new Repetition(0, 0, USUAL_SEEDS),
                        Budget.NONE,
                        0,
                        List.of(1.0),
                        new ExperimentPlace.Chosen());
        startNew(request, project);
    }

    /**
     * Begins an experiment in a folder of its own in the project's, unless another project is
     * opened before.
     */
    public void startNew(ExperimentRequest request, Path project) {
        ExperimentShelf shelf = workspace.useCases().experimentShelf();
        workspace
                .background()
                .run(
                        () -> shelf.next(project, request.purpose()),
                        folder -> {
                            if (project.equals(workspace.folderProperty().get())) {
                                start(request, folder);
                            }
                        },
                        workspace.problemProperty()::set);
    }

    private void begin(
            Path folder, BiFunction<ExperimentWatch, RunControl, ExperimentReport> work) {
        if (state.get() != State.IDLE || !workspace.mayWrite()) {
            return;
        }
        if (workspace.runStarter().alive().getValue()) {
            workspace
                    .problemProperty()
                    .set(
                            new Refusal(
                                    Message.of("lab.problem.run-at-work"),
                                    Message.of("lab.hint.run-at-work")));
            return;
        }
        workspace.problemProperty().set(null);
        live.set(LiveExperiment.start(folder, workspace.background().threads(), work));
        state.set(State.RUNNING);
        look();
    }

    /** Ends after the present batch; the trial at work can be gone on with. */
    public void stop() {
        if (state.get() == State.RUNNING) {
            live.get().control().stop();
            look();
        }
    }

    private void look() {
        LiveExperiment now = live.get();
        if (now == null || state.get() == State.IDLE) {
            return;
        }
        if (now.over()) {
            state.set(State.IDLE);
            now.refusal().ifPresent(workspace.problemProperty()::set);
        } else {
            state.set(now.control().stopRequested() ? State.STOPPING : State.RUNNING);
        }
    }

    /** The one that lives or was the last to live in this window; null before any. */
    public ReadOnlyObjectProperty<LiveExperiment> liveProperty() {
        return live;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether an experiment is at work or about to stop. */
    public ObservableValue<Boolean> alive() {
        return alive;
    }

    /** What the next sweep varies, as typed so far. */
    public ObservableList<Variation> variations() {
        return variations;
    }

    /** The kind of experiment that is to be set up; null for none. Whoever sets it up clears it. */
    public ObjectProperty<Purpose> wantedProperty() {
        return wanted;
    }

    /** Adds a setting to what the next sweep varies, and shows where its values are typed. */
    public void vary(String target, String value) {
        if (variations.stream().noneMatch(one -> one.target().equals(target))) {
            variations.add(new Variation(target, value));
        }
        ask(Purpose.SWEEP);
    }

    /** Shows where an experiment is set up. */
    public void ask(Purpose purpose) {
        workspace.requestedPlaceProperty().set(PLACE);
        wanted.set(purpose);
    }

    /**
     * Folder of the cross-validation whose ranking of suspected labels is looked at; null for the
     * newest.
     */
    public ReadOnlyObjectProperty<Path> rankingProperty() {
        return ranking;
    }

    /** Shows which labels a cross-validation suspects. */
    public void showSuspects(Path experiment) {
        ranking.set(experiment);
        workspace.requestedPlaceProperty().set(SUSPECTS);
    }
}

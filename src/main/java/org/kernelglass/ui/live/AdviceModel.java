package org.kernelglass.ui.live;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kernelglass.inspection.Sight;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.Project;
import org.kernelglass.training.RunStory;
import org.kernelglass.training.advice.Advisor;
import org.kernelglass.training.advice.Finding;
import org.kernelglass.training.advice.Observation;
import org.kernelglass.training.advice.Observation.DeadShare;
import org.kernelglass.training.advice.Remedy;
import org.kernelglass.ui.base.Pulse;
import org.kernelglass.ui.workspace.ExperimentStarter;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.LiveRun;
import org.kernelglass.workflow.LiveSubject;

/**
 * What there is to say of the run that lives or was the last to live: thought out beside the FX
 * thread, one thought at a time. FX thread.
 */
final class AdviceModel {

    /** Whether there is something to say. */
    enum State {
        /** No run yet. */
        NOTHING,
        QUIET,
        QUIET_DONE,
        FOUND,
        /** The curves could not be judged. */
        FAILED
    }

    private static final int TICKS_A_SECOND = 10;

    /** Looks at dead ReLUs and confusion come this many seconds after the last answer. */
    private static final int SECONDS_BETWEEN_LOOKS = 5;

    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING);
    private final ReadOnlyObjectWrapper<Message> failure = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final LatestOutlook outlook;
    private final WholeStory story;
    private final Pulse pulse;
    private boolean thinking;
    private boolean again;
    private int ticks;

    AdviceModel(Workspace workspace) {
        this.workspace = workspace;
        outlook = new LatestOutlook(workspace);
        story = new WholeStory(workspace, this::look);
        workspace.runProperty().addListener((observed, was, is) -> begin());
        pulse = new Pulse(workspace.runStarter().alive(), this::tick);
        look();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why the curves could not be judged; null before that has ever been. */
    ReadOnlyObjectProperty<Message> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ObservableList<Finding> findings() {
        return findings;
    }

    /** Edits the project, to be undone like any edit. */
    void apply(Remedy remedy) {
        Message title = remedy.title(ProjectSetup.of(workspace.project()));
        workspace.edit(
                Message.of("advice.edit", title), project -> ProjectSetup.apply(remedy, project));
    }

    /** The recipe of the run, once it is over and nothing else learns; empty before. */
    Optional<Project> finished() {
        LiveRun run = workspace.runProperty().get();
        boolean idle = run != null && run.over() && !workspace.experiments().alive().getValue();
        return idle ? run.subject().map(LiveSubject::project) : Optional.empty();
    }

    /** Measures what each remedy does for it, and shows that. */
    void measureRemedies() {
        finished().ifPresent(workspace.experiments()::measureRemedies);
        workspace.requestedPlaceProperty().set(ExperimentStarter.PLACE);
    }

    private void begin() {
        outlook.begin();
        story.begin();
        ticks = 0;
        look();
    }

    private void tick() {
        LiveRun run = workspace.runProperty().get();
        boolean over = run != null && run.over();
        if (ticks++ % TICKS_A_SECOND == 0 || over) {
            look();
            ask(run);
        }
    }

    private void ask(LiveRun run) {
        boolean due = ticks % (SECONDS_BETWEEN_LOOKS * TICKS_A_SECOND) == 1;
        if (run != null && !run.over() && due) {
            outlook.ask(run);
        }
    }

    private void look() {
        LiveRun run = workspace.runProperty().get();
        if (run == null || run.subject().isEmpty()) {
            findings.clear();
            state.set(State.NOTHING);
            return;
        }
        if (thinking) {
            again = true;
            return;
        }
        thinking = true;
        // asked first: what the story lacks then, comes with the next look
        boolean over = run.over();
        RunStory known = story.of(run);
        Optional<Sight.Outlook> seen = outlook.latest();
        LiveSubject subject = run.subject().get();
        workspace
                .background()
                .run(
                        () -> Advisor.findings(observation(known, subject, seen)),
                        found -> thought(run, found, over ? State.QUIET_DONE : State.QUIET),
                        refusal -> failed(run, refusal));
    }

    private void thought(LiveRun run, List<Finding> found, State quiet) {
        thinking = false;
        if (run == workspace.runProperty().get()) {
            if (!found.equals(findings)) {
                findings.setAll(found);
            }
            state.set(found.isEmpty() ? quiet : State.FOUND);
        }
        goOn();
    }

    /** What was found before may no longer hold. */
    private void failed(LiveRun run, Refusal refusal) {
        thinking = false;
        if (run == workspace.runProperty().get()) {
            findings.clear();
            failure.set(refusal.problem());
            state.set(State.FAILED);
        }
        goOn();
    }

    private void goOn() {
        if (again) {
            again = false;
            look();
        }
    }

    private static Observation observation(
            RunStory story, LiveSubject subject, Optional<Sight.Outlook> outlook) {
        List<DeadShare> dead =
                outlook.map(Sight.Outlook::dead).orElse(List.of()).stream()
                        .map(d -> new DeadShare(d.address(), d.share()))
                        .toList();
        return new Observation(
                story,
                subject.project().plan(),
                subject.classImages(),
                dead,
                outlook.map(seen -> Confusion.of(seen, subject)));
    }
}

package org.kernelglass.ui.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kernelglass.inspection.Listener;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.Subject;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.Project;
import org.kernelglass.training.RunStory;
import org.kernelglass.training.TrainingEvent.EpochDone;
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
import org.kernelglass.workflow.RunHistory;
import org.kernelglass.workflow.SampleImage;

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

    private static final String VIEW = "advice";
    private static final int TICKS_A_SECOND = 10;

    /** Looks at dead ReLUs and confusion come this many seconds after the last answer. */
    private static final int SECONDS_BETWEEN_LOOKS = 5;

    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING);
    private final ReadOnlyObjectWrapper<Message> failure = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final Pulse pulse;
    private Sight.Outlook outlook;
    private List<EpochDone> earlier = List.of();
    private boolean earlierAsked;
    private boolean asked;
    private boolean thinking;
    private boolean again;
    private int ticks;

    AdviceModel(Workspace workspace) {
        this.workspace = workspace;
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
        outlook = null;
        asked = false;
        earlier = List.of();
        earlierAsked = false;
        ticks = 0;
        look();
    }

    /** A resumed run's own story begins where it was resumed; what came before is in its files. */
    private RunStory whole(LiveRun run) {
        RunStory story = run.story();
        Path folder = workspace.runFolderProperty().get();
        boolean resumed = story.beginning().filter(begun -> begun.step() > 0).isPresent();
        if (resumed && !earlierAsked && folder != null) {
            earlierAsked = true;
            long before = story.started().step();
            workspace
                    .background()
                    .run(
                            () -> RunHistory.upTo(folder, before).epochs(),
                            epochs -> remember(run, epochs),
                            damaged -> {
                                workspace.problemProperty().set(damaged);
                                remember(run, List.of());
                            });
        }
        List<EpochDone> epochs = new ArrayList<>(earlier);
        epochs.addAll(story.epochs());
        return new RunStory(story.started(), story.steps(), epochs, story.latest());
    }

    private void remember(LiveRun run, List<EpochDone> epochs) {
        if (run == workspace.runProperty().get()) {
            earlier = epochs;
            look();
        }
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
        if (run == null || run.over() || asked || !due) {
            return;
        }
        run.subject()
                .filter(subject -> !subject.samples().isEmpty())
                .ifPresent(subject -> ask(run, subject));
    }

    private void ask(LiveRun run, LiveSubject subject) {
        asked = true;
        List<org.kernelglass.tensor.Tensor> images =
                subject.samples().stream().map(SampleImage::pixels).toList();
        workspace
                .useCases()
                .probe()
                .ask(VIEW, Subject.LEARNING, new Look.Outlook(images), new Answer(run));
    }

    /** Told on the model thread. */
    private final class Answer implements Listener {

        private final LiveRun run;

        private Answer(LiveRun run) {
            this.run = run;
        }

        @Override
        public void seen(Sight sight) {
            tell((Sight.Outlook) sight);
        }

        @Override
        public void failed(Message reason) {
            // what was seen last is too old by now, and it is asked for anew
            tell(null);
        }

        private void tell(Sight.Outlook sight) {
            workspace.background().fx().execute(() -> AdviceModel.this.seen(run, sight));
        }
    }

    private void seen(LiveRun run, Sight.Outlook sight) {
        if (run == workspace.runProperty().get()) {
            asked = false;
            outlook = sight;
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
        RunStory story = whole(run);
        Sight.Outlook seen = outlook;
        LiveSubject subject = run.subject().get();
        workspace
                .background()
                .run(
                        () -> Advisor.findings(observation(story, subject, seen)),
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
            RunStory story, LiveSubject subject, Sight.Outlook outlook) {
        List<DeadShare> dead = new ArrayList<>();
        if (outlook != null) {
            outlook.dead().forEach(d -> dead.add(new DeadShare(d.address(), d.share())));
        }
        return new Observation(
                story,
                subject.project().plan(),
                subject.classImages(),
                dead,
                Optional.ofNullable(outlook).map(seen -> Confusion.of(seen, subject)));
    }
}

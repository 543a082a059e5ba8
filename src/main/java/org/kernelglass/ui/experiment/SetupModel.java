package org.kernelglass.ui.experiment;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.util.Duration;
import org.kernelglass.experiment.Axis;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.experiment.Setting;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.LayerStack;
import org.kernelglass.project.DataSettings;
import org.kernelglass.project.Project;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.training.advice.Setup;
import org.kernelglass.ui.base.Latest;
import org.kernelglass.ui.workspace.AtWork;
import org.kernelglass.ui.workspace.DatasetState.Known;
import org.kernelglass.ui.workspace.ExperimentStarter;
import org.kernelglass.ui.workspace.Variation;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.ExperimentOutlook;
import org.kernelglass.workflow.ExperimentPlace;
import org.kernelglass.workflow.ExperimentRequest;
import org.kernelglass.workflow.ForeseeExperiment;
import org.kernelglass.workflow.KeptExperiment;
import org.kernelglass.workflow.StackDesign;

/**
 * An experiment that is being set up: of the project as it is, or one that is asked for more. What
 * is typed is checked at once, and what it would take is foreseen a moment later. FX thread.
 */
final class SetupModel {

    /** What is known of the experiment as typed. */
    sealed interface Outlook {

        /** It is being reckoned. */
        record Reckoning() implements Outlook {}

        /** It can begin. */
        record Ready(ExperimentOutlook outlook) implements Outlook {}

        /** It cannot. */
        record Wrong(Message problem, Optional<Message> hint) implements Outlook {}
    }

    private static final Duration QUIET = Duration.millis(250);

    private final Workspace workspace;
    private final ExperimentStarter starter;
    private final SetupFields fields;
    private final ReadOnlyObjectWrapper<Outlook> outlook =
            new ReadOnlyObjectWrapper<>(new Outlook.Reckoning());
    private final ReadOnlyObjectWrapper<KeptExperiment> extended = new ReadOnlyObjectWrapper<>();
    private final PauseTransition quiet = new PauseTransition(QUIET);
    private final Latest reckoning;
    private final AtWork atWork;

    SetupModel(Workspace workspace) {
        this.workspace = workspace;
        this.starter = workspace.experiments();
        this.fields = new SetupFields(workspace.texts());
        this.atWork = new AtWork(workspace);
        this.reckoning = new Latest(workspace.background());
        quiet.setOnFinished(event -> reckon());
        InvalidationListener changed = observed -> changed();
        starter.variations().addListener(changed);
        fields.purpose.addListener(changed);
        fields.mode.addListener(changed);
        fields.shares.addListener(changed);
        List.of(fields.draws, fields.factor, fields.seeds, fields.sweepFolds, fields.folds)
                .forEach(field -> field.text().addListener(changed));
        List.of(fields.repeats, fields.heldBack, fields.runs, fields.minutes, fields.images)
                .forEach(field -> field.text().addListener(changed));
        workspace.projectProperty().addListener(changed);
        workspace.dataset().stateProperty().addListener(changed);
    }

    /** A new experiment of the project. */
    void begin(Purpose purpose) {
        if (extended.get() != null) {
            starter.variations().clear();
        }
        extended.set(null);
        fields.purpose.set(purpose);
        changed();
    }

    /** The same experiment, asked for more. */
    void extend(KeptExperiment kept) {
        ExperimentRequest request = ExperimentRequest.again(kept.experiment(), kept.folder());
        extended.set(kept);
        starter.variations().setAll(request.axes().stream().map(SetupModel::variation).toList());
        fields.show(request);
        changed();
    }

    private static Variation variation(Axis axis) {
        return new Variation(axis.target(), axis.values().text());
    }

    /** What is varied. */
    Setup base() {
        return extended.get() == null
                ? new Setup(project().stack(), project().plan(), project().data().augmentation())
                : setup(extended.get());
    }

    private static Setup setup(KeptExperiment kept) {
        return kept.experiment().candidates().get(kept.experiment().baseline()).setup();
    }

    private Project project() {
        return workspace.project();
    }

    /** What is wrong with the values of one thing that is varied; empty where nothing is. */
    Optional<Refusal> problem(Variation variation) {
        try {
            Setup base = base();
            Axis axis = variation.axis();
            for (String value : axis.values().grid()) {
                new Setting(axis.target(), value).applyTo(base);
            }
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    private void changed() {
        reckoning.forget();
        outlook.set(new Outlook.Reckoning());
        quiet.playFromStart();
    }

    private void reckon() {
        if (fields.purpose.get() == Purpose.SWEEP && starter.variations().isEmpty()) {
            wrong(new Refusal(Message.of("lab.setup.nothing-varied")));
            return;
        }
        ExperimentRequest request;
        try {
            request = request();
        } catch (Refusal refusal) {
            wrong(new Refusal(Message.of("lab.setup.see-above"), refusal));
            return;
        }
        Optional<Known> known = workspace.dataset().known();
        if (known.isEmpty()) {
            wrong(new Refusal(Message.of("lab.setup.no-data")));
            return;
        }
        ForeseeExperiment foresee = workspace.useCases().foresee();
        reckoning.ask(
                cancelled -> foresee.of(request, known.get().index()),
                found -> outlook.set(new Outlook.Ready(found)),
                this::wrong);
    }

    private void wrong(Refusal refusal) {
        outlook.set(new Outlook.Wrong(refusal.problem(), refusal.hint()));
    }

    /** Begins it. */
    void start() {
        if (extended.get() != null) {
            starter.start(request(), extended.get().folder());
            return;
        }
        starter.startNew(request(), workspace.folderProperty().get());
    }

    /**
     * What is typed.
     *
     * @throws Refusal for the first thing that is wrong with it
     */
    private ExperimentRequest request() {
        Setup base = base();
        LayerStack stack = base.stack();
        TrainingPlan plan = base.plan();
        return new ExperimentRequest(
                fields.purpose.get(),
                data(base),
                new StackDesign(classes -> stack, List.of()),
                plan,
                fields.purpose.get() == Purpose.SWEEP ? axes() : List.of(),
                fields.search(),
                fields.repetition(),
                fields.budget(),
                fields.limit(),
                fields.shares(),
                new ExperimentPlace.Chosen());
    }

    private DataSettings data(Setup base) {
        return extended.get() == null
                ? project().data()
                : ExperimentRequest.again(extended.get().experiment(), extended.get().folder())
                        .data()
                        .augmented(base.augmentation());
    }

    private List<Axis> axes() {
        for (Variation variation : starter.variations()) {
            problem(variation)
                    .ifPresent(
                            refusal -> {
                                throw refusal;
                            });
        }
        return starter.variations().stream().map(Variation::axis).toList();
    }

    SetupFields fields() {
        return fields;
    }

    ObservableList<Variation> variations() {
        return starter.variations();
    }

    ReadOnlyObjectProperty<Outlook> outlookProperty() {
        return outlook.getReadOnlyProperty();
    }

    /** The experiment that is asked for more; null for a new one. */
    ReadOnlyObjectProperty<KeptExperiment> extendedProperty() {
        return extended.getReadOnlyProperty();
    }

    /** Why nothing can begin. */
    AtWork atWork() {
        return atWork;
    }

    Workspace workspace() {
        return workspace;
    }
}

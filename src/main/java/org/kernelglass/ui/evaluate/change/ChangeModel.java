package org.kernelglass.ui.evaluate.change;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.kernelglass.dataset.Amendment;
import org.kernelglass.dataset.Overlay;
import org.kernelglass.message.Message;
import org.kernelglass.project.LearnedChange;
import org.kernelglass.project.LearnedChange.Looked;
import org.kernelglass.project.ParentRun;
import org.kernelglass.project.Project;
import org.kernelglass.project.RunRecord;
import org.kernelglass.ui.evaluate.amend.AmendModel;
import org.kernelglass.ui.evaluate.model.EvaluateModel;
import org.kernelglass.ui.workspace.AtWork;
import org.kernelglass.ui.workspace.RunStarter;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.EvaluatedRun;
import org.kernelglass.workflow.EvaluationImages;
import org.kernelglass.workflow.LiveRun;

/**
 * Starts a run of the evaluated run's recipe on the amended data, waits for its end, and asks what
 * the change did. FX thread.
 */
public final class ChangeModel {

    /**
     * A run that learns from a change.
     *
     * @param change of the data, after a look at an earlier run's errors
     */
    private record Retraining(LiveRun run, LearnedChange change) {}

    private final EvaluateModel evaluate;
    private final Workspace workspace;
    private final RunStarter starter;
    private final EffectModel effect;
    private final AmendModel amend;
    private final AtWork atWork;
    private final ObservableValue<Integer> pending;
    private final ObservableValue<Boolean> canStart;
    private final ReadOnlyObjectWrapper<Retraining> retraining = new ReadOnlyObjectWrapper<>();
    private final ObservableValue<Boolean> learning;
    private final ReadOnlyBooleanWrapper matters = new ReadOnlyBooleanWrapper();

    public ChangeModel(EvaluateModel evaluate, AmendModel amend) {
        this.evaluate = evaluate;
        this.workspace = evaluate.workspace();
        this.starter = workspace.runStarter();
        this.effect = new EffectModel(evaluate);
        this.amend = amend;
        this.atWork = new AtWork(workspace);
        pending =
                Bindings.createObjectBinding(
                        () -> pending(amend.overlay().getValue()),
                        amend.overlay(),
                        evaluate.evaluatedProperty());
        canStart =
                Bindings.createObjectBinding(
                        () ->
                                pending.getValue() > 0
                                        && atWork.free().getValue()
                                        && amend.isOwn(dataset()),
                        pending,
                        atWork.free(),
                        workspace.projectProperty());
        learning = retraining.map(now -> true).orElse(false);
        matters.bind(
                Bindings.createBooleanBinding(
                        () ->
                                pending.getValue() > 0
                                        || learning.getValue()
                                        || effect.matters().getValue(),
                        pending,
                        learning,
                        effect.matters()));
        starter.stateProperty().addListener((observed, was, is) -> look());
        workspace.folderProperty().addListener((observed, was, is) -> forget());
    }

    private EvaluatedRun evaluated() {
        return evaluate.evaluatedProperty().get();
    }

    private Path dataset() {
        return evaluated() == null ? Path.of("") : evaluated().dataset();
    }

    /** How many images are decided of otherwise than when the evaluated run began. */
    private int pending(Overlay now) {
        if (evaluated() == null) {
            return 0;
        }
        List<Amendment> then = evaluated().record().project().data().overlay().amendments();
        long changed = now.amendments().stream().filter(one -> !then.contains(one)).count();
        long gone =
                then.stream()
                        .filter(
                                one ->
                                        now.amendments().stream()
                                                .noneMatch(a -> a.hash().equals(one.hash())))
                        .count();
        return (int) (changed + gone);
    }

    /** What learned, or did not, from the changes; null where nothing is evaluated. */
    ObservableValue<EvaluatedRun> evaluatedRun() {
        return evaluate.evaluatedProperty();
    }

    Workspace workspace() {
        return workspace;
    }

    /** Whether there is anything to say of changes. */
    ReadOnlyBooleanProperty mattersProperty() {
        return matters.getReadOnlyProperty();
    }

    /** How many changes the evaluated run has not learned from. */
    ObservableValue<Integer> pending() {
        return pending;
    }

    /** Whether a run can begin that learns from them. */
    public ObservableValue<Boolean> canStart() {
        return canStart;
    }

    /** Why none can, in the language of the window; empty where one can. */
    Optional<String> whyNot() {
        if (canStart.getValue()) {
            return Optional.empty();
        }
        return atWork.sentence().or(() -> Optional.of(workspace.texts().now(unfit())));
    }

    private Message unfit() {
        return amend.isOwn(dataset())
                ? Message.of("errors.retrain.nothing")
                : Message.of("errors.retrain.other");
    }

    /** Whether images of the test split are decided of: they then judge no more. */
    boolean touchesTest() {
        return evaluated() != null
                && evaluated().on() == EvaluationImages.TEST
                && pending.getValue() > 0;
    }

    /** Whether such a run is at work. */
    ObservableValue<Boolean> learning() {
        return learning;
    }

    /** What the last change did. */
    EffectModel effect() {
        return effect;
    }

    /** Trains stack and plan of the evaluated run, with its seed, on the data as it is now. */
    public void retrain() {
        EvaluatedRun shown = evaluated();
        if (!canStart.getValue() || shown == null) {
            return;
        }
        RunRecord record = shown.record();
        Project recipe = record.project();
        Project design =
                new Project(
                        recipe.data()
                                .at(workspace.project().data().location())
                                .with(workspace.project().data().overlay()),
                        recipe.stack(),
                        recipe.plan());
        effect.forget();
        Optional<Path> parent = record.parent().map(ParentRun::folder).map(Path::of);
        LearnedChange change =
                new LearnedChange(
                        shown.run().getFileName().toString(),
                        Optional.ofNullable(evaluate.cellProperty().get())
                                .map(cell -> new Looked(cell.actual(), cell.predicted())));
        LiveRun earlier = workspace.runProperty().get();
        starter.learn(design, parent, change);
        LiveRun begun = workspace.runProperty().get();
        if (begun != earlier) {
            retraining.set(new Retraining(begun, change));
            look();
        }
    }

    private void look() {
        Retraining was = retraining.get();
        if (was != null && was.run().over()) {
            retraining.set(null);
            was.run()
                    .report()
                    .ifPresentOrElse(
                            report -> effect.show(report.run(), was.change()),
                            () -> was.run().refusal().ifPresent(effect::failed));
        }
    }

    private void forget() {
        retraining.set(null);
        effect.forget();
    }
}

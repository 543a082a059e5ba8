package org.kernelglass.ui.evaluate.change;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.LearnedChange;
import org.kernelglass.ui.evaluate.model.EvaluateModel;
import org.kernelglass.ui.inspect.work.LongWork;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.ChangeEffect;
import org.kernelglass.workflow.EvaluatedRun;
import org.kernelglass.workflow.MeasureChange;

/**
 * What the last change of the data did: asked when a run that learned from it ends, when a project
 * is opened in which nobody has put it away, and when a person wants to see it again. FX thread.
 */
public final class EffectModel {

    /** What a change did. */
    public record Outcome(ChangeEffect effect, LearnedChange change) {}

    /** A run that learned from a change. */
    private record Learned(Path run, LearnedChange change) {}

    private final EvaluateModel evaluate;
    private final Workspace workspace;
    private final LongWork work;
    private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Refusal> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Learned> evaluated = new ReadOnlyObjectWrapper<>();
    private final ObservableValue<Boolean> canShow;
    private final ObservableValue<Boolean> matters;

    EffectModel(EvaluateModel evaluate) {
        this.evaluate = evaluate;
        this.workspace = evaluate.workspace();
        this.work = new LongWork(workspace.background());
        canShow =
                Bindings.createObjectBinding(
                        () ->
                                evaluated.get() != null
                                        && !work.workingProperty().get()
                                        && !isShown(evaluated.get()),
                        evaluated,
                        work.workingProperty(),
                        outcome);
        matters =
                Bindings.createObjectBinding(
                        () ->
                                evaluated.get() != null
                                        || work.workingProperty().get()
                                        || outcome.get() != null
                                        || failure.get() != null,
                        evaluated,
                        work.workingProperty(),
                        outcome,
                        failure);
        evaluate.evaluatedProperty().addListener((observed, was, is) -> ask(is));
        evaluate.runs().knownProperty().addListener((observed, was, is) -> opened(is));
    }

    private boolean isShown(Learned learned) {
        return outcome.get() != null && outcome.get().effect().runAfter().equals(learned.run());
    }

    private MeasureChange effect() {
        return workspace.useCases().effect();
    }

    /** Whether the evaluated run learned from a change. */
    private void ask(EvaluatedRun is) {
        evaluated.set(null);
        if (is != null) {
            read(
                    () -> effect().learned(is.run()).map(change -> new Learned(is.run(), change)),
                    learned -> {
                        if (evaluate.evaluatedProperty().get() == is) {
                            evaluated.set(learned);
                        }
                    });
        }
    }

    /** A project was opened, and its runs are known. */
    private void opened(boolean known) {
        if (!known) {
            return;
        }
        List<Path> runs = List.copyOf(evaluate.runs().folders());
        read(
                () -> effect().unread(runs),
                run -> {
                    if (evaluate.runs().folders().contains(run) && outcome.get() == null) {
                        show(run);
                    }
                });
    }

    /** Nobody is told where another project was opened meanwhile. */
    private <T> void read(Callable<Optional<T>> work, Consumer<T> found) {
        Path project = workspace.folderProperty().get();
        workspace
                .background()
                .run(
                        work,
                        some -> some.filter(one -> isOpen(project)).ifPresent(found),
                        refusal -> {
                            if (isOpen(project)) {
                                failure.set(refusal);
                            }
                        });
    }

    private boolean isOpen(Path project) {
        return project.equals(workspace.folderProperty().get());
    }

    private void show(Path after) {
        read(() -> effect().learned(after), change -> show(after, change));
    }

    /** Asks what the change did that the evaluated run learned from. */
    void showEvaluated() {
        if (evaluated.get() != null) {
            show(evaluated.get().run(), evaluated.get().change());
        }
    }

    /** Asks what a change did. */
    void show(Path after, LearnedChange change) {
        forget();
        work.begin(
                (watch, control) -> new Outcome(effect().of(after, change, watch, control), change),
                outcome::set,
                failure::set);
    }

    /** A run could not learn from a change. */
    void failed(Refusal why) {
        failure.set(why);
    }

    /** The table was read. */
    void putAway() {
        Outcome shown = outcome.get();
        forget();
        if (shown != null && workspace.readOnlyProperty().get() == null) {
            workspace
                    .background()
                    .run(
                            () -> {
                                effect().putAway(shown.effect().runAfter());
                                return shown;
                            },
                            done -> {},
                            workspace.problemProperty()::set);
        }
    }

    /** Nothing is shown, and what is computed is given up. */
    void forget() {
        work.cancel();
        outcome.set(null);
        failure.set(null);
    }

    /** The comparison that is computed. */
    LongWork work() {
        return work;
    }

    /** What the change did; null before it is known. */
    ReadOnlyObjectProperty<Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Why that is not known; null where it is, or nothing was asked. */
    ReadOnlyObjectProperty<Refusal> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Whether the evaluated run learned from a change whose effect is not shown. */
    ObservableValue<Boolean> canShow() {
        return canShow;
    }

    /** Whether there is anything to say. */
    ObservableValue<Boolean> matters() {
        return matters;
    }
}

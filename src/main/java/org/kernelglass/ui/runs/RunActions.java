package org.kernelglass.ui.runs;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Question;
import org.kernelglass.ui.compare.RunChoice;
import org.kernelglass.ui.workspace.AtWork;
import org.kernelglass.ui.workspace.Workspace;

/** What can be done with the chosen run. FX thread. */
final class RunActions {

    private final Workspace workspace;
    private final RunsViewModel model;
    private final Node place;
    private final Runnable comparison;
    private final AtWork atWork;
    private Runnable renaming = () -> {};

    /**
     * @param place over which questions are asked
     * @param comparison shows where runs are held against each other
     */
    RunActions(Workspace workspace, RunsViewModel model, Node place, Runnable comparison) {
        this.workspace = workspace;
        this.model = model;
        this.place = place;
        this.comparison = comparison;
        this.atWork = new AtWork(workspace);
    }

    ObservableValue<Boolean> chosen() {
        return when(row -> true);
    }

    ObservableValue<Boolean> canResume() {
        return idleAnd(RunRow::canResume);
    }

    ObservableValue<Boolean> canBuildOn() {
        return idleAnd(RunRow::hasWeights);
    }

    ObservableValue<Boolean> canDelete() {
        return when(row -> !row.alive());
    }

    ObservableValue<Boolean> canRename() {
        return when(row -> !row.alive() && row.record().isPresent());
    }

    ObservableValue<Boolean> canPin() {
        return when(row -> row.record().isPresent());
    }

    /** Whether the chosen run is the baseline. */
    ObservableValue<Boolean> pinned() {
        return when(RunRow::baseline);
    }

    /** Whether what is marked says which two are to be compared. */
    ObservableValue<Boolean> canCompare() {
        RunChoice choice = model.choice();
        BooleanBinding can =
                Bindings.createBooleanBinding(
                        choice::canCompare,
                        choice.marked(),
                        choice.baselineProperty(),
                        model.rows());
        return can;
    }

    private ObservableValue<Boolean> idleAnd(Predicate<RunRow> allowed) {
        ObservableValue<Boolean> fits = when(allowed);
        BooleanBinding both =
                Bindings.createBooleanBinding(
                        () -> fits.getValue() && atWork.free().getValue(), fits, atWork.free());
        return both;
    }

    private ObservableValue<Boolean> when(Predicate<RunRow> allowed) {
        return model.selectedProperty().map(allowed::test).orElse(false);
    }

    /** Why nothing can be trained. */
    AtWork atWork() {
        return atWork;
    }

    private RunRow row() {
        return model.selectedProperty().get();
    }

    void resume() {
        model.resume(row());
    }

    void delete() {
        model.changes().deletions().delete(row().folder());
    }

    /** Told how another name is asked for. */
    void renames(Runnable how) {
        renaming = how;
    }

    void rename() {
        renaming.run();
    }

    /** Holds the others against the chosen run, or against none any more. */
    void pin() {
        RunRow row = row();
        model.changes().pinBaseline(row.baseline() ? Optional.empty() : Optional.of(row.folder()));
    }

    /** The marked runs side by side. */
    void compare() {
        model.choice().compareMarked();
        comparison.run();
    }

    void reveal() {
        FileBrowser.show(workspace, row().folder());
    }

    /** A new run that begins with this one's weights. */
    void buildOn() {
        RunRow parent = row();
        new NewRunDialog(workspace.texts(), place.getScene(), parent)
                .ask()
                .ifPresent(choice -> start(choice, parent));
    }

    private void start(NewRunDialog.Choice choice, RunRow parent) {
        workspace.runStarter().startFrom(choice.design(), parent.folder(), choice.freeze());
        if (workspace.runStarter().alive().getValue()) {
            workspace.requestedPlaceProperty().set("train");
        }
    }

    void cleanUp() {
        Message what = sized(in -> Amounts.bytes(model.spareBytes(), in), "runs.clean-up.ask");
        if (question().confirm("runs.clean-up", what)) {
            model.cleanUp();
        }
    }

    void emptyTrash() {
        Message what =
                sized(
                        in -> Amounts.bytes(model.trashBytesProperty().get(), in),
                        "runs.empty-trash.ask");
        if (question().confirm("runs.empty-trash.do", what)) {
            model.changes().emptyTrash();
        }
    }

    private Message sized(Function<Locale, String> size, String key) {
        Locale locale = workspace.texts().sentencesProperty().get().locale();
        return new Message(key, java.util.List.of(size.apply(locale)));
    }

    private Question question() {
        return new Question(workspace.texts(), place.getScene());
    }
}

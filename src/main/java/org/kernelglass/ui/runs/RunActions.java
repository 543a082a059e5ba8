package org.kernelglass.ui.runs;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kernelglass.message.Message;
import org.kernelglass.ui.workspace.RunStarter.State;
import org.kernelglass.ui.workspace.Workspace;

/** What can be done with the chosen run. FX thread. */
final class RunActions {

    private final Workspace workspace;
    private final RunsViewModel model;
    private final Node place;

    /**
     * @param place over which questions are asked
     */
    RunActions(Workspace workspace, RunsViewModel model, Node place) {
        this.workspace = workspace;
        this.model = model;
        this.place = place;
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

    private ObservableValue<Boolean> idleAnd(Predicate<RunRow> allowed) {
        ObservableValue<Boolean> fits = when(allowed);
        BooleanBinding both =
                Bindings.createBooleanBinding(
                        () ->
                                fits.getValue()
                                        && workspace.runStarter().stateProperty().get()
                                                == State.IDLE,
                        fits,
                        workspace.runStarter().stateProperty());
        return both;
    }

    private ObservableValue<Boolean> when(Predicate<RunRow> allowed) {
        return model.selectedProperty().map(allowed::test).orElse(false);
    }

    private RunRow row() {
        return model.selectedProperty().get();
    }

    void resume() {
        model.resume(row());
    }

    void delete() {
        model.delete(row());
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
            model.emptyTrash();
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

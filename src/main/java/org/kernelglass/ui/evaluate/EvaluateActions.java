package org.kernelglass.ui.evaluate;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.WindowAction;
import org.kernelglass.ui.evaluate.model.EvaluateModel;
import org.kernelglass.workflow.EvaluationFile;
import org.kernelglass.workflow.EvaluationImages;

/** What can be done in the place. FX thread. */
final class EvaluateActions {

    private final EvaluateModel model;
    private final Exporting exporting;
    private final Node place;

    /**
     * @param place over which questions are asked
     */
    EvaluateActions(EvaluateModel model, Exporting exporting, Node place) {
        this.model = model;
        this.exporting = exporting;
        this.place = place;
    }

    Exporting exporting() {
        return exporting;
    }

    void validation() {
        model.evaluate(EvaluationImages.VALIDATION);
    }

    void test() {
        model.evaluate(EvaluationImages.TEST);
    }

    void folder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(model.workspace().texts().now("evaluate.on.folder.title"));
        File folder = chooser.showDialog(place.getScene().getWindow());
        if (folder != null) {
            model.evaluate(new EvaluationImages.InFolder(folder.toPath()));
        }
    }

    List<WindowAction> all() {
        ObservableValue<Boolean> run = model.runProperty().map(chosen -> true).orElse(false);
        ObservableValue<Boolean> shown = model.evaluatedProperty().map(some -> true).orElse(false);
        List<WindowAction> all = new ArrayList<>();
        all.add(action("evaluate.action.validation", this::validation, run));
        all.add(action("evaluate.action.test", this::test, run));
        all.add(action("evaluate.action.folder", this::folder, run));
        all.add(
                action(
                        "evaluate.action.cancel",
                        model.work()::cancel,
                        model.work().workingProperty()));
        for (EvaluationFile kind : EvaluationFile.values()) {
            all.add(action(Exporting.key(kind), () -> exporting.ask(kind), shown));
        }
        return all;
    }

    private static WindowAction action(String key, Runnable run, ObservableValue<Boolean> enabled) {
        return new WindowAction(
                key.replace("evaluate.action", "evaluate"),
                new Message(key, List.of()),
                Optional.empty(),
                run,
                enabled);
    }
}

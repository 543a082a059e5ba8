package org.kernelglass.ui.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Place;
import org.kernelglass.ui.base.WindowAction;
import org.kernelglass.ui.chart.SaveQuestion;
import org.kernelglass.ui.evaluate.amend.AmendModel;
import org.kernelglass.ui.evaluate.change.ChangeModel;
import org.kernelglass.ui.evaluate.model.EvaluateModel;
import org.kernelglass.ui.workspace.Workspace;

/** Says how good a run's network is, with intervals, and shows where it errs. FX thread. */
public final class EvaluatePlace implements Place {

    private final EvaluateModel model;
    private final StackPane view = new StackPane();
    private final EvaluateView parts;
    private final List<WindowAction> actions;

    public EvaluatePlace(Workspace workspace) {
        this(workspace, SaveQuestion.DIALOG);
    }

    /**
     * @param files asks where an export goes
     */
    public EvaluatePlace(Workspace workspace, SaveQuestion files) {
        model = new EvaluateModel(workspace);
        Exporting exporting = new Exporting(model, files, view);
        EvaluateActions can = new EvaluateActions(model, exporting, view);
        AmendModel amend = new AmendModel(workspace);
        ChangeModel change = new ChangeModel(model, amend);
        parts = new EvaluateView(model, can, amend, change);
        view.getChildren().setAll(parts);
        actions = Stream.concat(can.all().stream(), Stream.of(retrain(change))).toList();
    }

    private static WindowAction retrain(ChangeModel change) {
        return new WindowAction(
                "evaluate.retrain",
                Message.of("errors.retrain"),
                Optional.empty(),
                change::retrain,
                change.canStart());
    }

    EvaluateModel model() {
        return model;
    }

    @Override
    public String id() {
        return "evaluate";
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void show(String part) {
        parts.show(part);
    }

    @Override
    public List<WindowAction> actions() {
        return actions;
    }

    @Override
    public void shown() {
        model.runs().watchedProperty().set(true);
        model.runs().refresh();
    }

    @Override
    public void hidden() {
        model.runs().watchedProperty().set(false);
    }
}

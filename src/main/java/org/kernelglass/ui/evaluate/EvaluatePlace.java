package org.kernelglass.ui.evaluate;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kernelglass.ui.base.Place;
import org.kernelglass.ui.base.WindowAction;
import org.kernelglass.ui.chart.SaveQuestion;
import org.kernelglass.ui.evaluate.model.EvaluateModel;
import org.kernelglass.ui.workspace.Workspace;

/** Says how good a run's network is, with intervals, and shows where it errs. FX thread. */
public final class EvaluatePlace implements Place {

    private final EvaluateModel model;
    private final StackPane view = new StackPane();
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
        view.getChildren().setAll(new EvaluateView(model, can));
        actions = can.all();
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

package org.kernelglass.ui.evaluate;

import javafx.scene.Node;
import org.kernelglass.ui.base.Place;
import org.kernelglass.ui.evaluate.model.EvaluateModel;
import org.kernelglass.ui.workspace.Workspace;

/** Says how good a run's network is, with intervals, and shows where it errs. FX thread. */
public final class EvaluatePlace implements Place {

    private final EvaluateModel model;
    private final EvaluateView view;

    public EvaluatePlace(Workspace workspace) {
        model = new EvaluateModel(workspace);
        view = new EvaluateView(model);
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
    public void shown() {
        model.runs().watchedProperty().set(true);
        model.runs().refresh();
    }

    @Override
    public void hidden() {
        model.runs().watchedProperty().set(false);
    }
}

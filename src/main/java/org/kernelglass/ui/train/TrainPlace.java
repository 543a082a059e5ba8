package org.kernelglass.ui.train;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Place;
import org.kernelglass.ui.base.WindowAction;
import org.kernelglass.ui.chart.SaveQuestion;
import org.kernelglass.ui.workspace.Workspace;

/** Train: the plan as a form, the run and its curves. FX thread. */
public final class TrainPlace implements Place {

    private final TrainViewModel model;
    private final TrainView view;
    private final List<WindowAction> actions;

    public TrainPlace(Workspace workspace) {
        this(workspace, SaveQuestion.DIALOG);
    }

    /**
     * @param files asks where an exported chart goes
     */
    public TrainPlace(Workspace workspace, SaveQuestion files) {
        model = new TrainViewModel(workspace);
        view = new TrainView(workspace, model, files);
        actions = List.of(resetCharts());
    }

    private WindowAction resetCharts() {
        ObservableValue<Boolean> always = new SimpleBooleanProperty(true);
        return new WindowAction(
                "train.reset-charts",
                Message.of("train.action.reset-charts"),
                Optional.of(
                        new KeyCodeCombination(
                                KeyCode.DIGIT0,
                                KeyCombination.SHORTCUT_DOWN,
                                KeyCombination.SHIFT_DOWN)),
                this::showEverything,
                always);
    }

    TrainViewModel model() {
        return model;
    }

    private void showEverything() {
        model.figures().large().forEach(chart -> chart.reset());
        model.figures().small().forEach(chart -> chart.reset());
    }

    @Override
    public String id() {
        return "train";
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
        model.showingProperty().set(true);
        model.look();
        model.earlier().refresh();
    }

    @Override
    public void hidden() {
        model.showingProperty().set(false);
    }
}

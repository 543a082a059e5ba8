package org.kernelglass.ui.compare;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Place;
import org.kernelglass.ui.base.WindowAction;
import org.kernelglass.ui.workspace.AtWork;
import org.kernelglass.ui.workspace.Workspace;

/** Two runs side by side: is B better than A, how did they learn, how do they differ. FX thread. */
public final class ComparePlace implements Place {

    public static final String ID = "compare";

    private final CompareModel model;
    private final AtWork atWork;
    private final StackPane view = new StackPane();

    public ComparePlace(Workspace workspace, RunChoice choice) {
        model = new CompareModel(workspace, choice);
        atWork = new AtWork(workspace);
        VBox content =
                new VBox(
                        new Answers(workspace, model),
                        new CompareCurves(workspace, model),
                        new DesignDifference(workspace.texts(), model),
                        new SettingsPlot(workspace.texts(), model));
        content.getStyleClass().add("compare-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setId("compare-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        BorderPane whole = new BorderPane(scroll);
        whole.setTop(new CompareBar(workspace, model));
        NothingToCompare nothing = new NothingToCompare(workspace);
        nothing.visibleProperty().bind(tooFew());
        whole.visibleProperty().bind(nothing.visibleProperty().not());
        view.getStyleClass().add("compare-place");
        view.getChildren().setAll(whole, nothing);
        workspace.folderProperty().addListener((observed, was, is) -> choice.ranges().clear());
    }

    private BooleanBinding tooFew() {
        return Bindings.createBooleanBinding(
                () -> model.choice().readable().size() < 2, model.choice().tableProperty());
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Message title() {
        return Message.of("compare.title");
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        model.show(true);
    }

    @Override
    public void hidden() {
        model.show(false);
    }

    @Override
    public List<WindowAction> actions() {
        BooleanBinding answered = model.answerProperty().isNotNull();
        return List.of(
                action("compare.swap", model.choice()::swap, answered),
                action("compare.on.test", () -> model.ask(Split.TEST), answered),
                action(
                        "compare.more",
                        model::runMore,
                        Bindings.createBooleanBinding(
                                () -> answered.get() && atWork.free().getValue(),
                                answered,
                                atWork.free())));
    }

    private static WindowAction action(String key, Runnable run, BooleanBinding enabled) {
        return new WindowAction(
                "runs." + key,
                new Message(key + ".action", List.of()),
                Optional.empty(),
                run,
                enabled);
    }
}

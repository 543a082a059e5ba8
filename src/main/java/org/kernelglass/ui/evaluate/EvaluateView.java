package org.kernelglass.ui.evaluate;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kernelglass.ui.evaluate.amend.AmendModel;
import org.kernelglass.ui.evaluate.change.ChangeModel;
import org.kernelglass.ui.evaluate.change.ChangePane;
import org.kernelglass.ui.evaluate.figures.FiguresView;
import org.kernelglass.ui.evaluate.model.EvaluateModel;
import org.kernelglass.ui.inspect.work.WorkBar;

/** Lays the parts of the place side by side. FX thread. */
final class EvaluateView extends StackPane {

    private final EvaluateModel model;

    EvaluateView(EvaluateModel model, EvaluateActions can, AmendModel amend, ChangeModel change) {
        this.model = model;
        getStyleClass().add("evaluate-place");
        BorderPane results = new BorderPane(new ResultTabs(model, amend));
        results.setLeft(figures());
        results.setBottom(new ChangePane(change));
        results.visibleProperty().bind(model.evaluatedProperty().isNotNull());
        BorderPane parts = new BorderPane(new StackPane(results, new NotEvaluated(model)));
        WorkBar work = new WorkBar("evaluate-work", model.work(), model.workspace().texts());
        work.getChildren().add(waits());
        work.getStyleClass().add("evaluate-work");
        parts.setTop(new VBox(new SubjectBar(model, can), work));
        NothingToEvaluate empty = new NothingToEvaluate(model.workspace());
        BooleanBinding nothing =
                Bindings.isEmpty(model.runs().folders()).and(model.runs().knownProperty());
        empty.visibleProperty().bind(nothing);
        parts.visibleProperty().bind(nothing.not());
        getChildren().setAll(parts, empty);
    }

    private ScrollPane figures() {
        ScrollPane scroll = new ScrollPane(new FiguresView(model));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("evaluate-figures-scroll", "edge-to-edge");
        return scroll;
    }

    /** What trains has the network's thread until it ends. */
    private Label waits() {
        Label label = new Label();
        label.getStyleClass().add("text-muted");
        label.textProperty().bind(model.workspace().texts().of("evaluate.waits"));
        ObservableValue<Boolean> alive = model.workspace().runStarter().alive();
        label.visibleProperty().bind(alive);
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}

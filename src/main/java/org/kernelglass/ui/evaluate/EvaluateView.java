package org.kernelglass.ui.evaluate;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
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
    private final ResultTabs tabs;
    private final BooleanProperty asked = new SimpleBooleanProperty();

    EvaluateView(EvaluateModel model, EvaluateActions can, AmendModel amend, ChangeModel change) {
        this.model = model;
        getStyleClass().add("evaluate-place");
        tabs = new ResultTabs(model, amend);
        BorderPane results = new BorderPane(tabs);
        results.setLeft(figures());
        results.setBottom(new ChangePane(change));
        BooleanBinding suspects = asked.and(tabs.suspectsChosen());
        results.visibleProperty().bind(model.evaluatedProperty().isNotNull().or(suspects));
        StackPane none = new StackPane(new NotEvaluated(model));
        none.visibleProperty().bind(results.visibleProperty().not());
        BorderPane parts = new BorderPane(new StackPane(results, none));
        WorkBar work = new WorkBar("evaluate-work", model.work(), model.workspace().texts());
        work.getChildren().add(waits());
        work.getStyleClass().add("evaluate-work");
        parts.setTop(new VBox(new SubjectBar(model, can), work));
        NothingToEvaluate empty = new NothingToEvaluate(model.workspace());
        BooleanBinding nothing =
                Bindings.isEmpty(model.runs().folders())
                        .and(model.runs().knownProperty())
                        .and(suspects.not());
        empty.visibleProperty().bind(nothing);
        parts.visibleProperty().bind(nothing.not());
        getChildren().setAll(parts, empty);
    }

    /**
     * Brings a tab to the front. A cross-validation ranks labels without any run: the suspects show
     * then, though nothing is evaluated.
     */
    void show(String part) {
        asked.set(true);
        tabs.show(part);
    }

    private ScrollPane figures() {
        ScrollPane scroll = new ScrollPane(new FiguresView(model));
        scroll.visibleProperty().bind(model.evaluatedProperty().isNotNull());
        scroll.managedProperty().bind(scroll.visibleProperty());
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

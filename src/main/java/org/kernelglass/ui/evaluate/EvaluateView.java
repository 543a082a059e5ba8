package org.kernelglass.ui.evaluate;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.kernelglass.ui.evaluate.model.EvaluateModel;

/** Lays the parts of the place side by side. FX thread. */
final class EvaluateView extends StackPane {

    EvaluateView(EvaluateModel model) {
        getStyleClass().add("evaluate-place");
        BorderPane parts = new BorderPane();
        parts.setTop(new SubjectBar(model));
        NothingToEvaluate empty = new NothingToEvaluate(model.workspace());
        BooleanBinding nothing =
                Bindings.isEmpty(model.runs().folders()).and(model.runs().knownProperty());
        empty.visibleProperty().bind(nothing);
        parts.visibleProperty().bind(nothing.not());
        getChildren().setAll(parts, empty);
    }
}

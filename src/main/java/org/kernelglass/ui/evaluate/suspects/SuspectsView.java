package org.kernelglass.ui.evaluate.suspects;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.SplitPane;
import org.kernelglass.ui.evaluate.amend.AmendModel;
import org.kernelglass.ui.evaluate.model.EvaluateModel;

/** Suspected wrong labels and near-duplicates side by side. FX thread. */
public final class SuspectsView extends SplitPane {

    private final SuspectsModel suspects;

    public SuspectsView(EvaluateModel evaluate, AmendModel amend) {
        suspects = new SuspectsModel(evaluate, amend);
        setId("suspects");
        getStyleClass().add("runs-halves");
        getItems().setAll(new SuspectsPane(suspects), new NearPane(new NearModel(amend, suspects)));
        setDividerPositions(0.5);
    }

    /** Whether somebody looks; nothing is read before. */
    public BooleanProperty watchedProperty() {
        return suspects.watchedProperty();
    }
}

package org.kernelglass.ui.inspect.excite;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.inspect.work.NetworkImages;

/**
 * What a filter or class looks for: a picture made to excite it, beside the training images that do
 * so most. FX thread.
 */
public final class ExciteTab extends ScrollPane {

    private final MaximizeModel maximize;

    public ExciteTab(InspectModel model, NetworkImages images) {
        ExciteModel excite = new ExciteModel(model);
        maximize = new MaximizeModel(excite);
        ImagesCard found = new ImagesCard(new ImagesModel(excite, images));
        HBox.setHgrow(found, Priority.ALWAYS);
        HBox cards = new HBox(new MaximizeCard(maximize), found);
        cards.getStyleClass().add("map-sides");
        VBox page = new VBox(new TargetRow(excite), cards);
        page.getStyleClass().add("inspect-tab");
        getStyleClass().addAll("inspect-scroll", "edge-to-edge");
        setFitToWidth(true);
        setContent(page);
    }

    /** Whether it is in front. */
    public BooleanProperty watchedProperty() {
        return maximize.watchedProperty();
    }
}

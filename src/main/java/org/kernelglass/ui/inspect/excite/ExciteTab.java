package org.kernelglass.ui.inspect.excite;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.ui.inspect.model.InspectModel;

/**
 * What a filter or class looks for: a picture made to excite it, beside the training images that do
 * so most. FX thread.
 */
public final class ExciteTab extends ScrollPane {

    private final MaximizeModel maximize;

    public ExciteTab(InspectModel model) {
        ExciteModel excite = new ExciteModel(model);
        maximize = new MaximizeModel(excite);
        ImagesCard images = new ImagesCard(new ImagesModel(excite));
        HBox.setHgrow(images, Priority.ALWAYS);
        HBox cards = new HBox(new MaximizeCard(maximize), images);
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

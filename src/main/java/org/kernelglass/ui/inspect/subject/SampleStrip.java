package org.kernelglass.ui.inspect.subject;

import javafx.geometry.Orientation;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.picture.SamplePicture;
import org.kernelglass.workflow.InspectedNetwork;
import org.kernelglass.workflow.SampleImage;

/** Images of the run's validation split side by side; left and right go through them. FX thread. */
final class SampleStrip extends ListView<SampleImage> {

    private static final double SIDE = 36;

    private final InspectModel model;
    private final Texts texts;

    SampleStrip(InspectModel model, SubjectModel subject) {
        super(subject.samples());
        this.model = model;
        this.texts = model.workspace().texts();
        setId("inspect-samples");
        getStyleClass().add("inspect-samples");
        accessibleTextProperty().bind(texts.of("inspect.samples"));
        setOrientation(Orientation.HORIZONTAL);
        setCellFactory(list -> new Cell());
        getSelectionModel().selectedItemProperty().addListener((o, was, is) -> take(is));
        model.imageProperty().addListener((observed, was, is) -> follow(is));
    }

    private void take(SampleImage image) {
        if (image != null) {
            model.imageProperty().set(image);
        }
    }

    private void follow(SampleImage image) {
        int place = image == null ? -1 : getItems().indexOf(image);
        if (place < 0) {
            getSelectionModel().clearSelection();
        } else {
            getSelectionModel().select(place);
        }
    }

    private final class Cell extends ListCell<SampleImage> {

        private final ImageView picture = new ImageView();

        private Cell() {
            picture.setFitHeight(SIDE);
            picture.setFitWidth(SIDE);
            picture.setPreserveRatio(true);
        }

        @Override
        protected void updateItem(SampleImage image, boolean empty) {
            super.updateItem(image, empty);
            setGraphic(empty ? null : picture);
            setTooltip(null);
            if (!empty) {
                picture.setImage(SamplePicture.of(image));
                setTooltip(new Tooltip(className(image) + "\n" + image.name()));
                setAccessibleText(className(image));
            }
        }

        private String className(SampleImage image) {
            InspectedNetwork network = model.networkProperty().get();
            return network == null || image.label() < 0
                    ? texts.now("inspect.class.unknown")
                    : network.classes().get(image.label());
        }
    }
}

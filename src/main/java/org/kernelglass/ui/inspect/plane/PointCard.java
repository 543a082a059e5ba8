package org.kernelglass.ui.inspect.plane;

import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.picture.SamplePicture;
import org.kernelglass.workflow.MapImages.ImageMap;

/** The image of the point under the pointer, beside it. FX thread. */
final class PointCard extends VBox {

    private static final double SIDE = 96;
    private static final double GAP = 14;

    private final PlaneModel model;
    private final Texts texts;
    private final ImageView picture = new ImageView();
    private final Label words = new Label();
    private int point = -1;

    PointCard(PlaneModel model) {
        this.model = model;
        this.texts = model.model().workspace().texts();
        setId("inspect-plane-card");
        getStyleClass().add("plane-card");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        picture.setFitWidth(SIDE);
        picture.setFitHeight(SIDE);
        picture.setPreserveRatio(true);
        picture.setSmooth(false);
        getChildren().setAll(picture, words);
    }

    void hide() {
        point = -1;
        setVisible(false);
    }

    void show(int shown, double x, double y) {
        if (shown == point) {
            return;
        }
        point = shown;
        ImageMap map = model.mapProperty().get();
        String name = map.classes().get(map.labels()[shown]);
        words.setText(
                PlaneModel.wrong(map, shown)
                        ? texts.now(
                                "inspect.plane.wrong",
                                name,
                                map.classes().get(map.predicted()[shown]))
                        : name);
        picture.setImage(null);
        setVisible(true);
        place(x, y);
        model.read(
                shown,
                image -> {
                    if (point == shown) {
                        picture.setImage(SamplePicture.of(image));
                        place(x, y);
                    }
                },
                refusal -> hide());
    }

    private void place(double x, double y) {
        applyCss();
        autosize();
        double width = getWidth();
        double height = getHeight();
        boolean fits = x + GAP + width <= ((javafx.scene.layout.Region) getParent()).getWidth();
        double left = fits ? x + GAP : x - GAP - width;
        double most = ((javafx.scene.layout.Region) getParent()).getHeight() - height - 4;
        relocate(Math.max(0, left), Math.max(0, Math.min(y - height / 2, most)));
    }
}

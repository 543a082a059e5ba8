package org.kernelglass.ui.live;

import javafx.scene.image.ImageView;
import org.kernelglass.ui.picture.SamplePicture;
import org.kernelglass.workflow.SampleImage;

/** The image whose feature maps are shown. FX thread. */
final class PinnedImage extends ImageView {

    private static final double SIDE = 56;

    PinnedImage(LiveModel model) {
        setFitHeight(SIDE);
        setFitWidth(SIDE);
        setPreserveRatio(true);
        setSmooth(false);
        model.pinnedProperty().addListener((observed, was, is) -> show(is));
        show(model.pinnedProperty().get());
    }

    private void show(SampleImage image) {
        setImage(image == null ? null : SamplePicture.of(image));
        setAccessibleText(image == null ? "" : image.name());
    }
}

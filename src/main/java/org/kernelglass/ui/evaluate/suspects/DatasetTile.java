package org.kernelglass.ui.evaluate.suspects;

import java.util.Optional;
import javafx.scene.layout.StackPane;
import org.kernelglass.ui.data.Pixels;
import org.kernelglass.ui.evaluate.picture.PictureTile;
import org.kernelglass.workflow.Thumbnail;
import org.kernelglass.workflow.Thumbnails;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** One image of the dataset. FX thread. */
final class DatasetTile extends StackPane {

    private final PictureTile picture;
    private final FontIcon broken = new FontIcon(BootstrapIcons.EXCLAMATION_TRIANGLE);
    private Optional<Thumbnails.Request> request = Optional.empty();
    private DatasetTiles tiles;
    private int number = -1;

    DatasetTile(double side) {
        picture = new PictureTile(side);
        getStyleClass().add("suspects-tile");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().setAll(picture, broken);
        clear();
    }

    /** Shows an image. */
    void show(DatasetTiles from, int wanted) {
        if (from == tiles && wanted == number) {
            return;
        }
        clear();
        tiles = from;
        number = wanted;
        request = from.load(wanted, made -> arrived(from, wanted, made));
    }

    private void arrived(DatasetTiles from, int wanted, Thumbnail made) {
        if (from == tiles && wanted == number) {
            broken.setVisible(made.problem().isPresent());
            picture.show(made.problem().isPresent() ? null : Pixels.of(made));
        }
    }

    /** Shows none; nobody waits for one any more. */
    void clear() {
        request.ifPresent(Thumbnails.Request::cancel);
        request = Optional.empty();
        tiles = null;
        number = -1;
        picture.show(null);
        broken.setVisible(false);
    }
}

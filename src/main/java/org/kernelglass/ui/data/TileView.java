package org.kernelglass.ui.data;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kernelglass.workflow.Thumbnail;
import org.kernelglass.workflow.Thumbnails;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** One tile of the gallery: an image, the name of a class, or nothing. */
final class TileView extends StackPane {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Gallery gallery;
    private final PictureFrame frame = new PictureFrame(0);
    private final FontIcon broken = new FontIcon(BootstrapIcons.EXCLAMATION_TRIANGLE);
    private final Label className = new Label();
    private final Label classSize = Words.quiet();
    private final VBox classTile = new VBox(className, classSize);
    private final Tooltip tooltip = Words.tooltip(new javafx.beans.property.SimpleStringProperty());
    private Thumbnails.Request request;
    private ThumbnailLoader loader;
    private Thumbnail thumbnail;
    private int image = TileRow.NONE;

    TileView(Gallery gallery) {
        this.gallery = gallery;
        getStyleClass().add("kg-tile");
        className.getStyleClass().add("kg-tile-class");
        className.setWrapText(true);
        classTile.getStyleClass().add("kg-tile-name");
        broken.getStyleClass().add("kg-tile-broken");
        getChildren().setAll(frame, broken, classTile);
        tooltip.textProperty().unbind();
        tooltip.setOnShowing(event -> tooltip.setText(described()));
        setOnMousePressed(event -> gallery.point(image));
        clear();
    }

    private String described() {
        return gallery.described(image, thumbnail);
    }

    void resizeTo(double side) {
        if (getPrefWidth() != side) {
            setMinSize(side, side);
            setPrefSize(side, side);
            setMaxSize(side, side);
            frame.resizeTo(side);
        }
    }

    int image() {
        return image;
    }

    /** Whether it shows that image, of the dataset that the loader loads from. */
    boolean shows(int wanted, ThumbnailLoader from) {
        return image == wanted && loader == from;
    }

    /** Shows what stands in that column of the row. */
    void show(TileRow row, int column) {
        int wanted = row.image(column);
        if (row.isName(column)) {
            clear();
            className.setText(row.section().name());
            classSize.setText(gallery.count(row.section().images().length));
            classTile.setVisible(true);
        } else if (wanted == TileRow.NONE) {
            clear();
        } else if (!shows(wanted, gallery.loader())) {
            clear();
            image = wanted;
            loader = gallery.loader();
            frame.setVisible(true);
            setAccessibleText(gallery.name(image));
            Tooltip.install(this, tooltip);
            loader.load(this, image);
        }
        mark(gallery.current());
    }

    /** Nothing is to be seen here: nobody waits for its picture any more. */
    void clear() {
        if (request != null) {
            request.cancel();
            request = null;
        }
        if (image != TileRow.NONE) {
            Tooltip.uninstall(this, tooltip);
        }
        image = TileRow.NONE;
        thumbnail = null;
        frame.show(null);
        frame.setVisible(false);
        broken.setVisible(false);
        classTile.setVisible(false);
        setAccessibleText(null);
    }

    void waitFor(Thumbnails.Request asked) {
        request = asked;
    }

    void arrived(Thumbnail made) {
        request = null;
        thumbnail = made;
        broken.setVisible(made.problem().isPresent());
        frame.show(made.problem().isPresent() ? null : Pixels.of(made));
    }

    /** Marks the tile if it shows the image that is pointed out. */
    void mark(int current) {
        pseudoClassStateChanged(CURRENT, image != TileRow.NONE && image == current);
    }
}

package org.kernelglass.ui.evaluate.suspects;

import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.IntegerProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.likeness.NearPair;
import org.kernelglass.ui.evaluate.amend.Amendable;
import org.kernelglass.ui.evaluate.amend.AmendableCell;
import org.kernelglass.ui.evaluate.amend.ImageWords;

/** Two images that look nearly the same; a click chooses one of them. FX thread. */
final class NearCell extends AmendableCell<NearPair> {

    static final double HEIGHT = 100;

    private static final double SIDE = 64;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final NearModel model;
    private final IntegerProperty side;
    private final Half[] halves;
    private final Label likeness = new Label();
    private final InvalidationListener marked = changed -> mark();

    /** One of the two. */
    private final class Half {
        private final DatasetTile tile = new DatasetTile(SIDE);
        private final ImageWords words = new ImageWords(model.amend());
        private final HBox box = new HBox(tile, words);

        Half(int number) {
            box.getStyleClass().addAll("errors-row", "near-half");
            box.setAlignment(Pos.CENTER_LEFT);
            box.setMinWidth(0);
            box.setPrefWidth(0);
            HBox.setHgrow(box, Priority.ALWAYS);
            box.setOnMousePressed(event -> side.set(number));
        }

        void say(ImageIndex index, int number) {
            ImageEntry entry = index.images().get(number);
            words.show(Amendable.of(entry), index.classes().get(entry.label()));
        }
    }

    /**
     * @param side which of the two is chosen, 0 or 1
     */
    NearCell(NearModel model, IntegerProperty side) {
        super(model.amend());
        this.model = model;
        this.side = side;
        halves = new Half[] {new Half(0), new Half(1)};
        likeness.setMinWidth(USE_PREF_SIZE);
        parts(halves[0].box, likeness, halves[1].box);
        side.addListener(new WeakInvalidationListener(marked));
        selectedProperty().addListener(new WeakInvalidationListener(marked));
    }

    @Override
    protected boolean canShow() {
        return model.suspects().tilesProperty().get() != null
                && model.foundProperty().get() != null;
    }

    @Override
    protected void show(NearPair was, NearPair pair) {
        DatasetTiles tiles = model.suspects().tilesProperty().get();
        halves[0].tile.show(tiles, pair.first());
        halves[1].tile.show(tiles, pair.second());
        mark();
    }

    @Override
    protected void hide() {
        halves[0].tile.clear();
        halves[1].tile.clear();
    }

    @Override
    protected void say(NearPair pair) {
        ImageIndex index = model.foundProperty().get().index();
        halves[0].say(index, pair.first());
        halves[1].say(index, pair.second());
        likeness.setText(String.format(Locale.ROOT, "%.1f%%", pair.likeness() * 100));
        setAccessibleText(
                texts().now(
                                "errors.near.pair",
                                halves[0].words.spoken(),
                                halves[1].words.spoken(),
                                likeness.getText()));
    }

    private void mark() {
        for (int number = 0; number < halves.length; number++) {
            halves[number].box.pseudoClassStateChanged(
                    CHOSEN, isSelected() && !isEmpty() && side.get() == number);
        }
    }
}

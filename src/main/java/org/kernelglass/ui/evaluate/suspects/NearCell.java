package org.kernelglass.ui.evaluate.suspects;

import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.IntegerProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.likeness.NearPair;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.evaluate.amend.Amendable;
import org.kernelglass.ui.evaluate.amend.AmendmentWords;

/** Two images that look nearly the same; a click chooses one of them. FX thread. */
final class NearCell extends ListCell<NearPair> {

    static final double HEIGHT = 100;

    private static final double SIDE = 64;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final NearModel model;
    private final Texts texts;
    private final IntegerProperty side;
    private final Half[] halves = {new Half(0), new Half(1)};
    private final Label likeness = new Label();
    private final HBox line;
    private final InvalidationListener again = changed -> say();
    private final InvalidationListener marked = changed -> mark();

    /** One of the two. */
    private final class Half {
        private final DatasetTile tile = new DatasetTile(SIDE);
        private final Label className = new Label();
        private final Label name = new Label();
        private final Label amended = new Label();
        private final Tooltip whole = new Tooltip();
        private final HBox box;

        Half(int number) {
            name.getStyleClass().add("text-muted");
            name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            name.setTooltip(whole);
            amended.getStyleClass().add("errors-mark");
            amended.setWrapText(true);
            amended.managedProperty().bind(amended.textProperty().isNotEmpty());
            VBox words = new VBox(className, name, amended);
            words.setAlignment(Pos.CENTER_LEFT);
            words.setMinWidth(0);
            box = new HBox(tile, words);
            box.getStyleClass().addAll("errors-row", "near-half");
            box.setAlignment(Pos.CENTER_LEFT);
            box.setMinWidth(0);
            box.setPrefWidth(0);
            HBox.setHgrow(box, Priority.ALWAYS);
            box.setOnMousePressed(event -> side.set(number));
        }

        void say(ImageIndex index, int number) {
            ImageEntry entry = index.images().get(number);
            className.setText(index.classes().get(entry.label()));
            name.setText(entry.name());
            whole.setText(entry.name());
            amended.setText(AmendmentWords.of(model.amend().of(Amendable.of(entry)), texts));
        }
    }

    /**
     * @param side which of the two is chosen, 0 or 1
     */
    NearCell(NearModel model, IntegerProperty side) {
        this.model = model;
        this.texts = model.amend().workspace().texts();
        this.side = side;
        likeness.setMinWidth(USE_PREF_SIZE);
        line = new HBox(halves[0].box, likeness, halves[1].box);
        line.getStyleClass().add("errors-row");
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        model.amend().overlay().addListener(new WeakInvalidationListener(again));
        texts.sentencesProperty().addListener(new WeakInvalidationListener(again));
        side.addListener(new WeakInvalidationListener(marked));
        selectedProperty().addListener(new WeakInvalidationListener(marked));
    }

    @Override
    protected void updateItem(NearPair pair, boolean empty) {
        super.updateItem(pair, empty);
        DatasetTiles tiles = model.suspects().tilesProperty().get();
        if (empty || pair == null || tiles == null || model.foundProperty().get() == null) {
            halves[0].tile.clear();
            halves[1].tile.clear();
            setGraphic(null);
            return;
        }
        setGraphic(line);
        halves[0].tile.show(tiles, pair.first());
        halves[1].tile.show(tiles, pair.second());
        say();
        mark();
    }

    private void say() {
        NearPair pair = getItem();
        if (isEmpty() || pair == null || model.foundProperty().get() == null) {
            return;
        }
        ImageIndex index = model.foundProperty().get().index();
        halves[0].say(index, pair.first());
        halves[1].say(index, pair.second());
        likeness.setText(String.format(Locale.ROOT, "%.1f%%", pair.likeness() * 100));
        setAccessibleText(
                texts.now(
                        "errors.near.pair",
                        halves[0].name.getText(),
                        halves[0].className.getText(),
                        halves[1].name.getText(),
                        halves[1].className.getText(),
                        likeness.getText()));
    }

    private void mark() {
        for (int number = 0; number < halves.length; number++) {
            halves[number].box.pseudoClassStateChanged(
                    CHOSEN, isSelected() && !isEmpty() && side.get() == number);
        }
    }
}

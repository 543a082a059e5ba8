package org.kernelglass.ui.shell;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kernelglass.ui.base.Texts;

/** One action in the palette, its key on the right. */
final class DeedCell extends ListCell<Deed> {

    private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

    private final Texts texts;
    private final Label name = new Label();
    private final Label key = new Label();
    private final HBox row;

    DeedCell(Texts texts) {
        this.texts = texts;
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        key.getStyleClass().add("key");
        row = new HBox(name, gap, key);
    }

    @Override
    protected void updateItem(Deed deed, boolean empty) {
        super.updateItem(deed, empty);
        setGraphic(empty || deed == null ? null : row);
        pseudoClassStateChanged(IMPOSSIBLE, !empty && deed != null && !deed.enabled());
        if (!empty && deed != null) {
            name.setText(texts.now(deed.action().title()));
            key.setText(deed.action().key().map(KeyCombination::getDisplayText).orElse(""));
        }
    }
}

package org.kernelglass.ui.evaluate.amend;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.kernelglass.ui.base.Texts;

/** A row with images that can be amended; says at once what is decided of them. FX thread. */
public abstract class AmendableCell<T> extends ListCell<T> {

    private final Texts texts;
    private final HBox line = new HBox();
    private final InvalidationListener again = changed -> sayItem();

    protected AmendableCell(AmendModel model) {
        this.texts = model.workspace().texts();
        line.getStyleClass().add("errors-row");
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        model.overlay().addListener(new WeakInvalidationListener(again));
        texts.sentencesProperty().addListener(new WeakInvalidationListener(again));
    }

    /** What stands in the row, from left to right. */
    protected final void parts(Node... parts) {
        line.getChildren().setAll(parts);
    }

    protected final Texts texts() {
        return texts;
    }

    @Override
    protected final void updateItem(T item, boolean empty) {
        T was = getItem();
        super.updateItem(item, empty);
        if (empty || item == null || !canShow()) {
            hide();
            setGraphic(null);
            return;
        }
        setGraphic(line);
        show(was, item);
        say(item);
    }

    private void sayItem() {
        if (!isEmpty() && getItem() != null && canShow()) {
            say(getItem());
        }
    }

    /** Whether that is known which the row needs besides its item. */
    protected abstract boolean canShow();

    /** The pictures of an item. */
    protected abstract void show(T was, T item);

    /** The words about it: again after each decision and in each language. */
    protected abstract void say(T item);

    /** No item is shown any more. */
    protected abstract void hide();
}

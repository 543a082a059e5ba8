package org.kernelglass.ui.shell;

import atlantafx.base.controls.ModalPane;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;

/**
 * What stands over the frame when it is wanted: the palette, which a click beside it puts away, and
 * cards, which want an answer. FX thread.
 */
final class Layers {

    private final ModalPane palette = new ModalPane();
    private final ModalPane cards = new ModalPane();
    private Node focusBefore;

    Layers() {
        palette.setAlignment(Pos.TOP_CENTER);
        palette.displayProperty().addListener((observed, was, is) -> giveFocusBack(is));
        cards.setPersistent(true);
        for (ModalPane layer : List.of(palette, cards)) {
            layer.setInTransitionFactory(null);
            layer.setOutTransitionFactory(null);
            layer.displayProperty().addListener((observed, was, is) -> empty(layer, is));
        }
    }

    /** To stand beside the frame, behind which they hide. */
    List<Node> nodes() {
        return List.of(palette, cards);
    }

    /** Whether something stands over the frame. */
    boolean cover() {
        return palette.isDisplay() || cards.isDisplay();
    }

    void showPalette(Node content) {
        if (!palette.isDisplay()) {
            focusBefore = palette.getScene().getFocusOwner();
        }
        palette.show(content);
    }

    void hidePalette() {
        palette.hide();
    }

    /** What is put away must not be reached with the Tab key. */
    private static void empty(ModalPane layer, boolean shown) {
        if (!shown) {
            layer.setContent(null);
        }
    }

    private void giveFocusBack(boolean shown) {
        if (!shown && focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
    }

    /** Shows the card instead of any other. */
    void show(Card card) {
        cards.show(card);
    }

    void hideCard() {
        cards.hide();
    }
}

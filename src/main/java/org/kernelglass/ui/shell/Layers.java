package org.kernelglass.ui.shell;

import atlantafx.base.controls.ModalPane;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/**
 * What stands over the frame when it is wanted: the palette, which a click beside it puts away, and
 * cards, which want an answer: while one shows, no key reaches what is behind it. The focus goes
 * back to where it was before. FX thread.
 */
final class Layers {

    private final Pane window;
    private ModalPane palette;
    private ModalPane cards;
    private Node focusBefore;

    /**
     * @param window holds the frame; the layers come beside it when they are first wanted
     */
    Layers(Pane window) {
        this.window = window;
        window.addEventFilter(KeyEvent.ANY, this::keepFromBehind);
    }

    private void keepFromBehind(KeyEvent event) {
        if (card() != null && !inside(card(), event.getTarget())) {
            event.consume();
            card().takeFocus();
        }
    }

    private static boolean inside(Node outer, EventTarget target) {
        Node node = target instanceof Node ? (Node) target : null;
        while (node != null && node != outer) {
            node = node.getParent();
        }
        return node != null;
    }

    /** The card that shows; null for none. */
    private Card card() {
        return cards != null && cards.isDisplay() ? (Card) cards.getContent() : null;
    }

    private ModalPane layer() {
        ModalPane layer = new ModalPane();
        layer.setInTransitionFactory(null);
        layer.setOutTransitionFactory(null);
        layer.displayProperty().addListener((observed, was, is) -> empty(layer, is));
        layer.displayProperty().addListener((observed, was, is) -> giveFocusBack(is));
        window.getChildren().add(layer);
        // it shows its content, and that can have the focus, only once it has its skin
        layer.applyCss();
        return layer;
    }

    private ModalPane palette() {
        if (palette == null) {
            palette = layer();
            palette.setAlignment(Pos.TOP_CENTER);
        }
        return palette;
    }

    private ModalPane cards() {
        if (cards == null) {
            cards = layer();
            cards.setPersistent(true);
        }
        return cards;
    }

    /** Whether something stands over the frame. */
    boolean cover() {
        return palette != null && palette.isDisplay() || cards != null && cards.isDisplay();
    }

    void showPalette(Node content) {
        rememberFocus();
        palette().show(content);
    }

    void hidePalette() {
        palette().hide();
    }

    /** What is put away must not be reached with the Tab key. */
    private static void empty(ModalPane layer, boolean shown) {
        if (!shown) {
            layer.setContent(null);
        }
    }

    private void rememberFocus() {
        if (!cover()) {
            focusBefore = window.getScene().getFocusOwner();
        }
    }

    private void giveFocusBack(boolean shown) {
        if (!shown && !cover() && focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
    }

    /** Shows the card instead of any other. */
    void show(Card card) {
        rememberFocus();
        cards().show(card);
        if (palette != null && palette.isDisplay()) {
            palette.hide();
        }
        card.takeFocus();
    }

    void hideCard() {
        cards().hide();
    }
}

package org.kernelglass.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;

/**
 * What the window says or asks before it goes on: a title, sentences, buttons. Enter presses the
 * button that has the focus, at first the last one; Escape the first, which is the harmless answer;
 * Tab stays among them, and no other key goes further. FX thread.
 */
final class Card extends VBox {

    private final Texts texts;
    private final HBox buttons = new HBox();

    Card(String id, Message title, Texts texts) {
        this.texts = texts;
        setId(id);
        getStyleClass().add("ask-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label heading = new Label();
        heading.getStyleClass().add("title-4");
        heading.textProperty().bind(texts.of(title));
        buttons.getStyleClass().add("ask-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(heading, buttons);
        setFocusTraversable(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::answer);
        addEventHandler(KeyEvent.ANY, KeyEvent::consume);
    }

    private void answer(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> focused().ifPresent(Button::fire);
            case ESCAPE -> buttons().stream().findFirst().ifPresent(Button::fire);
            case TAB -> step(event.isShiftDown() ? -1 : 1);
            case RIGHT, DOWN -> step(1);
            case LEFT, UP -> step(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private List<Button> buttons() {
        return buttons.getChildren().stream().map(Button.class::cast).toList();
    }

    private Optional<Button> focused() {
        return buttons().stream().filter(Node::isFocused).findFirst();
    }

    private void step(int by) {
        List<Button> all = buttons();
        if (!all.isEmpty()) {
            int now = focused().map(all::indexOf).orElse(0);
            all.get(Math.floorMod(now + by, all.size())).requestFocus();
        }
    }

    /** Gives the focus to the last button; to the card itself where it has none. */
    void takeFocus() {
        List<Button> all = buttons();
        (all.isEmpty() ? this : all.get(all.size() - 1)).requestFocus();
    }

    private Card with(Node content) {
        getChildren().add(getChildren().size() - 1, content);
        return this;
    }

    Card saying(Message sentence) {
        Label label = new Label();
        label.setWrapText(true);
        label.textProperty().bind(texts.of(sentence));
        return with(label);
    }

    /** Something goes on whose end is not known. */
    Card working() {
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        return with(bar);
    }

    /**
     * A button. The first one added is the harmless answer, the last one has the focus at first and
     * looks it.
     */
    Card offering(String key, Runnable action) {
        Button button = new Button();
        button.setId(key.substring(key.lastIndexOf('.') + 1));
        button.textProperty().bind(texts.of(key));
        button.setOnAction(event -> action.run());
        buttons().forEach(other -> other.getStyleClass().remove("accent"));
        button.getStyleClass().add("accent");
        buttons.getChildren().add(button);
        return this;
    }
}

package org.kernelglass.ui.evaluate.matrix;

import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;

/** The arrows go from cell to cell, Home and End along a row, Enter and space choose. FX thread. */
final class MatrixKeys implements EventHandler<KeyEvent> {

    private final MatrixModel model;

    MatrixKeys(MatrixModel model) {
        this.model = model;
    }

    @Override
    public void handle(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || !does(event)) {
            return;
        }
        event.consume();
    }

    private boolean does(KeyEvent event) {
        int classes = model.classes().size();
        switch (event.getCode()) {
            case UP -> model.move(-1, 0);
            case DOWN -> model.move(1, 0);
            case LEFT -> model.move(0, -1);
            case RIGHT -> model.move(0, 1);
            case HOME -> model.move(0, -classes);
            case END -> model.move(0, classes);
            case PAGE_UP -> model.move(-classes, 0);
            case PAGE_DOWN -> model.move(classes, 0);
            case ENTER, SPACE -> {
                if (model.cursorProperty().get() != null) {
                    model.choose(model.cursorProperty().get());
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}

package org.kernelglass.ui.inspect.microscope;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kernelglass.inspection.arithmetic.Reading;
import org.kernelglass.inspection.arithmetic.ValuePosition;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.inspect.model.Numbers;

/** Lines and grids of numbers; a number that comes from somewhere leads there. FX thread. */
final class Sheet extends VBox {

    /** Numbers of a grid shown at most along one side. */
    private static final int MOST = 11;

    private final Texts texts;
    private final Consumer<ValuePosition> follow;

    Sheet(Texts texts, Consumer<ValuePosition> follow) {
        this.texts = texts;
        this.follow = follow;
        getStyleClass().add("microscope-sheet");
    }

    void clear() {
        getChildren().clear();
    }

    void line(String key, Object... arguments) {
        add(key, arguments);
    }

    void result(String id, String key, Object... arguments) {
        Label label = add(key, arguments);
        label.setId(id);
        label.getStyleClass().add("microscope-result");
    }

    private Label add(String key, Object... arguments) {
        Label label = new Label(texts.now(key, arguments));
        label.setWrapText(true);
        getChildren().add(label);
        return label;
    }

    void heading(String key, Object... arguments) {
        add(key, arguments).getStyleClass().add("microscope-heading");
    }

    /** A line that leads to a value. */
    void term(String words, Reading reading) {
        Button button = new Button(words);
        button.getStyleClass().setAll("microscope-term");
        lead(button, reading);
        getChildren().add(button);
    }

    /** A line that does something else. */
    void choice(String words, boolean chosen, Runnable action) {
        Button button = new Button(words);
        button.getStyleClass().setAll("microscope-term");
        if (chosen) {
            button.getStyleClass().add("chosen");
        }
        button.setOnAction(event -> action.run());
        getChildren().add(button);
    }

    /** Readings as a rectangle of numbers. */
    Node readings(List<Reading> readings, int columns, IntPredicate marked) {
        GridPane grid = grid();
        int rows = readings.size() / columns;
        for (int at = 0; at < readings.size(); at++) {
            if (at / columns < MOST && at % columns < MOST) {
                Reading reading = readings.get(at);
                Button cell = new Button(Numbers.shortly(reading.x()));
                cell.getStyleClass().setAll("number-cell");
                if (reading.isPadding()) {
                    cell.getStyleClass().add("padding");
                }
                if (marked.test(at)) {
                    cell.getStyleClass().add("marked");
                }
                lead(cell, reading);
                grid.add(cell, at % columns, at / columns);
            }
        }
        return capped(grid, rows, columns);
    }

    /** Weights as a rectangle of numbers. */
    Node weights(double[] weights, int columns) {
        GridPane grid = grid();
        for (int at = 0; at < weights.length; at++) {
            if (at / columns < MOST && at % columns < MOST) {
                Label cell = new Label(Numbers.shortly(weights[at]));
                cell.getStyleClass()
                        .addAll("number-cell", weights[at] < 0 ? "negative" : "positive");
                grid.add(cell, at % columns, at / columns);
            }
        }
        return capped(grid, weights.length / columns, columns);
    }

    private Node capped(GridPane grid, int rows, int columns) {
        if (rows <= MOST && columns <= MOST) {
            return grid;
        }
        return new VBox(grid, new Label(texts.now("inspect.microscope.capped", rows, columns)));
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("number-grid");
        return grid;
    }

    private void lead(Button button, Reading reading) {
        button.setDisable(reading.isPadding());
        button.setTooltip(new Tooltip(Numbers.exactly(reading.x())));
        reading.source().ifPresent(source -> button.setOnAction(event -> follow.accept(source)));
    }
}

package org.kernelglass.ui.evaluate.errors;

import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.base.WordedChoice;
import org.kernelglass.ui.evaluate.model.Cell;
import org.kernelglass.ui.evaluate.model.EvaluateModel;
import org.kernelglass.workflow.EvaluatedRun;

/** Names the cell of the confusion matrix in words; another can be chosen here too. FX thread. */
final class CellChooser extends FlowPane {

    /** A class name of some ten letters is not cut. */
    private static final double NARROWEST = 120;

    private final EvaluateModel model;
    private final Texts texts;
    private final ComboBox<Integer> actual;
    private final ComboBox<Integer> predicted;
    private boolean following;

    CellChooser(EvaluateModel model) {
        this.model = model;
        this.texts = model.workspace().texts();
        setHgap(8);
        setVgap(4);
        HBox.setHgrow(this, Priority.ALWAYS);
        actual = box("errors-actual");
        predicted = box("errors-predicted");
        Label of = new Label();
        of.textProperty().bind(texts.of("errors.cell.actual"));
        of.setLabelFor(actual);
        Label taken = new Label();
        taken.textProperty().bind(texts.of("errors.cell.predicted"));
        taken.setLabelFor(predicted);
        for (Label label : new Label[] {of, taken}) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().setAll(pair(of, actual), pair(taken, predicted));
        model.evaluatedProperty().addListener((observed, was, is) -> classes(is));
        model.cellProperty().addListener((observed, was, is) -> follow(is));
        classes(model.evaluatedProperty().get());
        follow(model.cellProperty().get());
    }

    /** The words and their box stay together where the line is too short for all. */
    private static HBox pair(Label words, ComboBox<Integer> box) {
        HBox pair = new HBox(words, box);
        pair.getStyleClass().add("errors-bar");
        pair.setAlignment(Pos.CENTER_LEFT);
        return pair;
    }

    private ComboBox<Integer> box(String id) {
        ComboBox<Integer> box = new WordedChoice<>(texts, this::name);
        box.setId(id);
        box.setMinWidth(NARROWEST);
        box.setMaxWidth(200);
        box.valueProperty().addListener((observed, was, is) -> choose());
        return box;
    }

    private String name(int label) {
        EvaluatedRun shown = model.evaluatedProperty().get();
        return shown == null ? "" : shown.classes().get(label);
    }

    private void classes(EvaluatedRun is) {
        following = true;
        int count = is == null ? 0 : is.classes().size();
        Integer[] labels = IntStream.range(0, count).boxed().toArray(Integer[]::new);
        actual.getItems().setAll(labels);
        predicted.getItems().setAll(labels);
        setDisable(is == null);
        following = false;
        follow(model.cellProperty().get());
    }

    private void follow(Cell cell) {
        following = true;
        actual.setValue(cell == null ? null : cell.actual());
        predicted.setValue(cell == null ? null : cell.predicted());
        following = false;
    }

    private void choose() {
        if (!following && actual.getValue() != null && predicted.getValue() != null) {
            model.cellProperty().set(new Cell(actual.getValue(), predicted.getValue()));
        }
    }
}

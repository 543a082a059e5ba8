package org.kernelglass.ui.evaluate.matrix;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.kernelglass.evaluation.ConfusionMatrix;
import org.kernelglass.ui.evaluate.model.Cell;
import org.kernelglass.ui.evaluate.model.EvaluateModel;
import org.kernelglass.workflow.EvaluatedRun;

/** What is shown of the matrix, and where one is in it. FX thread. */
final class MatrixModel {

    private final EvaluateModel model;
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.COUNTS);
    private final ObjectProperty<Cell> cursor = new SimpleObjectProperty<>();
    private final ObjectProperty<Cell> pointed = new SimpleObjectProperty<>();

    MatrixModel(EvaluateModel model) {
        this.model = model;
        model.evaluatedProperty().addListener((observed, was, is) -> begin());
        model.cellProperty().addListener((observed, was, is) -> follow(is));
    }

    private void begin() {
        pointed.set(null);
        cursor.set(null);
    }

    private void follow(Cell chosen) {
        if (chosen != null) {
            cursor.set(chosen);
        }
    }

    EvaluateModel model() {
        return model;
    }

    Optional<ConfusionMatrix> matrix() {
        return Optional.ofNullable(model.evaluatedProperty().get())
                .map(evaluated -> evaluated.assessment().confusion());
    }

    List<String> classes() {
        EvaluatedRun evaluated = model.evaluatedProperty().get();
        return evaluated == null ? List.of() : evaluated.classes();
    }

    /** What stands in the cells. */
    ObjectProperty<Measure> measureProperty() {
        return measure;
    }

    /** Where the arrow keys are; null before the first. */
    ObjectProperty<Cell> cursorProperty() {
        return cursor;
    }

    /** Over which the mouse is; null for none. */
    ObjectProperty<Cell> pointedProperty() {
        return pointed;
    }

    /** Goes on by so many cells, not over the edge. */
    void move(int down, int right) {
        int last = classes().size() - 1;
        Cell from = cursor.get();
        if (last < 0) {
            return;
        }
        cursor.set(
                from == null
                        ? new Cell(0, 0)
                        : new Cell(
                                Math.max(0, Math.min(last, from.actual() + down)),
                                Math.max(0, Math.min(last, from.predicted() + right))));
    }

    void choose(Cell cell) {
        model.cellProperty().set(cell);
    }
}

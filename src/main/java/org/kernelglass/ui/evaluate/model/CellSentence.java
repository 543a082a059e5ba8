package org.kernelglass.ui.evaluate.model;

import java.util.List;
import org.kernelglass.evaluation.ConfusionMatrix;
import org.kernelglass.message.Message;

/** What one cell of the confusion matrix says. */
public final class CellSentence {

    private CellSentence() {}

    /**
     * @param classes names in the order of the labels
     */
    public static Message of(Cell cell, ConfusionMatrix matrix, List<String> classes) {
        String key = cell.right() ? "right" : "wrong";
        return new Message(
                "evaluate.cell." + key,
                List.of(
                        classes.get(cell.actual()),
                        classes.get(cell.predicted()),
                        matrix.count(cell.actual(), cell.predicted()),
                        Written.percent(matrix.ofActual(cell.actual(), cell.predicted())),
                        Written.percent(matrix.ofPredicted(cell.actual(), cell.predicted()))));
    }
}

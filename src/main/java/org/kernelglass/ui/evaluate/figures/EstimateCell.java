package org.kernelglass.ui.evaluate.figures;

import java.util.Comparator;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.ui.evaluate.model.Written;

/** A figure and, smaller, its interval; exact under the mouse. FX thread. */
final class EstimateCell extends TableCell<ClassRow, Estimate> {

    /** No number comes first, as the smallest. */
    static final Comparator<Estimate> BY_VALUE =
            Comparator.comparingDouble(
                    one -> Double.isNaN(one.value()) ? Double.NEGATIVE_INFINITY : one.value());

    private final Label value = new Label();
    private final Label interval = new Label();
    private final HBox both = new HBox(value, interval);
    private final Tooltip exact = new Tooltip();

    EstimateCell() {
        value.setMinWidth(USE_PREF_SIZE);
        interval.getStyleClass().addAll("text-muted", "text-small", "class-interval");
        both.getStyleClass().add("class-figure");
        both.setAlignment(Pos.CENTER_RIGHT);
    }

    @Override
    protected void updateItem(Estimate estimate, boolean empty) {
        super.updateItem(estimate, empty);
        setGraphic(empty ? null : both);
        setTooltip(empty ? null : exact);
        if (!empty) {
            value.setText(Written.decimal(estimate.value()));
            interval.setText(
                    estimate.hasInterval()
                            ? Written.decimal(estimate.low())
                                    + "–"
                                    + Written.decimal(estimate.high())
                            : "");
            exact.setText(Written.exactly(estimate));
            setAccessibleText(value.getText() + " " + interval.getText());
        }
    }
}

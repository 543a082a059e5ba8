package org.kernelglass.ui.live;

import java.text.NumberFormat;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kernelglass.ui.base.TextWidth;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.workflow.PredictedImage.ClassProbability;

/** The likeliest classes of a picture, each with a bar as long as it is sure. FX thread. */
public final class ConfidenceBars extends GridPane {

    private static final double BAR = 110;
    private static final double THICKNESS = 8;

    private final Texts texts;

    public ConfidenceBars(Texts texts) {
        this.texts = texts;
        getStyleClass().add("confidence-bars");
        setAlignment(Pos.CENTER_LEFT);
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        name.setMinWidth(60);
        ColumnConstraints bar = new ColumnConstraints(BAR);
        ColumnConstraints number = new ColumnConstraints();
        number.setHalignment(HPos.RIGHT);
        getColumnConstraints().setAll(name, bar, number);
    }

    /**
     * Shows these in place of those before; bars that stand already only change their length.
     *
     * @param classes the likeliest first
     */
    public void show(List<ClassProbability> classes) {
        if (getChildren().size() != classes.size() * 3) {
            getChildren().clear();
            for (int rank = 0; rank < classes.size(); rank++) {
                addRow(rank, new Label(), bar(), number());
            }
        }
        NumberFormat percent =
                NumberFormat.getPercentInstance(texts.sentencesProperty().get().locale());
        percent.setMinimumFractionDigits(1);
        percent.setMaximumFractionDigits(1);
        for (int rank = 0; rank < classes.size(); rank++) {
            fill(rank, classes.get(rank), percent);
        }
    }

    private void fill(int rank, ClassProbability one, NumberFormat percent) {
        Label name = (Label) getChildren().get(rank * 3);
        name.setText(one.name());
        Region bar = (Region) getChildren().get(rank * 3 + 1);
        double length = Math.max(1, BAR * one.probability());
        bar.setMinWidth(length);
        bar.setMaxWidth(length);
        Label number = (Label) getChildren().get(rank * 3 + 2);
        number.setText(percent.format(one.probability()));
        // a tooltip is a window of its own, so it is made only when it is wanted
        number.setOnMouseEntered(
                event -> number.setTooltip(new Tooltip(String.valueOf(one.probability()))));
        String style = rank == 0 ? "confidence-first" : "confidence-other";
        name.getStyleClass().removeAll("confidence-first", "confidence-other");
        name.getStyleClass().add(style);
        bar.getStyleClass().setAll("confidence-bar", style);
    }

    private static Label number() {
        Label number = new Label();
        number.setAlignment(Pos.CENTER_RIGHT);
        TextWidth.atLeast(number, 56);
        return number;
    }

    private static Region bar() {
        Region bar = new Region();
        bar.setMinHeight(THICKNESS);
        bar.setMaxHeight(THICKNESS);
        return bar;
    }
}

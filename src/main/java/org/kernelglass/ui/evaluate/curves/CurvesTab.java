package org.kernelglass.ui.evaluate.curves;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.base.WordedChoice;
import org.kernelglass.ui.evaluate.model.EvaluateModel;
import org.kernelglass.workflow.EvaluatedRun;

/** ROC and precision-recall curve of a chosen class, and calibration of all. FX thread. */
public final class CurvesTab extends VBox {

    private final EvaluateModel model;
    private final Texts texts;
    private final CurveCard roc;
    private final CurveCard precisionRecall;
    private final CurveCard calibration;
    private final BinTable bins;
    private final ComboBox<Integer> label;

    public CurvesTab(EvaluateModel model) {
        this.model = model;
        this.texts = model.workspace().texts();
        getStyleClass().add("evaluate-tab");
        roc = new CurveCard("roc", texts);
        precisionRecall = new CurveCard("pr", texts);
        calibration = new CurveCard("calibration", texts);
        bins = new BinTable(texts);
        label = new WordedChoice<>(texts, this::name);
        label.setId("evaluate-curve-class");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("curve-grid");
        add(grid, roc, 0, 0);
        add(grid, precisionRecall, 1, 0);
        add(grid, calibration, 0, 1);
        add(grid, bins, 1, 1);
        halves(grid);
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(chooser(), scroll);
        model.evaluatedProperty().addListener((observed, was, is) -> fill(is));
        model.labelProperty().addListener((observed, was, is) -> show());
        fill(model.evaluatedProperty().get());
    }

    private static void halves(GridPane grid) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(50);
        RowConstraints row = new RowConstraints();
        row.setPercentHeight(50);
        grid.getColumnConstraints().setAll(column, column);
        grid.getRowConstraints().setAll(row, row);
    }

    private static void add(GridPane grid, Node card, int column, int row) {
        grid.add(card, column, row);
        GridPane.setHgrow(card, Priority.ALWAYS);
        GridPane.setVgrow(card, Priority.ALWAYS);
    }

    private HBox chooser() {
        Label before = new Label();
        before.textProperty().bind(texts.of("evaluate.curve.class"));
        before.setLabelFor(label);
        Label after = new Label();
        after.textProperty().bind(texts.of("evaluate.curve.rest"));
        HBox chooser = new HBox(before, label, after);
        chooser.getStyleClass().add("evaluate-head");
        chooser.setAlignment(Pos.CENTER_LEFT);
        return chooser;
    }

    private String name(Integer of) {
        EvaluatedRun evaluated = model.evaluatedProperty().get();
        boolean known = evaluated != null && of < evaluated.classes().size();
        return known ? evaluated.classes().get(of) : "";
    }

    private void fill(EvaluatedRun evaluated) {
        label.valueProperty().unbindBidirectional(model.labelProperty());
        label.getItems()
                .setAll(
                        evaluated == null
                                ? List.of()
                                : IntStream.range(0, evaluated.classes().size()).boxed().toList());
        label.valueProperty().bindBidirectional(model.labelProperty());
        show();
    }

    private void show() {
        EvaluatedRun evaluated = model.evaluatedProperty().get();
        Integer chosen = model.labelProperty().get();
        if (evaluated == null || chosen == null || chosen >= evaluated.classes().size()) {
            roc.show(null);
            precisionRecall.show(null);
            calibration.show(null);
            return;
        }
        Curves curves = new Curves(evaluated.assessment());
        roc.show(curves.roc(chosen));
        precisionRecall.show(curves.precisionRecall(chosen));
        calibration.show(curves.calibration());
        bins.show(evaluated.assessment().calibration());
    }
}

package org.kernelglass.ui.evaluate.curves;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.kernelglass.evaluation.CalibrationBin;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.evaluate.model.Written;

/** The bins of the calibration curve in numbers. FX thread. */
final class BinTable extends TableView<CalibrationBin> {

    private final Texts texts;

    BinTable(Texts texts) {
        this.texts = texts;
        setId("evaluate-bins");
        accessibleTextProperty().bind(texts.of("evaluate.curve.calibration"));
        getColumns()
                .setAll(
                        List.of(
                                column("range", 108, BinTable::range),
                                column("images", 76, bin -> Long.toString(bin.images())),
                                column("confidence", 76, bin -> Written.percent(bin.confidence())),
                                column(
                                        "accuracy",
                                        84,
                                        bin -> Written.percent(bin.accuracy().value())),
                                column(
                                        "interval",
                                        132,
                                        bin -> Written.interval(bin.accuracy(), true))));
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    }

    void show(List<CalibrationBin> bins) {
        getItems().setAll(bins);
    }

    private static String range(CalibrationBin bin) {
        return Math.round(bin.low() * 100) + "–" + Math.round(bin.high() * 100) + "%";
    }

    private TableColumn<CalibrationBin, String> column(
            String name, double width, Function<CalibrationBin, String> words) {
        TableColumn<CalibrationBin, String> column = new TableColumn<>();
        column.textProperty().bind(texts.of(new Message("evaluate.bins." + name, List.of())));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(words.apply(row.getValue())));
        column.setSortable(false);
        column.setPrefWidth(width);
        column.getStyleClass().add("number-column");
        return column;
    }
}

package org.kernelglass.ui.evaluate.matrix;

import javafx.scene.layout.StackPane;
import org.kernelglass.ui.chart.ThemeColors;
import org.kernelglass.ui.picture.ScaleLegend;

/** Which colour is which number of images, or which share. FX thread. */
final class MatrixLegend extends StackPane {

    private final MatrixModel model;
    private final ThemeColors theme = new ThemeColors();

    MatrixLegend(MatrixModel model) {
        this.model = model;
        setId("evaluate-matrix-legend");
        theme.onChange(this::show);
        model.measureProperty().addListener((observed, was, is) -> show());
        model.model().evaluatedProperty().addListener((observed, was, is) -> show());
        show();
    }

    private void show() {
        Measure measure = model.measureProperty().get();
        ScaleLegend legend = new ScaleLegend(MatrixPainter.map(theme.colors()));
        String full = model.matrix().map(matrix -> measure.text(measure.full(matrix))).orElse("");
        legend.show(measure.isShare() ? "0%" : "0", measure.isShare() ? "100%" : full);
        getChildren().setAll(legend, theme);
    }
}

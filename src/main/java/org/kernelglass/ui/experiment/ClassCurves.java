package org.kernelglass.ui.experiment;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kernelglass.experiment.LearningCurve;
import org.kernelglass.ui.base.WordedControls;

/** What more images of each class would bring. FX thread. */
final class ClassCurves extends VBox {

    private final WordedControls words;
    private final GridPane grid = new GridPane();

    ClassCurves(Findings found, WordedControls words) {
        this.words = words;
        grid.getStyleClass().add("lab-grid-table");
        grid.setId("lab-class-curves");
        head();
        List<String> classes = found.kept().experiment().data().classes();
        for (int label = 0; label < classes.size(); label++) {
            String name = classes.get(label);
            int row = label + 1;
            found.classes().get(label).ifPresent(curve -> row(row, name, curve));
        }
        getStyleClass().add("lab-section");
        getChildren().setAll(words.label("lab.curve.classes", "section-heading"), grid);
    }

    private void head() {
        List<String> keys =
                List.of(
                        "lab.curve.class",
                        "lab.curve.images",
                        "lab.curve.now",
                        "lab.curve.twice",
                        "lab.curve.four-times");
        for (int place = 0; place < keys.size(); place++) {
            cell(words.label(keys.get(place), "text-muted"), place, 0);
        }
    }

    private void row(int row, String name, LearningCurve curve) {
        LearningCurve.Point last = curve.points().get(curve.points().size() - 1);
        cell(new Label(name), 0, row);
        cell(new Label(Long.toString(Math.round(last.images()))), 1, row);
        cell(new Label(Figures.interval(last.accuracy())), 2, row);
        cell(new Label(Figures.interval(curve.twice())), 3, row);
        cell(new Label(Figures.interval(curve.fourTimes())), 4, row);
    }

    private void cell(Label label, int place, int row) {
        grid.add(label, place, row);
        GridPane.setHalignment(label, place == 0 ? HPos.LEFT : HPos.RIGHT);
    }
}

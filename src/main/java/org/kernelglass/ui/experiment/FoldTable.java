package org.kernelglass.ui.experiment;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.kernelglass.ui.base.WordedControls;
import org.kernelglass.ui.experiment.Folds.Fold;

/** The figures of each fold. FX thread. */
final class FoldTable extends GridPane {

    private final WordedControls words;

    FoldTable(WordedControls words, List<Fold> folds) {
        this.words = words;
        setId("lab-fold-table");
        getStyleClass().add("lab-grid-table");
        column(0, "lab.folds.fold", folds, Fold::shortly);
        column(1, "lab.folds.seed", folds, fold -> Long.toString(fold.seed()));
        column(2, "lab.folds.images", folds, fold -> Integer.toString(fold.images()));
        column(3, "lab.folds.accuracy", folds, fold -> Figures.percent(fold.accuracy()));
        column(4, "lab.folds.loss", folds, FoldTable::loss);
        column(5, "lab.folds.seconds", folds, fold -> Figures.seconds(fold.seconds()));
    }

    private static String loss(Fold fold) {
        return Double.isNaN(fold.loss())
                ? Figures.NONE
                : String.format(Locale.ROOT, "%.4f", fold.loss());
    }

    private void column(int place, String key, List<Fold> folds, Function<Fold, String> text) {
        Label head = words.label(key, "text-muted");
        add(head, place, 0);
        setHalignment(head, HPos.RIGHT);
        for (int row = 0; row < folds.size(); row++) {
            Label label = new Label(text.apply(folds.get(row)));
            add(label, place, row + 1);
            setHalignment(label, HPos.RIGHT);
        }
    }
}

package org.kernelglass.ui.experiment;

import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.experiment.CandidateName;
import org.kernelglass.experiment.CandidateRow;
import org.kernelglass.ui.base.WordedControls;
import org.kernelglass.workflow.KeptExperiment;

/** What each remedy did to validation accuracy and to the gap. FX thread. */
final class RemedyTable extends GridPane {

    private static final double POINTS = 100;

    private final WordedControls words;
    private final CandidateRow base;

    RemedyTable(WordedControls words, KeptExperiment kept) {
        this.words = words;
        List<CandidateRow> rows = kept.table().rows();
        base = rows.get(kept.experiment().baseline());
        setId("lab-remedies");
        getStyleClass().add("lab-grid-table");
        List<String> heads =
                List.of(
                        "lab.remedies.remedy",
                        "lab.remedies.change",
                        "lab.remedies.interval",
                        "lab.remedies.gap",
                        "lab.board.verdict");
        for (int place = 0; place < heads.size(); place++) {
            cell(words.label(heads.get(place), "text-muted"), place, 0);
        }
        int line = 1;
        for (CandidateRow row : rows) {
            if (row.comparison().isPresent()) {
                show(row, line++);
            }
        }
    }

    private void show(CandidateRow row, int line) {
        Estimate change = row.comparison().orElseThrow().difference();
        cell(words.label(CandidateName.of(row.candidate())), 0, line);
        cell(new Label(signed(change.value())), 1, line);
        String ends =
                change.hasInterval()
                        ? signed(change.low()) + " … " + signed(change.high())
                        : Figures.NONE;
        cell(new Label(ends), 2, line);
        String gap = Figures.points(base.gap()) + " → " + Figures.points(row.gap());
        cell(new Label(gap), 3, line);
        cell(words.label(row.standing().title()), 4, line);
    }

    private static String signed(double share) {
        return String.format(Locale.ROOT, "%+.2f", POINTS * share).replace('-', '−');
    }

    private void cell(Label label, int place, int row) {
        add(label, place, row);
        boolean words = place == 0 || place == 4;
        setHalignment(label, words ? HPos.LEFT : HPos.RIGHT);
    }
}

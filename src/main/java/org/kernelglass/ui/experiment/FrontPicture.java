package org.kernelglass.ui.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kernelglass.experiment.CandidateRow;
import org.kernelglass.experiment.Standing;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.chart.Scale;
import org.kernelglass.ui.experiment.Drawing.Mark;
import org.kernelglass.ui.experiment.Drawing.Side;

/** Draws what it costs to be accurate. */
record FrontPicture(Texts texts) {

    /** What it costs to be accurate. */
    enum Cost {
        PARAMETERS,
        SECONDS
    }

    /** Accuracy against cost, those that nobody beats joined by a line. */
    Drawing front(List<CandidateRow> rows, int baseline, Cost cost) {
        List<CandidateRow> measured =
                rows.stream().filter(row -> !Double.isNaN(row.accuracy().value())).toList();
        List<Mark> marks = new ArrayList<>();
        List<CandidateRow> front =
                front(measured, cost).stream()
                        .sorted(Comparator.comparingDouble(row -> of(row, cost)))
                        .toList();
        marks.add(
                new Mark.Line(
                        front.stream().map(row -> of(row, cost)).toList(),
                        front.stream().map(row -> Marks.PERCENT * row.accuracy().value()).toList(),
                        "lab-front"));
        for (CandidateRow row : measured) {
            String style =
                    row.number() == baseline
                            ? Plane.BASELINE
                            : front.contains(row) ? "lab-dot-front" : "lab-dot";
            marks.addAll(Marks.point(of(row, cost), row.accuracy(), style, Marks.tip(texts, row)));
        }
        return new Drawing(
                Side.around(
                        Message.of(
                                cost == Cost.SECONDS
                                        ? "lab.picture.seconds"
                                        : "lab.picture.parameters"),
                        Scale.LOG,
                        measured.stream().mapToDouble(row -> of(row, cost))),
                Side.around(Marks.ACCURACY, Scale.LINEAR, Marks.ends(measured)),
                marks,
                Message.of("lab.picture.front", measured.size(), front.size()));
    }

    private static double of(CandidateRow row, Cost cost) {
        return cost == Cost.SECONDS ? row.seconds() : row.parameters();
    }

    /** By parameters as the table has it; by seconds likewise. */
    private static List<CandidateRow> front(List<CandidateRow> rows, Cost cost) {
        if (cost == Cost.PARAMETERS) {
            return rows.stream().filter(CandidateRow::pareto).toList();
        }
        List<CandidateRow> whole =
                rows.stream()
                        .filter(row -> row.standing() != Standing.OPEN)
                        .filter(row -> row.standing() != Standing.DROPPED)
                        .toList();
        return whole.stream()
                .filter(row -> whole.stream().noneMatch(other -> beats(other, row)))
                .toList();
    }

    private static boolean beats(CandidateRow other, CandidateRow row) {
        boolean asGood =
                other.accuracy().value() >= row.accuracy().value()
                        && other.seconds() <= row.seconds();
        return asGood
                && (other.accuracy().value() > row.accuracy().value()
                        || other.seconds() < row.seconds());
    }
}

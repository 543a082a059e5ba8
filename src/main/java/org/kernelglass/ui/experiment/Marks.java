package org.kernelglass.ui.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.experiment.CandidateName;
import org.kernelglass.experiment.CandidateRow;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.experiment.Drawing.Mark;

/** Values with their intervals, as all pictures of experiments draw them. */
final class Marks {

    static final double PERCENT = 100;
    static final Message ACCURACY = Message.of("lab.picture.accuracy");

    private Marks() {}

    static DoubleStream ends(List<CandidateRow> rows) {
        return rows.stream().flatMapToDouble(row -> ends(row.accuracy()));
    }

    static DoubleStream ends(Estimate estimate) {
        return estimate.hasInterval()
                ? DoubleStream.of(
                        PERCENT * estimate.low(),
                        PERCENT * estimate.value(),
                        PERCENT * estimate.high())
                : DoubleStream.of(PERCENT * estimate.value());
    }

    static List<Mark> point(double x, Estimate estimate, String style, String tip) {
        List<Mark> marks = new ArrayList<>();
        if (estimate.hasInterval()) {
            marks.add(
                    new Mark.Whisker(
                            x, PERCENT * estimate.low(), PERCENT * estimate.high(), "lab-whisker"));
        }
        marks.add(new Mark.Dot(x, PERCENT * estimate.value(), style, tip));
        return marks;
    }

    /** What is said of a candidate under the pointer. */
    static String tip(Texts texts, CandidateRow row) {
        return texts.now(CandidateName.of(row.candidate()))
                + "\n"
                + Figures.interval(row.accuracy());
    }
}

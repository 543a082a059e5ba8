package org.kernelglass.ui.evaluate.figures;

import java.util.ArrayList;
import java.util.List;
import org.kernelglass.evaluation.Assessment;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.evaluation.OverallFigures;
import org.kernelglass.message.Message;

/**
 * One figure over all images.
 *
 * @param id stable name
 * @param name for people
 * @param help what it means, in a sentence
 * @param share whether it is written in percent
 */
record FigureRow(String id, Message name, Message help, Estimate estimate, boolean share) {

    /** All of an assessment, the most asked for first. */
    static List<FigureRow> of(Assessment assessment) {
        OverallFigures overall = assessment.overall();
        List<FigureRow> rows = new ArrayList<>();
        rows.add(share("accuracy", assessment.accuracy()));
        rows.add(share(whole(assessment) ? "recall" : "macro-recall", overall.macroRecall()));
        rows.add(share("precision", overall.macroPrecision()));
        rows.add(share("f1", overall.macroF1()));
        for (Assessment.TopShare top : assessment.top()) {
            rows.add(row("top", top.accuracy(), true, top.k()));
        }
        rows.add(row("matthews", overall.matthews(), false));
        rows.add(row("loss", overall.loss(), false));
        rows.add(share("calibration", overall.calibrationError()));
        return rows;
    }

    /** Only then is the mean recall what is called balanced accuracy. */
    private static boolean whole(Assessment assessment) {
        return assessment.classes().stream().allMatch(one -> one.support() > 0);
    }

    private static FigureRow share(String name, Estimate estimate) {
        return row(name, estimate, true);
    }

    private static FigureRow row(String name, Estimate estimate, boolean share, Object... in) {
        String id = in.length == 0 ? name : name + "-" + in[0];
        String key = "evaluate.figure." + name;
        return new FigureRow(
                id,
                new Message(key, List.of(in)),
                new Message(key + ".help", List.of(in)),
                estimate,
                share);
    }
}

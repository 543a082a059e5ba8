package org.kernelglass.ui.evaluate.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kernelglass.evaluation.ConfusionMatrix;
import org.kernelglass.message.Message;
import org.kernelglass.project.LearnedChange.Looked;
import org.kernelglass.workflow.ChangeEffect;

/**
 * A figure before and after a change.
 *
 * @param figure what it is
 * @param before a share of 0–1, or a count; NaN where there is none
 * @param count whether it is a count of images
 */
record EffectRow(Message figure, double before, double after, boolean count) {

    /** Accuracy, the cell that was looked at, then each class. */
    static List<EffectRow> of(ChangeEffect effect, Optional<Looked> cell) {
        ConfusionMatrix was = effect.before();
        ConfusionMatrix is = effect.after();
        List<EffectRow> rows = new ArrayList<>();
        rows.add(
                new EffectRow(
                        Message.of("errors.effect.accuracy"),
                        was.accuracy(),
                        is.accuracy(),
                        false));
        cell.filter(one -> one.actual() < was.classes() && one.predicted() < was.classes())
                .ifPresent(one -> rows.add(ofCell(effect, one)));
        for (int label = 0; label < was.classes(); label++) {
            rows.add(ofClass(effect, label));
        }
        return rows;
    }

    private static EffectRow ofCell(ChangeEffect effect, Looked cell) {
        return new EffectRow(
                Message.of(
                        "errors.effect.cell",
                        effect.classes().get(cell.actual()),
                        effect.classes().get(cell.predicted())),
                effect.before().count(cell.actual(), cell.predicted()),
                effect.after().count(cell.actual(), cell.predicted()),
                true);
    }

    private static EffectRow ofClass(ChangeEffect effect, int label) {
        return new EffectRow(
                Message.of(
                        "errors.effect.recall",
                        effect.classes().get(label),
                        effect.before().support(label)),
                effect.before().ofActual(label, label),
                effect.after().ofActual(label, label),
                false);
    }

    double change() {
        return after - before;
    }
}

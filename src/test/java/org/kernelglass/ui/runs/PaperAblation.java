package org.kernelglass.ui.runs;

import java.util.List;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Mute;
import org.kernelglass.inspection.PlainPassage;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.Subject;
import org.kernelglass.network.MutePoint;
import org.kernelglass.network.NetworkProgram;

/** What breaks where filters are muted, in plain loops. */
final class PaperAblation {

    private final Subject.Kept kept;
    private final int classes;
    private final List<PaperImages> images;

    private PaperAblation(Subject.Kept kept, Look.Ablation look) {
        this.kept = kept;
        this.classes = look.classes();
        this.images = PaperImages.of(look.images(), kept.program().input());
    }

    /**
     * @param step that the network has learned
     */
    static Sight of(long step, Subject.Kept kept, Look.Ablation look) {
        PaperAblation ablation = new PaperAblation(kept, look);
        List<Sight.Effect> effects =
                look.mutes().stream()
                        .map(mute -> new Sight.Effect(mute, ablation.outcome(ablation.of(mute))))
                        .toList();
        return new Sight.Ablation(step, ablation.outcome(PlainPassage.Change.NONE), effects);
    }

    private PlainPassage.Change of(Mute mute) {
        NetworkProgram program = kept.program();
        MutePoint point = MutePoint.of(program, mute.layerId(), mute.channels());
        int channels =
                program.steps().stream()
                        .filter(step -> step.layerId().equals(point.layerId()))
                        .findFirst()
                        .orElseThrow()
                        .output()
                        .channels();
        return (layerId, values) -> {
            for (int at = 0; layerId.equals(point.layerId()) && at < values.length; at++) {
                if (point.channels().contains(at / (values.length / channels))) {
                    values[at] = 0;
                }
            }
        };
    }

    private Sight.Outcome outcome(PlainPassage.Change change) {
        int[] right = new int[classes];
        int[] all = new int[classes];
        double loss = 0;
        int sum = 0;
        for (PaperImages labelled : images) {
            float[] says =
                    PlainPassage.of(kept.program(), kept.weights(), labelled.image(), change)
                            .probabilities();
            int first = 0;
            for (int at = 1; at < says.length; at++) {
                first = says[at] > says[first] ? at : first;
            }
            all[labelled.label()]++;
            right[labelled.label()] += first == labelled.label() ? 1 : 0;
            sum += first == labelled.label() ? 1 : 0;
            loss -= Math.log(Math.max(says[labelled.label()], 1e-12)) / images.size();
        }
        return new Sight.Outcome(loss, sum, right, all);
    }
}

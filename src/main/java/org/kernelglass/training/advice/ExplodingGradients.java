package org.kernelglass.training.advice;

import static org.kernelglass.training.advice.Finding.Kind.EXPLODING_GRADIENTS;

import java.util.Arrays;
import java.util.List;
import org.kernelglass.message.Message;
import org.kernelglass.training.StepSeries;
import org.kernelglass.training.StepSeries.Figure;
import org.kernelglass.training.advice.Finding.Severity;

/**
 * Gradients that leap far above the usual (Pascanu et al. 2013). Where they are clipped the leaps
 * do no harm.
 */
final class ExplodingGradients implements Check {

    /** Steps looked at. */
    private static final int RECENT = 1000;

    private static final int STEPS = 30;

    /** A leap is this many times the median norm of the steps looked at … */
    private static final double LEAP = 30;

    /** … and this long: near the end small gradients vary by large factors. */
    private static final double LONG = 20;

    /** One leap may be one odd image. */
    private static final int LEAPS = 3;

    @Override
    public List<Finding> look(Observation run) {
        StepSeries.View steps = run.story().steps();
        if (steps.count() < STEPS || run.plan().regularization().clipNorm() > 0) {
            return List.of();
        }
        int from = Math.max(0, steps.count() - RECENT);
        double[] norms = new double[steps.count() - from];
        Arrays.setAll(norms, i -> steps.value(Figure.GRADIENT_NORM, from + i));
        double[] sorted = norms.clone();
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        double limit = Math.max(LONG, LEAP * median);
        long leaps = Arrays.stream(norms).filter(norm -> norm > limit).count();
        if (leaps < LEAPS) {
            return List.of();
        }
        int first = 0;
        while (norms[first] <= limit) {
            first++;
        }
        double largest = sorted[sorted.length - 1];
        return List.of(finding(run, steps.step(from + first), largest, median));
    }

    private static Finding finding(Observation run, long step, double largest, double median) {
        int perEpoch = run.story().beginning().map(begun -> begun.batchesPerEpoch()).orElse(1);
        int epoch = (int) ((step - 1) / Math.max(1, perEpoch));
        Message sentence =
                Message.of(
                        "advice.exploding", Digits.plain(largest), Digits.plain(median), epoch + 1);
        return new Finding(
                EXPLODING_GRADIENTS,
                Severity.WARNING,
                sentence,
                epoch,
                List.of(Remedy.CLIP_GRADIENTS, Remedy.LOWER_RATE, Remedy.WARM_UP));
    }
}

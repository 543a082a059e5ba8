package org.kernelglass.experiment;

import java.util.Optional;
import org.kernelglass.evaluation.Ranking;
import org.kernelglass.message.Message;
import org.kernelglass.training.Metrics;
import org.kernelglass.training.Predictions;

/**
 * What came of a trial. All but {@code seconds} is the same each time.
 *
 * @param failure why the training failed of itself; empty where it came to its end
 * @param validation of the best epoch's weights; NaN throughout where it failed
 * @param training likewise on the images learned from; empty where that was not measured
 * @param epochs learned
 * @param parameters of the network, statistics included
 * @param multiplyAdds for one image
 * @param seconds computing time
 * @param predictions for the images that were held out, numbered as in the experiment's list of
 *     images; empty where it failed
 */
public record TrialResult(
        Optional<Message> failure,
        Metrics validation,
        Optional<Metrics> training,
        int epochs,
        long parameters,
        long multiplyAdds,
        double seconds,
        Predictions predictions) {

    /** Validation accuracy, 0–1; NaN where it failed. */
    public double accuracy() {
        return validation.top1();
    }

    /** Training minus validation accuracy; NaN where training was not measured. */
    public double gap() {
        return training.map(metrics -> metrics.top1() - accuracy()).orElse(Double.NaN);
    }

    public boolean failed() {
        return failure.isPresent();
    }

    /** Whether each held-out image was classified right, in the order of the predictions. */
    public boolean[] right() {
        boolean[] right = new boolean[predictions.size()];
        for (int image = 0; image < right.length; image++) {
            right[image] =
                    Ranking.first(predictions.probabilities()[image])
                            == predictions.labels()[image];
        }
        return right;
    }
}

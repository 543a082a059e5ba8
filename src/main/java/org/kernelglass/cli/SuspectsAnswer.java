package org.kernelglass.cli;

import java.util.stream.IntStream;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.evaluation.LabelSuspects;
import org.kernelglass.evaluation.Ranking;
import org.kernelglass.message.Message;
import org.kernelglass.training.Predictions;

/**
 * Images whose label is probably wrong, the most suspect first.
 *
 * @param predictions of networks that did not learn from the image
 */
record SuspectsAnswer(Console console, ImageIndex index, Predictions predictions) {

    private static final int SHOWN = 10;
    private static final int LISTED = 1000;

    void addTo(JsonAnswer answer) {
        answer.putEach("suspects", ranked().limit(LISTED).boxed().toList(), this::suspect);
    }

    private IntStream ranked() {
        return IntStream.of(LabelSuspects.rank(predictions.labels(), predictions.probabilities()));
    }

    private boolean isTakenForAnother(int place) {
        return Ranking.first(predictions.probabilities()[place]) != predictions.labels()[place];
    }

    private void suspect(int place, JsonAnswer object) {
        float[] row = predictions.probabilities()[place];
        int label = predictions.labels()[place];
        object.put("image", name(place))
                .put("label", className(label))
                .put("label_probability", row[label])
                .put("predicted", className(Ranking.first(row)))
                .put("predicted_probability", row[Ranking.first(row)]);
    }

    void print() {
        console.print(Message.of("cli.experiment.suspects"));
        ranked().filter(place -> isTakenForAnother(place))
                .limit(SHOWN)
                .forEach(place -> print(place));
    }

    private void print(int place) {
        float[] row = predictions.probabilities()[place];
        int said = Ranking.first(row);
        console.print(
                Message.of(
                        "cli.experiment.suspect",
                        name(place),
                        className(predictions.labels()[place]),
                        row[predictions.labels()[place]],
                        className(said),
                        row[said]));
    }

    private String name(int place) {
        return index.images().get(predictions.images()[place]).name();
    }

    private String className(int label) {
        return index.classes().get(label);
    }
}

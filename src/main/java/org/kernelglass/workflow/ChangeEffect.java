package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kernelglass.evaluation.ConfusionMatrix;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.evaluation.Wilson;
import org.kernelglass.evaluation.comparison.NetworkComparison;
import org.kernelglass.message.Message;

/**
 * What a change of the dataset did: a run from before it and one from after, on the validation
 * images of both. Images that are in both with the same label are compared; those whose label
 * changed are told apart, because the two runs were not asked the same of them.
 *
 * @param classes names in the order of the labels
 * @param before what the earlier run made of the compared images
 * @param after what the later run made of the same images
 * @param answer whether the later network is better on them; empty comparison where there are none
 * @param relabelled images in both whose label is another now
 * @param left how many are in the earlier validation split only: excluded, moved or gone
 * @param came how many are in the later validation split only
 */
public record ChangeEffect(
        Path runBefore,
        Path runAfter,
        List<String> classes,
        ConfusionMatrix before,
        ConfusionMatrix after,
        NetworkComparison answer,
        Relabelled relabelled,
        int left,
        int came) {

    public ChangeEffect {
        classes = List.copyOf(classes);
    }

    /**
     * Images whose label changed, judged by the label that they have now.
     *
     * @param before how many of them the earlier run took for that class
     * @param after how many the later run did
     */
    public record Relabelled(int images, int before, int after) {}

    /** How many images are compared. */
    public long compared() {
        return before.total();
    }

    /** Accuracy of the earlier run on the compared images. */
    public Estimate accuracyBefore() {
        return Wilson.of(before.right(), before.total());
    }

    /** Accuracy of the later run on the same images. */
    public Estimate accuracyAfter() {
        return Wilson.of(after.right(), after.total());
    }

    /** The answer, and what is and is not compared. */
    public List<Message> sentences() {
        List<Message> sentences = new ArrayList<>();
        sentences.add(answer.sentence(name(runBefore), name(runAfter)));
        sentences.add(Message.of("errors.effect.compared", compared()));
        if (relabelled.images() > 0) {
            sentences.add(
                    Message.of(
                            "errors.effect.relabelled",
                            relabelled.images(),
                            relabelled.before(),
                            relabelled.after()));
        }
        if (left > 0 || came > 0) {
            sentences.add(Message.of("errors.effect.others", left, came));
        }
        sentences.add(Message.of("errors.effect.one-seed"));
        return sentences;
    }

    private static String name(Path run) {
        return run.toAbsolutePath().normalize().getFileName().toString();
    }
}

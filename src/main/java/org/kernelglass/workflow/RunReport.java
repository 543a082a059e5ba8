package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.message.Message;
import org.kernelglass.training.Compute;
import org.kernelglass.training.Metrics;
import org.kernelglass.training.TrainingEvent.Outcome;

/**
 * How a run stands, as both doors show it.
 *
 * @param run its folder
 * @param outcome how it ended
 * @param reason why it failed; empty otherwise
 * @param epochs whole epochs learned
 * @param bestEpoch from 0, the epoch whose weights are the result; −1 where none is finished
 * @param training figures of that epoch
 * @param validation likewise; empty without a validation split
 * @param test empty without a test split, where the run has not come to its end, and where it came
 *     to it earlier and what the network said then was not kept
 * @param testAccuracy known from an earlier look too; NaN without
 * @param testLooks how often the test split has been looked at, this time included
 * @param imagesPerSecond training images per second, the median of its epochs
 * @param parameters of the network, statistics included
 * @param problems files left out, and what else a person should know of the data
 * @param classes in the order of the labels
 * @param pictures PNG files made, in the order in which they tell the story
 */
public record RunReport(
        Path run,
        Outcome outcome,
        Optional<Message> reason,
        int epochs,
        int bestEpoch,
        Optional<Metrics> training,
        Optional<Metrics> validation,
        Optional<TestFigures> test,
        double testAccuracy,
        int testLooks,
        double imagesPerSecond,
        long parameters,
        Compute compute,
        List<DatasetProblem> problems,
        long skippedFiles,
        List<String> classes,
        List<Path> pictures) {

    public RunReport {
        problems = List.copyOf(problems);
        classes = List.copyOf(classes);
        pictures = List.copyOf(pictures);
    }
}

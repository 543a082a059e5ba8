package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.PixelPreparer;
import org.kernelglass.dataset.PredictionFeed;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.RunFolder;
import org.kernelglass.training.Predictions;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunTrainer;
import org.kernelglass.workflow.PredictedImage.ClassProbability;

/** Names the class of pictures that no dataset holds. */
public final class PredictImages {

    /**
     * Pictures decoded before the network is asked: bounds the memory, whatever the number of
     * files.
     */
    private static final int PORTION = 512;

    private static final int BATCH = 64;

    private final RunTools tools;

    public PredictImages(RunTools tools) {
        this.tools = tools;
    }

    /**
     * What came out.
     *
     * @param problems files that are no readable pictures
     */
    public record Answer(List<PredictedImage> images, List<DatasetProblem> problems) {

        public Answer {
            images = List.copyOf(images);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Predicts every picture of the files and of the folders below them, with the run's best
     * weights.
     *
     * @param top classes to name for each, at least 1
     * @throws Refusal if the run has no weights, or a file is not there
     */
    public Answer predict(Path run, List<Path> files, int top, RunWatch watch, RunControl control) {
        RunWeights weights = RunWeights.of(run, RunFolder.read(run, tools.stacks()));
        PictureFiles found = PictureFiles.of(files);
        List<Path> all = found.files();
        PixelPreparer preparer =
                new PixelPreparer(
                        weights.record().project().data().preprocessing(),
                        FittedRanges.read(weights.record().fitted()));
        watch.progress(RunWatch.Stage.STARTING_ENGINE, 0, 0);
        watch.computing(tools.trainer().get().device(), weights.record().compute());
        List<PredictedImage> images = new ArrayList<>();
        List<DatasetProblem> problems = new ArrayList<>(found.problems());
        for (int from = 0; from < all.size() && !control.stopRequested(); from += PORTION) {
            watch.progress(RunWatch.Stage.PREDICTING, from, all.size());
            List<Path> portion = all.subList(from, Math.min(from + PORTION, all.size()));
            DecodedPictures pictures =
                    DecodedPictures.of(portion, preparer, tools.workers().threads());
            problems.addAll(pictures.problems());
            images.addAll(predict(weights, preparer, pictures, top, control));
        }
        watch.progress(RunWatch.Stage.PREDICTING, all.size(), all.size());
        return new Answer(images, problems);
    }

    private List<PredictedImage> predict(
            RunWeights weights,
            PixelPreparer preparer,
            DecodedPictures pictures,
            int top,
            RunControl control) {
        if (pictures.files().isEmpty()) {
            return List.of();
        }
        RunTrainer trainer = tools.trainer().get();
        PredictionFeed feed =
                new PredictionFeed(
                        pictures.entries(),
                        pictures,
                        preparer,
                        weights.record().classes().size(),
                        BATCH,
                        tools.workers().threads(),
                        2);
        Predictions predictions =
                trainer.predict(
                        weights.program(),
                        weights.arrays(),
                        weights.record().compute(),
                        feed.open(),
                        control);
        return IntStream.range(0, predictions.size())
                .mapToObj(
                        row ->
                                new PredictedImage(
                                        pictures.files().get(predictions.images()[row]),
                                        strongest(
                                                predictions.probabilities()[row],
                                                weights.record().classes(),
                                                top)))
                .toList();
    }

    private static List<ClassProbability> strongest(
            float[] probabilities, List<String> classes, int top) {
        return IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(label -> -probabilities[label]))
                .limit(top)
                .map(label -> new ClassProbability(classes.get(label), probabilities[label]))
                .toList();
    }
}

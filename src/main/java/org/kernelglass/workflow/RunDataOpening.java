package org.kernelglass.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kernelglass.dataset.DataSplit;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.DepthRangeFit;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.OverlaidSplit;
import org.kernelglass.dataset.PictureSource;
import org.kernelglass.dataset.PixelCache;
import org.kernelglass.dataset.PixelCacheRequest;
import org.kernelglass.dataset.PreparationWatch;
import org.kernelglass.dataset.PreparedData;
import org.kernelglass.dataset.PreparedDataSettings;
import org.kernelglass.dataset.Split;
import org.kernelglass.dataset.augmentation.AugmentationText;
import org.kernelglass.dataset.files.PictureSources;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.Project;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.SplitRow;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.TrainingPlan;

/** Brings a run's images from the disk to batches: scan, split, prepare. */
final class RunDataOpening {

    private static final int BATCHES_AHEAD = 6;

    private final DatasetReader reader;
    private final Workers workers;
    private final Places places;
    private final RunWatch watch;
    private final RunControl control;

    RunDataOpening(
            DatasetReader reader,
            Workers workers,
            Places places,
            RunWatch watch,
            RunControl control) {
        this.reader = reader;
        this.workers = workers;
        this.places = places;
        this.watch = watch;
        this.control = control;
    }

    ImageIndex scan(Path location) {
        return reader.scan(location, watch, control::stopRequested);
    }

    /**
     * The dataset of a run that was begun.
     *
     * @throws Refusal if it is not where it was
     */
    ImageIndex scanAgain(RunRecord record) {
        Path location = Path.of(record.project().data().location());
        if (!Files.exists(location)) {
            throw new Refusal(
                    Message.of("workflow.problem.dataset-gone", location.toString()),
                    Message.of("workflow.hint.dataset-gone"));
        }
        return scan(location);
    }

    /** The split of a run that begins, of its scanned dataset. */
    RunData begin(ImageIndex scanned, Project project) {
        OverlaidSplit amended =
                OverlaidSplit.draw(scanned, project.splitRule(), project.data().overlay());
        DataSplit whole = amended.split();
        List<DatasetProblem> problems = new ArrayList<>(scanned.problems());
        problems.addAll(whole.problems());
        ImageIndex taking = Participants.of(amended.index(), whole);
        DataSplit split = Participants.split(whole);
        return open(taking, split, problems, project, Optional.empty());
    }

    /**
     * The very split of a run that was begun, found again in its dataset wherever that stands now.
     */
    RunData goOn(
            ImageIndex scanned,
            List<SplitRow> rows,
            List<String> classes,
            Project project,
            DepthRangeFit fit) {
        KeptSplit kept = new KeptSplit(rows, classes);
        return open(
                kept.index(scanned), kept.split(), scanned.problems(), project, Optional.of(fit));
    }

    /** Images whose split is known. */
    RunData taking(ImageIndex index, DataSplit split, Project project) {
        return open(index, split, List.of(), project, Optional.empty());
    }

    /** All images of a dataset as the test images of a finished run. */
    RunData asTest(
            ImageIndex matched, Project project, DepthRangeFit fit, List<DatasetProblem> problems) {
        int[] all = java.util.stream.IntStream.range(0, matched.images().size()).toArray();
        DataSplit split = new DataSplit(new int[0], new int[0], all, List.of());
        return open(matched, split, problems, project, Optional.of(fit));
    }

    private RunData open(
            ImageIndex index,
            DataSplit split,
            List<DatasetProblem> problems,
            Project project,
            Optional<DepthRangeFit> fit) {
        PixelCacheRequest request =
                PixelCacheRequest.of(
                        index,
                        project.data().preprocessing(),
                        split.images(Split.TRAIN),
                        places.datasets(),
                        workers.threads());
        PreparationWatch preparation =
                new PreparationWatch(
                        (done, total) -> watch.progress(RunWatch.Stage.PREPARING, done, total),
                        control::stopRequested);
        try (PictureSource pictures = PictureSources.open(index)) {
            PixelCache pixels =
                    PixelCache.open(
                            fit.map(request::withFit).orElse(request), pictures, preparation);
            List<DatasetProblem> all = new ArrayList<>(problems);
            all.addAll(pixels.problems());
            return RunData.of(index, split, all, pixels, batches(index, split, pixels, project));
        }
    }

    private PreparedData batches(
            ImageIndex index, DataSplit split, PixelCache pixels, Project project) {
        TrainingPlan plan = project.plan();
        return new PreparedData(
                new PreparedDataSettings(
                        index,
                        split,
                        pixels,
                        plan.batchSize(),
                        plan.labelSmoothing(),
                        plan.balancedClasses(),
                        project.data().augmentation().stream()
                                .map(AugmentationText::parse)
                                .toList(),
                        plan.seed(),
                        workers.threads(),
                        BATCHES_AHEAD));
    }

    /** The rows by which a later resume finds the split again. */
    static List<SplitRow> rows(RunData data) {
        Split[] splitOf = new Split[data.index().images().size()];
        for (Split split : Split.values()) {
            for (int image : data.split().images(split)) {
                splitOf[image] = split;
            }
        }
        List<SplitRow> rows = new ArrayList<>(splitOf.length);
        for (int image = 0; image < splitOf.length; image++) {
            ImageEntry entry = data.index().images().get(image);
            rows.add(new SplitRow(entry.name(), entry.hash(), entry.label(), splitOf[image]));
        }
        return rows;
    }
}

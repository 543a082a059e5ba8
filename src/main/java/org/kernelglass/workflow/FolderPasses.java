package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kernelglass.dataset.BatchFeed;
import org.kernelglass.dataset.BatchLayout;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.Preprocessing;
import org.kernelglass.network.LayerStack;
import org.kernelglass.project.DataSettings;
import org.kernelglass.project.Project;
import org.kernelglass.training.PlanDraft;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.TrainingPlan;

/**
 * Times how a run comes by its images, just as it comes by them, and nothing else of it.
 *
 * @param folder of the images; all are learned from
 * @param batchSize images in a batch
 */
public record FolderPasses(
        Workers workers,
        Path folder,
        Preprocessing preprocessing,
        int batchSize,
        RunControl control) {

    /**
     * In seconds.
     *
     * @param scan from the folder to the known images
     * @param batches from there to the last batch that was asked for
     */
    public record Times(double scan, double batches) {}

    /** From the folder to all batches of one epoch. */
    public Times pass(Places places) {
        return timed(places, Integer.MAX_VALUE);
    }

    /** From the folder to the first batch. */
    public Times begin(Places places) {
        return timed(places, 1);
    }

    private Times timed(Places places, int most) {
        RunDataOpening opening =
                new RunDataOpening(
                        new DatasetReader(workers, places),
                        workers,
                        places,
                        RunWatch.NOBODY,
                        control);
        long began = System.nanoTime();
        ImageIndex scanned = opening.scan(folder);
        long known = System.nanoTime();
        try (RunData data = opening.begin(scanned, project());
                BatchFeed feed = data.data().trainingEpoch(0, 0)) {
            int taken = 0;
            while (taken < most && !control.stopRequested() && feed.next().isPresent()) {
                taken++;
            }
            return new Times((known - began) / 1e9, (System.nanoTime() - known) / 1e9);
        }
    }

    /** How many batches so many images make. */
    public int batches(int images) {
        return new BatchLayout(images, batchSize).count();
    }

    private Project project() {
        TrainingPlan plan =
                PlanDraft.change(
                        TrainingPlan.DEFAULT,
                        draft -> {
                            draft.epochs = 1;
                            draft.batchSize = batchSize;
                        });
        DataSettings data =
                new DataSettings(
                        folder.toString(),
                        preprocessing,
                        OptionalDouble.of(0),
                        OptionalDouble.of(0),
                        Optional.empty(),
                        List.of());
        return new Project(data, new LayerStack(List.of()), plan);
    }
}

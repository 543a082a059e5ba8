package org.kernelglass.ui.inspect.subject;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.kernelglass.dataset.Split;
import org.kernelglass.training.RunControl;
import org.kernelglass.workflow.InspectRun;
import org.kernelglass.workflow.RunImages;
import org.kernelglass.workflow.RunWatch;
import org.kernelglass.workflow.SampleImage;

/** Some images of a run's dataset. */
final class RunSamples {

    private static final int MOST = 64;

    private RunSamples() {}

    /**
     * Images spread evenly over the validation split, or the training split without one. Not on the
     * FX thread: the dataset may have to be prepared first.
     *
     * @throws org.kernelglass.message.Refusal if the dataset is gone
     */
    static List<SampleImage> read(InspectRun inspect, Path run) {
        try (RunImages images = inspect.images(run, RunWatch.NOBODY, new RunControl())) {
            int[] validation = images.images(Split.VALIDATION);
            int[] all = validation.length > 0 ? validation : images.images(Split.TRAIN);
            int count = Math.min(MOST, all.length);
            return IntStream.range(0, count)
                    .map(place -> all[(int) ((long) place * all.length / count)])
                    .mapToObj(images::image)
                    .toList();
        }
    }
}

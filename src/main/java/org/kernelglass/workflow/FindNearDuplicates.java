package org.kernelglass.workflow;

import java.util.Optional;
import org.kernelglass.dataset.DataSplit;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.PictureSource;
import org.kernelglass.dataset.PreparationWatch;
import org.kernelglass.dataset.Split;
import org.kernelglass.dataset.files.PictureSources;
import org.kernelglass.dataset.likeness.NearDuplicates;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.RunControl;

/** Finds images that look nearly the same in two classes or in two parts of the split. */
public final class FindNearDuplicates {

    private final Workers workers;

    FindNearDuplicates(Workers workers) {
        this.workers = workers;
    }

    /**
     * Reads every image; takes about as long as preparing them. Not on the FX thread.
     *
     * @param split which images are compared, and where they lie; empty to compare all and to take
     *     the parts that the dataset itself names
     * @throws Refusal if the dataset is gone
     * @throws java.util.concurrent.CancellationException if stopped
     */
    public NearDuplicates in(
            ImageIndex index, Optional<DataSplit> split, RunWatch watch, RunControl control) {
        PreparationWatch preparation =
                new PreparationWatch(
                        (done, total) -> watch.progress(RunWatch.Stage.SCANNING, done, total),
                        control::stopRequested);
        try (PictureSource pictures = PictureSources.open(index)) {
            return NearDuplicates.find(
                    index,
                    split.map(drawn -> sides(index, drawn)).orElseGet(() -> given(index)),
                    pictures,
                    workers.threads(),
                    preparation);
        }
    }

    private static Split[] given(ImageIndex index) {
        return index.images().stream()
                .map(image -> image.given().orElse(Split.TRAIN))
                .toArray(Split[]::new);
    }

    private static Split[] sides(ImageIndex index, DataSplit drawn) {
        Split[] sides = new Split[index.images().size()];
        for (Split side : Split.values()) {
            for (int image : drawn.images(side)) {
                sides[image] = side;
            }
        }
        return sides;
    }
}

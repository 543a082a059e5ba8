package org.kernelglass.workflow;

import java.util.List;
import org.kernelglass.dataset.DataSplit;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.PixelCache;
import org.kernelglass.dataset.PreparedData;
import org.kernelglass.dataset.TrainingData;

/**
 * The images of a run, ready to be learned from.
 *
 * @param index only the images that take part, in the order that a resumed run will have them too
 * @param split of the index
 * @param problems what was left out, and what a person should know
 * @param pixels prepared images; closed with this
 * @param data batches
 */
record RunData(
        ImageIndex index,
        DataSplit split,
        List<DatasetProblem> problems,
        PixelCache pixels,
        TrainingData data)
        implements AutoCloseable {

    static RunData of(
            ImageIndex index,
            DataSplit split,
            List<DatasetProblem> problems,
            PixelCache pixels,
            PreparedData data) {
        return new RunData(index, split, List.copyOf(problems), pixels, data);
    }

    long skippedFiles() {
        return problems.stream().filter(DatasetProblem::skipped).count();
    }

    @Override
    public void close() {
        pixels.close();
    }
}

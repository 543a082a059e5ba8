package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.kernelglass.dataset.BatchFeed;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.Split;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.SplitRow;
import org.kernelglass.training.RunControl;

/** The images of a run's dataset, split as in the run. Any thread. */
public final class RunImages implements SplitImages, AutoCloseable {

    private final RunData data;

    private RunImages(RunData data) {
        this.data = data;
    }

    static RunImages open(RunTools tools, Path run, RunWatch watch, RunControl control) {
        RunRecord record = RunFolder.read(run, tools.stacks());
        List<SplitRow> rows = new ArrayList<>();
        RunFolder.readSplit(run, record, rows::add);
        RunDataOpening opening =
                new RunDataOpening(tools.reader(), tools.workers(), tools.places(), watch, control);
        return new RunImages(
                opening.goOn(
                        opening.scanAgain(record),
                        rows,
                        record.classes(),
                        record.project(),
                        FittedRanges.read(record.fitted())));
    }

    /** Only the images that take part; other numbers of an image are places in its list. */
    public ImageIndex index() {
        return data.index();
    }

    /** The numbers of a split's images, in order. */
    public int[] images(Split split) {
        return data.split().images(split).clone();
    }

    @Override
    public SampleImage image(int number) {
        return SampleImage.read(data, number);
    }

    @Override
    public Supplier<BatchFeed> inOrder(Split split) {
        return () -> data.data().inOrder(split);
    }

    @Override
    public void close() {
        data.close();
    }
}

package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.kernelglass.dataset.BatchFeed;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.project.Project;
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
        return open(tools, run, record.project(), watch, control);
    }

    /**
     * @param project the run's, with the place where its dataset stands
     */
    static RunImages open(
            RunTools tools, Path run, Project project, RunWatch watch, RunControl control) {
        RunRecord record = RunFolder.read(run, tools.stacks());
        List<SplitRow> rows = new ArrayList<>();
        RunFolder.readSplit(run, record, rows::add);
        RunDataOpening opening =
                new RunDataOpening(tools.reader(), tools.workers(), tools.places(), watch, control);
        boolean moved = !project.data().location().equals(record.project().data().location());
        ImageIndex scanned =
                moved
                        ? opening.scan(Path.of(project.data().location()))
                        : opening.scanAgain(record);
        return new RunImages(
                opening.goOn(
                        scanned,
                        rows,
                        record.classes(),
                        project,
                        FittedRanges.read(record.fitted())));
    }

    /** Only the images that take part; other numbers of an image are places in its list. */
    public ImageIndex index() {
        return data.index();
    }

    @Override
    public int[] images(Split split) {
        return data.split().images(split).clone();
    }

    /** The split on which a network is measured; said where it is not the validation split. */
    Split measuringSplit(RunWatch watch) {
        Split split = measuring();
        if (split == Split.TRAIN) {
            watch.notice(Message.of("workflow.notice.measured-on-training"));
        }
        return split;
    }

    @Override
    public SampleImage image(int number) {
        return SampleImage.read(data, number);
    }

    @Override
    public String name(int number) {
        return data.index().images().get(number).name();
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

package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.ParentRun;
import org.kernelglass.project.Project;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunRecord;
import org.kernelglass.training.RunControl;
import org.kernelglass.workflow.RunsComparison.Repeat;

/** Carries out a run once more with another seed, on the split of a run that stands. */
public final class RepeatRun {

    private final TrainRun train;
    private final RunTools tools;

    public RepeatRun(RunTools tools) {
        this.tools = tools;
        this.train = new TrainRun(tools);
    }

    /**
     * Trains in the next free folder beside the run. Any thread but the model thread; waits.
     *
     * @param chosen told the new run's folder before it is made
     * @throws Refusal if the run cannot be read, or its images are not all there any more
     * @throws java.util.concurrent.CancellationException if stopped before the first batch
     */
    public RunReport run(Repeat repeat, Consumer<Path> chosen, RunWatch watch, RunControl control) {
        Path run = repeat.run().toAbsolutePath().normalize();
        RunRecord record = RunFolder.read(run, tools.stacks());
        Path out = RunNumbers.next(run.getParent(), name(run, repeat.seed()));
        chosen.accept(out);
        return train.run(request(record, repeat, out), watch, control);
    }

    /** The run's name without its number, and the seed. */
    private static String name(Path run, long seed) {
        String name = run.getFileName().toString().replaceFirst("^\\d{1,8}-", "");
        return name.replaceFirst("-seed\\d+$", "") + "-seed" + seed;
    }

    private static TrainRequest request(RunRecord record, Repeat repeat, Path out) {
        Project project = record.project();
        return TrainRequest.of(
                        out.getFileName().toString(),
                        project.data(),
                        new StackDesign(classes -> project.stack(), List.of()),
                        project.plan().withSeed(repeat.seed()),
                        out)
                .from(record.parent().map(ParentRun::folder).map(Path::of))
                .keeping(TimeLapseChoice.NONE)
                .withSplitOf(repeat.splitOf());
    }
}

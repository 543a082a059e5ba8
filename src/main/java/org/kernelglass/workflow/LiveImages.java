package org.kernelglass.workflow;

import java.util.function.Supplier;
import org.kernelglass.dataset.BatchFeed;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/** The images of a run while it lives; they are gone with it. Any thread. */
final class LiveImages implements SplitImages {

    private final RunData data;
    private volatile boolean over;

    LiveImages(RunData data) {
        this.data = data;
    }

    @Override
    public Supplier<BatchFeed> inOrder(Split split) {
        return () -> living().data().inOrder(split);
    }

    @Override
    public int[] images(Split split) {
        return living().split().images(split).clone();
    }

    @Override
    public SampleImage image(int number) {
        return SampleImage.read(living(), number);
    }

    @Override
    public String name(int number) {
        return living().index().images().get(number).name();
    }

    private RunData living() {
        if (over) {
            throw new Refusal(
                    Message.of("workflow.problem.run-over"), Message.of("workflow.hint.run-over"));
        }
        return data;
    }

    /** The run is over. */
    void end() {
        over = true;
    }
}

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
    public SampleImage image(int number) {
        return SampleImage.read(living(), number);
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

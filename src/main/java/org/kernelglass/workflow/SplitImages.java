package org.kernelglass.workflow;

import java.util.function.Supplier;
import org.kernelglass.dataset.BatchFeed;
import org.kernelglass.dataset.Split;

/** The images of a run, by split and by number, as its network gets them. Any thread. */
public interface SplitImages {

    /**
     * A split in order, as often as it is asked for; each feed closed by who opened it.
     *
     * @return throws a {@link org.kernelglass.message.Refusal} where the images are no longer there
     */
    Supplier<BatchFeed> inOrder(Split split);

    /**
     * One image.
     *
     * @param number as in {@link org.kernelglass.dataset.Batch#images}
     * @throws org.kernelglass.message.Refusal if the images are no longer there
     */
    SampleImage image(int number);
}

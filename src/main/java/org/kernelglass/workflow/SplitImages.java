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
     * The numbers of a split's images, in order.
     *
     * @throws org.kernelglass.message.Refusal if the images are no longer there
     */
    int[] images(Split split);

    /**
     * The split on which a network is measured without choosing by the test: validation, and where
     * there is none the training split, which whoever shows the figures says.
     */
    default Split measuring() {
        return images(Split.VALIDATION).length > 0 ? Split.VALIDATION : Split.TRAIN;
    }

    /**
     * One image.
     *
     * @param number as in {@link org.kernelglass.dataset.Batch#images}
     * @throws org.kernelglass.message.Refusal if the images are no longer there
     */
    SampleImage image(int number);

    /**
     * The name of an image, without reading it.
     *
     * @param number as in {@link org.kernelglass.dataset.Batch#images}
     */
    String name(int number);
}

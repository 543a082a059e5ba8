package org.kernelglass.ui.inspect.timelapse;

import org.kernelglass.message.Message;

/** What of a layer is played. */
public sealed interface Shown {

    /** As people call it. */
    Message title();

    /**
     * Kernels.
     *
     * @param name as in the frames
     * @param number which of the layer's, from 1
     * @param of how many it has: two in a separable convolution
     */
    record Kernels(String name, int number, int of) implements Shown {

        @Override
        public Message title() {
            return of == 1
                    ? Message.of("inspect.timelapse.kernels")
                    : Message.of("inspect.timelapse.kernels-of", number, of);
        }
    }

    /**
     * What the layer makes of a pinned image.
     *
     * @param image its place among the pinned ones
     * @param file its name, path below the dataset
     */
    record Maps(int image, String file, String className) implements Shown {

        @Override
        public Message title() {
            return Message.of("inspect.timelapse.maps", className, file);
        }
    }
}

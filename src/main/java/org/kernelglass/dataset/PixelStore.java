package org.kernelglass.dataset;

import java.io.IOException;

/** Where the bytes of prepared images are. Reading: any thread, several at once. */
interface PixelStore extends AutoCloseable {

    /**
     * Copies one image into an array of exactly its length.
     *
     * @throws org.kernelglass.message.Refusal if they cannot be read, or are not those that were
     *     written
     */
    void read(int image, byte[] target);

    @Override
    void close();

    /** Where they are put while they are prepared; any thread, each image once. */
    interface Sink {
        void write(int image, byte[] bytes) throws IOException;
    }
}

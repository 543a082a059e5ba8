package org.kernelglass.dataset;

import org.kernelglass.parameter.Size;

/** Reads the pictures of one dataset. Any thread, several at once. */
public interface PictureSource extends AutoCloseable {

    /**
     * Decodes a picture.
     *
     * @param atLeast the size it will be scaled to: a decoder may give a smaller picture than the
     *     file holds, as long as neither side falls below this; the file's own size is always right
     * @throws org.kernelglass.message.Refusal if it cannot be read whole; the sentence says why
     */
    Picture read(ImageEntry entry, Size atLeast);

    @Override
    void close();
}

package org.kernelglass.dataset.scan;

import org.kernelglass.dataset.PictureFacts;
import org.kernelglass.message.Message;

/** What reading a file whole has shown. */
sealed interface Verdict {

    /**
     * A good picture.
     *
     * @param hash SHA-256 of the file's bytes in lower-case hexadecimal
     */
    record Readable(String hash, PictureFacts facts) implements Verdict {}

    /**
     * No picture, or not a whole one.
     *
     * @param lasting whether it follows from the content alone, so that the next scan need not try
     *     again
     */
    record Unreadable(Message reason, boolean lasting) implements Verdict {}
}

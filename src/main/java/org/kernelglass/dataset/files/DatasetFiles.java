package org.kernelglass.dataset.files;

import java.io.IOException;
import java.io.InputStream;

/** The picture files of a dataset, found by their names. Any thread, several at once. */
public interface DatasetFiles extends AutoCloseable {

    /**
     * Opens a file.
     *
     * @throws IOException if it is gone or may not be read
     */
    InputStream open(String name) throws IOException;

    /** Closes what is held open; a folder holds nothing. */
    @Override
    void close();
}

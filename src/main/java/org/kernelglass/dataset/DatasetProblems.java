package org.kernelglass.dataset;

import org.kernelglass.message.Message;

/** The two forms a problem takes while data is prepared. */
final class DatasetProblems {

    private DatasetProblems() {}

    /** Something to know about the dataset as a whole; no file is left out for it. */
    static DatasetProblem ofAll(Message reason) {
        return new DatasetProblem("", reason, false);
    }

    /** A file that takes no part. */
    static DatasetProblem leftOut(ImageEntry image, Message reason) {
        return new DatasetProblem(image.name(), reason, true);
    }
}

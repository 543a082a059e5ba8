package org.kernelglass.dataset;

import org.kernelglass.message.Message;

/**
 * A file or folder of a dataset that is left out or doubtful, and why.
 *
 * @param file path below the dataset's root; empty for the dataset as a whole
 * @param skipped whether the file takes no part in training
 */
public record DatasetProblem(String file, Message reason, boolean skipped) {}

package org.kernelglass.dataset.scan;

/**
 * A file of a dataset before anybody has looked inside.
 *
 * @param name path below the dataset's root, '/' between folders
 * @param bytes its size
 * @param stamp changes when the content does: time of change, or checksum in an archive
 */
record FoundFile(String name, long bytes, long stamp) {}

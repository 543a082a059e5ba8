package org.kernelglass.dataset;

import java.util.Optional;

/**
 * One readable image of a dataset.
 *
 * @param name path below the dataset's root with '/' between folders, or {@code train/000123} of an
 *     IDX file; unique
 * @param label index of its class
 * @param given the split it stands in on disk, where the dataset names splits
 * @param hash SHA-256 of the file's bytes in lower-case hexadecimal (of the pixel bytes for IDX):
 *     equal hashes are the same content
 */
public record ImageEntry(String name, int label, Optional<Split> given, String hash) {}

package org.kernelglass.dataset.scan;

import java.util.Optional;
import org.kernelglass.dataset.Split;

/**
 * A file that the dataset says is a picture of a class.
 *
 * @param given the split it stands in on disk
 */
record Candidate(FoundFile file, String className, Optional<Split> given) {}

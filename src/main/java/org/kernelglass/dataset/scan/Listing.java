package org.kernelglass.dataset.scan;

import java.util.List;
import org.kernelglass.dataset.DatasetProblem;

/**
 * What lies at a location before anything of it is read.
 *
 * @param files that may be pictures, in no order
 * @param folders their folders and all others, without a '/' at the end
 * @param problems what could not be listed or is no file
 */
record Listing(List<FoundFile> files, List<String> folders, List<DatasetProblem> problems) {}

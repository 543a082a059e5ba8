package org.kernelglass.dataset;

import java.nio.file.Path;
import java.util.List;

/**
 * What a scan found.
 *
 * @param location the folder, zip, IDX folder or CSV file
 * @param classes names in alphabetical order (numbers in numerical order); a label is an index here
 * @param images every readable image, ordered by name
 * @param problems what is left out or doubtful
 */
public record ImageIndex(
        Path location,
        List<String> classes,
        List<ImageEntry> images,
        List<DatasetProblem> problems) {

    public ImageIndex {
        classes = List.copyOf(classes);
        images = List.copyOf(images);
        problems = List.copyOf(problems);
    }

    public long skippedFiles() {
        return problems.stream().filter(DatasetProblem::skipped).count();
    }
}

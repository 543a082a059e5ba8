package org.kernelglass.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * What a scan found.
 *
 * @param location the folder, zip, IDX folder or CSV file
 * @param classes names in alphabetical order (numbers in numerical order), for IDX in the order of
 *     its numbers; a label is an index here
 * @param images every readable image, ordered by name
 * @param problems what is left out or doubtful
 * @param summary counts and sizes; empty where nobody has looked at the pictures
 */
public record ImageIndex(
        Path location,
        List<String> classes,
        List<ImageEntry> images,
        List<DatasetProblem> problems,
        Optional<DatasetSummary> summary) {

    public ImageIndex(
            Path location,
            List<String> classes,
            List<ImageEntry> images,
            List<DatasetProblem> problems) {
        this(location, classes, images, problems, Optional.empty());
    }

    public ImageIndex {
        classes = List.copyOf(classes);
        images = List.copyOf(images);
        problems = List.copyOf(problems);
    }

    /**
     * Asks for what every training needs.
     *
     * @throws Refusal if there are fewer than two classes to tell apart
     */
    public void requireTrainable() {
        if (classes.size() < 2) {
            throw new Refusal(
                    Message.of("dataset.refuse.one-class", location.toString(), classes.get(0)),
                    Message.of("dataset.hint.class-folders"));
        }
    }

    public long skippedFiles() {
        return problems.stream().filter(DatasetProblem::skipped).count();
    }
}

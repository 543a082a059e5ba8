package org.kernelglass.dataset.scan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.DatasetSummary;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.PictureFacts;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/** Makes the index of the pictures that stay: classes numbered, everything in its order. */
final class IndexAssembly {

    private IndexAssembly() {}

    /** Classes in the natural order of their names. */
    static ImageIndex byName(Path location, List<Finding> kept, List<DatasetProblem> problems) {
        List<String> classes =
                kept.stream()
                        .map(Finding::className)
                        .distinct()
                        .sorted(new NaturalOrder())
                        .toList();
        return inOrder(location, classes, kept, problems);
    }

    /**
     * Classes in the order given.
     *
     * @throws Refusal if no picture is left
     */
    static ImageIndex inOrder(
            Path location,
            List<String> classes,
            List<Finding> kept,
            List<DatasetProblem> problems) {
        if (kept.isEmpty()) {
            throw nothingLeft(location, problems);
        }
        Map<String, Integer> labels = new HashMap<>();
        classes.forEach(name -> labels.put(name, labels.size()));
        List<Finding> ordered = new ArrayList<>(kept);
        ordered.sort(Comparator.comparing(Finding::name));
        List<ImageEntry> images = new ArrayList<>(ordered.size());
        List<PictureFacts> facts = new ArrayList<>(ordered.size());
        for (Finding finding : ordered) {
            int label = labels.get(finding.className());
            images.add(new ImageEntry(finding.name(), label, finding.given(), finding.hash()));
            facts.add(finding.facts());
        }
        DatasetSummary summary = DatasetSummary.of(classes, images, facts);
        return new ImageIndex(location, classes, images, problems, Optional.of(summary));
    }

    private static Refusal nothingLeft(Path location, List<DatasetProblem> problems) {
        Message hint = Message.of("dataset.hint.class-folders");
        List<DatasetProblem> skipped = problems.stream().filter(DatasetProblem::skipped).toList();
        if (skipped.isEmpty()) {
            return new Refusal(Message.of("dataset.refuse.no-images", location.toString()), hint);
        }
        Message all =
                Message.of(
                        "dataset.refuse.none-readable",
                        location.toString(),
                        skipped.size(),
                        skipped.get(0).file(),
                        skipped.get(0).reason());
        return new Refusal(all, hint);
    }
}

package org.kernelglass.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kernelglass.dataset.DataSplit;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.SplitRow;

/**
 * The split that a run has kept, found again in a dataset that may have moved or grown since: by
 * content, and among files of the same content by name.
 *
 * @param rows in the run's order
 * @param classes of the run
 */
record KeptSplit(List<SplitRow> rows, List<String> classes) {

    /**
     * The run's images where they are now, in the run's order.
     *
     * @throws Refusal if some are missing or have other content; the sentence counts them and names
     *     the first
     */
    ImageIndex index(ImageIndex scanned) {
        Map<String, List<ImageEntry>> byContent = new HashMap<>();
        for (ImageEntry entry : scanned.images()) {
            byContent.computeIfAbsent(entry.hash(), hash -> new ArrayList<>(1)).add(entry);
        }
        List<ImageEntry> found = new ArrayList<>(rows.size());
        List<String> missing = new ArrayList<>();
        for (SplitRow row : rows) {
            List<ImageEntry> candidates = byContent.getOrDefault(row.hash(), List.of());
            if (candidates.isEmpty()) {
                missing.add(row.image());
            } else {
                found.add(entry(row, candidates));
            }
        }
        if (!missing.isEmpty()) {
            throw new Refusal(
                    Message.of(
                            "workflow.problem.images-missing",
                            missing.size(),
                            rows.size(),
                            scanned.location().toString(),
                            missing.get(0)),
                    Message.of("workflow.hint.images-missing"));
        }
        return new ImageIndex(scanned.location(), classes, found, scanned.problems());
    }

    /** Whether every image of the split is there, by content. */
    boolean isWholeIn(ImageIndex scanned) {
        Set<String> there =
                scanned.images().stream().map(ImageEntry::hash).collect(Collectors.toSet());
        return rows.stream().allMatch(row -> there.contains(row.hash()));
    }

    private static ImageEntry entry(SplitRow row, List<ImageEntry> candidates) {
        ImageEntry file =
                candidates.stream()
                        .filter(candidate -> candidate.name().equals(row.image()))
                        .findFirst()
                        .orElse(candidates.get(0));
        return new ImageEntry(file.name(), row.label(), file.given(), file.hash());
    }

    DataSplit split() {
        return new DataSplit(
                images(Split.TRAIN), images(Split.VALIDATION), images(Split.TEST), List.of());
    }

    private int[] images(Split split) {
        return IntStream.range(0, rows.size())
                .filter(image -> rows.get(image).split() == split)
                .toArray();
    }
}

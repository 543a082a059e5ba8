package org.kernelglass.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.SplitRow;

/**
 * A dataset that a run did not begin with, seen with the eyes of its network.
 *
 * @param scanned what is in it
 * @param known classes of the run, in its order
 * @param own the run's own images
 */
record OtherDataset(ImageIndex scanned, List<String> known, List<SplitRow> own) {

    /**
     * The images whose classes the network knows, with its labels.
     *
     * @throws Refusal if there is none
     */
    ImageIndex matched() {
        List<ImageEntry> images = new ArrayList<>();
        for (ImageEntry entry : scanned.images()) {
            int label = known.indexOf(scanned.classes().get(entry.label()));
            if (label >= 0) {
                images.add(new ImageEntry(entry.name(), label, Optional.empty(), entry.hash()));
            }
        }
        if (images.isEmpty()) {
            throw new Refusal(
                    Message.of("workflow.problem.no-known-class", scanned.location().toString()),
                    Message.of("workflow.hint.known-classes", String.join(", ", known)));
        }
        return new ImageIndex(scanned.location(), known, images, scanned.problems());
    }

    List<String> unknownClasses() {
        return scanned.classes().stream().filter(name -> !known.contains(name)).toList();
    }

    /**
     * What is wrong with the dataset, which classes are left out, and what the network has seen.
     */
    List<DatasetProblem> problems() {
        List<DatasetProblem> problems = new ArrayList<>(scanned.problems());
        for (String name : unknownClasses()) {
            Message reason = Message.of("workflow.problem.unknown-class", name);
            problems.add(new DatasetProblem(name, reason, true));
        }
        long seen = alreadySeen();
        if (seen > 0) {
            Message reason = Message.of("workflow.problem.already-seen", seen);
            problems.add(new DatasetProblem("", reason, false));
        }
        return problems;
    }

    /** Images that the run has learned from, or been chosen by. */
    private long alreadySeen() {
        Set<String> seen =
                own.stream()
                        .filter(row -> row.split() != Split.TEST)
                        .map(SplitRow::hash)
                        .collect(Collectors.toSet());
        return scanned.images().stream()
                .filter(image -> known.contains(scanned.classes().get(image.label())))
                .filter(image -> seen.contains(image.hash()))
                .count();
    }
}

package org.kernelglass.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kernelglass.message.Message;

/**
 * A dataset and its split with an overlay over them. Images keep their numbers.
 *
 * @param index with the labels that the overlay says
 * @param split without what is excluded, and with what is moved on its new side; its problems list
 *     both, and amendments that found no image
 */
public record OverlaidSplit(ImageIndex index, DataSplit split) {

    /**
     * Draws the split of a dataset as its folder has it, and lays the overlay over it.
     *
     * @throws org.kernelglass.message.Refusal if the rule cannot split the dataset
     */
    public static OverlaidSplit draw(ImageIndex scanned, SplitRule rule, Overlay overlay) {
        return of(scanned, rule.split(scanned), overlay, rule.group().map(GroupRule::new));
    }

    /**
     * Lays the overlay over a split. An image that is moved takes along all of the same content and
     * of the same group, so that a group is never on two sides.
     *
     * @param groups what belongs together; empty for none
     */
    static OverlaidSplit of(
            ImageIndex index, DataSplit split, Overlay overlay, Optional<GroupRule> groups) {
        if (overlay.isEmpty()) {
            return new OverlaidSplit(index, split);
        }
        List<DatasetProblem> problems = new ArrayList<>(split.problems());
        ImageIndex labelled = labelled(index, overlay, problems);
        Split[] sides = sides(index, split);
        move(index, overlay, groups, sides);
        exclude(index, overlay, sides, problems);
        return new OverlaidSplit(labelled, split(sides, problems));
    }

    private static ImageIndex labelled(
            ImageIndex index, Overlay overlay, List<DatasetProblem> problems) {
        Map<String, Integer> labels = labels(index, overlay, problems);
        List<ImageEntry> images =
                index.images().stream()
                        .map(
                                image ->
                                        new ImageEntry(
                                                image.name(),
                                                labels.getOrDefault(image.hash(), image.label()),
                                                image.given(),
                                                image.hash()))
                        .toList();
        return new ImageIndex(
                index.location(), index.classes(), images, index.problems(), index.summary());
    }

    /** By content; what cannot be done is a problem. */
    private static Map<String, Integer> labels(
            ImageIndex index, Overlay overlay, List<DatasetProblem> problems) {
        Set<String> there = new HashSet<>();
        index.images().forEach(image -> there.add(image.hash()));
        Map<String, Integer> labels = new HashMap<>();
        for (Amendment amendment : overlay.amendments()) {
            int label = amendment.label().map(index.classes()::indexOf).orElse(-1);
            if (!there.contains(amendment.hash())) {
                problems.add(problem(amendment, Message.of("feed.problem.overlay-gone")));
            } else if (label >= 0) {
                labels.put(amendment.hash(), label);
            } else if (amendment.label().isPresent()) {
                problems.add(
                        problem(
                                amendment,
                                Message.of("feed.problem.overlay-class", amendment.label().get())));
            }
        }
        return labels;
    }

    private static DatasetProblem problem(Amendment amendment, Message reason) {
        return new DatasetProblem(amendment.image(), reason, false);
    }

    private static Split[] sides(ImageIndex index, DataSplit split) {
        Split[] sides = new Split[index.images().size()];
        for (Split side : Split.values()) {
            for (int image : split.images(side)) {
                sides[image] = side;
            }
        }
        return sides;
    }

    private static void move(
            ImageIndex index, Overlay overlay, Optional<GroupRule> groups, Split[] sides) {
        if (overlay.amendments().stream().noneMatch(amendment -> amendment.side().isPresent())) {
            return;
        }
        int[] all = IntStream.range(0, sides.length).toArray();
        SplitUnits units =
                new SplitUnits(index.images(), all, ImageGroups.of(index.images(), groups));
        Split[] moved = moved(index, overlay, units);
        for (int image = 0; image < sides.length; image++) {
            Split side = moved[units.unitAt(image)];
            sides[image] = sides[image] == null || side == null ? sides[image] : side;
        }
    }

    /** Where each unit goes; null where nobody moves it. What was decided last counts. */
    private static Split[] moved(ImageIndex index, Overlay overlay, SplitUnits units) {
        Map<String, Integer> unitOf = new HashMap<>();
        for (int image = 0; image < index.images().size(); image++) {
            unitOf.putIfAbsent(index.images().get(image).hash(), units.unitAt(image));
        }
        Split[] moved = new Split[units.count()];
        for (Amendment amendment : overlay.amendments()) {
            Integer unit = unitOf.get(amendment.hash());
            if (unit != null && amendment.side().isPresent()) {
                moved[unit] = amendment.side().get();
            }
        }
        return moved;
    }

    private static void exclude(
            ImageIndex index, Overlay overlay, Split[] sides, List<DatasetProblem> problems) {
        Map<String, Amendment> byHash = overlay.byHash();
        for (int image = 0; image < sides.length; image++) {
            ImageEntry entry = index.images().get(image);
            Amendment amendment = byHash.get(entry.hash());
            if (sides[image] != null && amendment != null && amendment.excluded()) {
                sides[image] = null;
                problems.add(DatasetProblems.leftOut(entry, Message.of("feed.problem.excluded")));
            }
        }
    }

    private static DataSplit split(Split[] sides, List<DatasetProblem> problems) {
        List<int[]> parts =
                Stream.of(Split.TRAIN, Split.VALIDATION, Split.TEST)
                        .map(
                                side ->
                                        IntStream.range(0, sides.length)
                                                .filter(image -> sides[image] == side)
                                                .toArray())
                        .toList();
        return new DataSplit(parts.get(0), parts.get(1), parts.get(2), problems);
    }
}

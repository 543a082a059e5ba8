package org.kernelglass.dataset;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kernelglass.message.Message;

/** Which images belong together by the {@link GroupRule}. */
final class ImageGroups {

    private static final int NONE = -1;

    private final List<ImageEntry> images;
    private final int[] groupOf;
    private final List<String> names = new ArrayList<>();
    private final boolean ruled;

    private ImageGroups(List<ImageEntry> images, boolean ruled) {
        this.images = images;
        this.ruled = ruled;
        groupOf = new int[images.size()];
    }

    static ImageGroups of(List<ImageEntry> images, Optional<GroupRule> rule) {
        ImageGroups groups = new ImageGroups(images, rule.isPresent());
        Map<String, Integer> known = new HashMap<>();
        for (int image = 0; image < images.size(); image++) {
            String name = images.get(image).name();
            groups.groupOf[image] =
                    rule.flatMap(present -> present.group(name))
                            .map(group -> groups.number(group, known))
                            .orElse(NONE);
        }
        return groups;
    }

    private int number(String group, Map<String, Integer> known) {
        return known.computeIfAbsent(
                group,
                added -> {
                    names.add(added);
                    return names.size() - 1;
                });
    }

    /** The group's number, from 0; empty for an image that is a group of its own. */
    Optional<Integer> group(int image) {
        return groupOf[image] == NONE ? Optional.empty() : Optional.of(groupOf[image]);
    }

    int count() {
        return names.size();
    }

    /** Warns of a rule that finds little, and of groups that the dataset itself separates. */
    void report(List<DatasetProblem> problems) {
        if (!ruled) {
            return;
        }
        int alone = 0;
        for (int group : groupOf) {
            alone += group == NONE ? 1 : 0;
        }
        if (alone > 0) {
            problems.add(
                    DatasetProblems.ofAll(
                            Message.of("feed.problem.group-unmatched", alone, groupOf.length)));
        }
        reportSeparated(problems);
    }

    private void reportSeparated(List<DatasetProblem> problems) {
        List<Set<Split>> sides = new ArrayList<>();
        names.forEach(name -> sides.add(EnumSet.noneOf(Split.class)));
        for (int image = 0; image < groupOf.length; image++) {
            if (groupOf[image] != NONE) {
                sides.get(groupOf[image]).add(images.get(image).given().orElse(Split.TRAIN));
            }
        }
        List<String> separated = new ArrayList<>();
        for (int group = 0; group < names.size(); group++) {
            if (sides.get(group).size() > 1) {
                separated.add(names.get(group));
            }
        }
        if (!separated.isEmpty()) {
            problems.add(
                    DatasetProblems.ofAll(
                            Message.of(
                                    "feed.problem.group-separated",
                                    separated.size(),
                                    separated.get(0))));
        }
    }
}

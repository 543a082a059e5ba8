package org.kernelglass.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.kernelglass.dataset.GroupRule;
import org.kernelglass.dataset.ImageEntry;

/**
 * What a group rule makes of a dataset.
 *
 * @param groups different names that it finds
 * @param unmatched images in which it finds none: each is a group of its own
 * @param images of the dataset
 * @param samples a few images from all over the dataset
 */
public record GroupRulePreview(int groups, int unmatched, int images, List<Sample> samples) {

    public GroupRulePreview {
        samples = List.copyOf(samples);
    }

    /** An image and the group it is put in. */
    public record Sample(String name, Optional<String> group) {}

    /**
     * Applies the rule to every image.
     *
     * @param wanted number of samples
     * @throws org.kernelglass.message.Refusal if that is no regular expression
     * @throws CancellationException if cancelled
     */
    public static GroupRulePreview of(
            String expression, List<ImageEntry> images, int wanted, BooleanSupplier cancelled) {
        GroupRule rule = new GroupRule(expression);
        Set<String> groups = new HashSet<>();
        int unmatched = 0;
        for (ImageEntry image : images) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("group rule");
            }
            Optional<String> group = rule.group(image.name());
            group.ifPresent(groups::add);
            unmatched += group.isPresent() ? 0 : 1;
        }
        return new GroupRulePreview(
                groups.size(), unmatched, images.size(), samples(rule, images, wanted));
    }

    /** Spread evenly, for names that stand side by side tell little. */
    private static List<Sample> samples(GroupRule rule, List<ImageEntry> images, int wanted) {
        List<Sample> samples = new ArrayList<>();
        int count = Math.min(wanted, images.size());
        for (int sample = 0; sample < count; sample++) {
            String name = images.get((int) ((long) sample * images.size() / count)).name();
            samples.add(new Sample(name, rule.group(name)));
        }
        return samples;
    }
}

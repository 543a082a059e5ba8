package org.kernelglass.cli;

import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.likeness.NearDuplicates;
import org.kernelglass.dataset.likeness.NearPair;
import org.kernelglass.dataset.likeness.NearPairs;
import org.kernelglass.message.Message;

/** Images that look nearly the same in two classes, or in two parts of the split. */
record NearDuplicatesAnswer(Console console, ImageIndex index, NearDuplicates found) {

    private static final int SHOWN = 10;
    private static final double POINTS = 100;

    void addTo(JsonAnswer answer) {
        answer.put("compared_images", found.images()).put("flat_images", found.flat());
        add("near_duplicates_across_classes", found.acrossClasses(), answer);
        add("near_duplicates_across_splits", found.acrossSplits(), answer);
    }

    private void add(String key, NearPairs pairs, JsonAnswer answer) {
        answer.put(key + "_count", Math.min(pairs.count(), NearPairs.COUNTED))
                .put(key + "_more", pairs.more());
        answer.putEach(
                key,
                pairs.most(),
                (pair, object) ->
                        object.put("image", image(pair.first()).name())
                                .put("class", className(pair.first()))
                                .put("other_image", image(pair.second()).name())
                                .put("other_class", className(pair.second()))
                                .put("likeness", pair.likeness()));
    }

    void print() {
        print("cli.scan.near-classes", found.acrossClasses());
        print("cli.scan.near-splits", found.acrossSplits());
        if (found.flat() > 0) {
            console.print(Message.of("cli.scan.flat", found.flat()));
        }
    }

    private void print(String key, NearPairs pairs) {
        console.print(Message.of(key, pairs.count(), NearDuplicates.LIKENESS));
        pairs.most().stream().limit(SHOWN).forEach(this::print);
        if (pairs.count() > SHOWN) {
            console.print(Message.of("cli.scan.near-more", pairs.count() - SHOWN));
        }
    }

    private void print(NearPair pair) {
        console.print(
                Message.of(
                        "cli.scan.near-pair",
                        image(pair.first()).name(),
                        className(pair.first()),
                        image(pair.second()).name(),
                        className(pair.second()),
                        pair.likeness() * POINTS));
    }

    private ImageEntry image(int number) {
        return index.images().get(number);
    }

    private String className(int number) {
        return index.classes().get(image(number).label());
    }
}

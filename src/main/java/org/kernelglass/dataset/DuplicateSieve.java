package org.kernelglass.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kernelglass.message.Message;

/**
 * Finds the images that may not be learned from because another file has the same content: under
 * another label, or on a side of the split that the dataset itself gives. The test side is never
 * touched; of two given sides the one nearer to training gives way.
 */
final class DuplicateSieve {

    /** What is known of one content: the first file that has it, and all of its files together. */
    private static final class Content {
        private final int first;
        private int contradiction = -1;
        private int farthest = -1;
        private Split farthestSide = Split.TRAIN;

        Content(int first) {
            this.first = first;
        }
    }

    private final List<ImageEntry> images;
    private final Map<String, Content> contents = new HashMap<>();

    DuplicateSieve(List<ImageEntry> images) {
        this.images = images;
        for (int image = 0; image < images.size(); image++) {
            gather(image);
        }
    }

    private void gather(int image) {
        ImageEntry entry = images.get(image);
        int index = image;
        Content content = contents.computeIfAbsent(entry.hash(), hash -> new Content(index));
        if (content.contradiction < 0 && images.get(content.first).label() != entry.label()) {
            content.contradiction = image;
        }
        if (side(entry).compareTo(content.farthestSide) > 0 || content.farthest < 0) {
            content.farthest = image;
            content.farthestSide = side(entry);
        }
    }

    /** True for each image that takes no part; each one is listed. */
    boolean[] sieve(List<DatasetProblem> problems) {
        boolean[] out = new boolean[images.size()];
        for (int image = 0; image < out.length; image++) {
            Message reason = reason(image);
            if (reason != null) {
                out[image] = true;
                problems.add(DatasetProblems.leftOut(images.get(image), reason));
            }
        }
        return out;
    }

    private Message reason(int image) {
        ImageEntry entry = images.get(image);
        Content content = contents.get(entry.hash());
        if (side(entry).compareTo(content.farthestSide) < 0) {
            return Message.of(
                    "feed.problem.duplicate-of-given", images.get(content.farthest).name());
        }
        if (content.contradiction >= 0 && side(entry) == Split.TRAIN) {
            return Message.of("feed.problem.two-labels", otherLabel(image, content));
        }
        return null;
    }

    /** The file that shows the conflict: the first of this content, or its first contradiction. */
    private String otherLabel(int image, Content content) {
        boolean firstDiffers = images.get(content.first).label() != images.get(image).label();
        return images.get(firstDiffers ? content.first : content.contradiction).name();
    }

    private static Split side(ImageEntry entry) {
        return entry.given().orElse(Split.TRAIN);
    }
}

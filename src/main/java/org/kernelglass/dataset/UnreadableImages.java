package org.kernelglass.dataset;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * Images that could be read when the dataset was scanned and no longer can: gathered until the pass
 * is over, so that a person sees how many there are. Any thread.
 */
final class UnreadableImages {

    private final ImageIndex index;
    private final Map<Integer, Refusal> reasons = new ConcurrentSkipListMap<>();

    UnreadableImages(ImageIndex index) {
        this.index = index;
    }

    void add(int image, Refusal reason) {
        reasons.put(image, reason);
    }

    /**
     * @throws Refusal with their number, and name and reason of the first, if there are any
     */
    void refuse() {
        for (Map.Entry<Integer, Refusal> first : reasons.entrySet()) {
            throw new Refusal(
                    Message.of(
                            "feed.problem.images-unreadable",
                            reasons.size(),
                            index.images().get(first.getKey()).name(),
                            first.getValue().problem()),
                    Message.of("feed.hint.images-unreadable"),
                    first.getValue());
        }
    }
}

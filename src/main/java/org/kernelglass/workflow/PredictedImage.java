package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.List;

/**
 * What a network says of one picture.
 *
 * @param classes the most probable first
 */
public record PredictedImage(Path file, List<ClassProbability> classes) {

    public PredictedImage {
        classes = List.copyOf(classes);
    }

    /**
     * One class and how sure the network is of it.
     *
     * @param probability softmax of the logits, 0–1
     */
    public record ClassProbability(String name, double probability) {}
}

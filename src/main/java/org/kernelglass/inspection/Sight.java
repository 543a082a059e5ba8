package org.kernelglass.inspection;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kernelglass.evaluation.Ranking;
import org.kernelglass.tensor.Tensor;

/** What was seen. */
public sealed interface Sight {

    /**
     * Batches learned when it was seen: of looks at a copy of the network (ablation, excitation,
     * features, attribution, maximization), when they were begun; of others that take several
     * parts, when the last was. 0 for a network that is kept.
     */
    long step();

    /**
     * @param layerId the first convolution
     * @param kernels {@code [filters, channels, height, width]}
     */
    record Kernels(long step, String layerId, Tensor kernels) implements Sight {}

    /**
     * @param maps {@code [channels, height, width]} or {@code [units]}
     */
    record Maps(long step, String layerId, Tensor maps) implements Sight {}

    /**
     * @param probabilities {@code [images][classes]}, each row adding up to 1
     * @param dead for each ReLU layer in order
     */
    record Outlook(long step, float[][] probabilities, List<DeadUnits> dead) implements Sight {

        public Outlook {
            dead = List.copyOf(dead);
        }
    }

    /**
     * ReLUs of one layer that are 0 everywhere, for every image that was looked at. A unit is a
     * channel of maps or a value of a vector.
     *
     * @param address the layer's position for people
     */
    record DeadUnits(String layerId, String address, int dead, int units) {

        /** 0–1. */
        public double share() {
            return (double) dead / units;
        }
    }

    /**
     * An image on its way through the network.
     *
     * @param image what went in
     * @param outputs by layer id, {@code [channels, height, width]} or {@code [units]}; a
     *     container's is what its join gives, a shortcut's stands under {@code id.shortcut}
     * @param arrays those asked for, by name
     * @param logits {@code [classes]}
     * @param probabilities {@code [classes]}, adding up to 1
     */
    record Passage(
            long step,
            Tensor image,
            Map<String, Tensor> outputs,
            Map<String, Tensor> arrays,
            float[] logits,
            float[] probabilities)
            implements Sight {

        public Passage {
            outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
            arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
        }

        /** The class that the network names. */
        public int predicted() {
            return Ranking.first(probabilities);
        }
    }

    /**
     * @param values as {@link AttributionMethod} says
     * @param score the class's logit (for occlusion its probability) for the image
     * @param baseline the same for the black picture, where the method has one; else 0
     */
    record Attribution(
            long step,
            AttributionMethod method,
            int classIndex,
            Tensor values,
            double score,
            double baseline)
            implements Sight {}

    /**
     * @param image {@code [channels, height, width]}, values 0–1
     * @param before what the unit gave for the noise
     * @param after what it gives for the image
     */
    record Maximization(
            long step, String layerId, int unit, Tensor image, double before, double after)
            implements Sight {}

    /**
     * @param whole the network as it is
     * @param effects one for each mute, in the order asked
     */
    record Ablation(long step, Outcome whole, List<Effect> effects) implements Sight {

        public Ablation {
            effects = List.copyOf(effects);
        }
    }

    /**
     * @param loss mean cross-entropy
     * @param right images right at first place
     * @param rightOfClass of these by class
     * @param ofClass all images by class
     */
    record Outcome(double loss, int right, int[] rightOfClass, int[] ofClass) {

        /** All images. */
        public int images() {
            int sum = 0;
            for (int count : ofClass) {
                sum += count;
            }
            return sum;
        }

        /** Share right at first place, 0–1; NaN without images. */
        public double accuracy() {
            return (double) right / images();
        }
    }

    /** What one mute leads to. */
    record Effect(Mute mute, Outcome outcome) {}

    /**
     * @param strongest for each channel of the layer, the strongest image first
     */
    record Excitation(long step, String layerId, List<List<Excited>> strongest) implements Sight {

        public Excitation {
            strongest = strongest.stream().map(List::copyOf).toList();
        }
    }

    /**
     * @param image as in {@link org.kernelglass.dataset.Batch#images}
     * @param value the largest of the channel's map
     * @param row where it stands in the map; 0 for a vector
     */
    record Excited(int image, float value, int row, int column) {}

    /**
     * @param vectors {@code [images, values]}
     * @param images as in {@link org.kernelglass.dataset.Batch#images}
     * @param labels class of each
     * @param predicted class named for each
     */
    record Features(
            long step, String layerId, Tensor vectors, int[] images, int[] labels, int[] predicted)
            implements Sight {}
}

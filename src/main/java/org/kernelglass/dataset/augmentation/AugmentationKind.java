package org.kernelglass.dataset.augmentation;

import java.util.function.Function;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType.Decimal;
import org.kernelglass.parameter.Parameterized;

/**
 * One way in which training images are varied, with its probability and its range: a record, valid
 * by construction. It carries no prose; title and help are messages {@code
 * feed.augmentation.<id>.title} and {@code .help}, its settings' {@code feed.parameter.<key>.title}
 * and {@code .help}.
 *
 * <p>A kind is a {@link GeometricKind}, which moves pixels, a {@link PixelKind}, which changes
 * their values, or {@link MixUp}, which mixes two images of a batch. Values stay within 0–1.
 */
public sealed interface AugmentationKind extends Parameterized<AugmentationKind>
        permits GeometricKind, PixelKind, MixUp {

    /** What a probability may be. */
    Decimal PROBABILITY = Decimal.between(0, 1);

    /** Share of the images, 0 to 1, that it happens to. */
    double probability();

    /** The setting that every kind has. */
    static Parameter<AugmentationKind, Double> probability(
            double value, Function<Double, AugmentationKind> with) {
        return new Parameter<>("probability", PROBABILITY, value, with);
    }

    /**
     * @throws org.kernelglass.message.Refusal if that is no probability
     */
    static void checkProbability(double value) {
        PROBABILITY.check("probability", value);
    }
}

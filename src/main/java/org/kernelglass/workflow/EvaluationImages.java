package org.kernelglass.workflow;

import java.nio.file.Path;
import org.kernelglass.dataset.Split;

/** The images on which a run is evaluated. */
public sealed interface EvaluationImages {

    /** Those that choose: looked at as often as one likes. */
    EvaluationImages VALIDATION = new OfSplit(Split.VALIDATION);

    /** Those that are kept back: every look is counted. */
    EvaluationImages TEST = new OfSplit(Split.TEST);

    /** A split of the run itself. */
    record OfSplit(Split split) implements EvaluationImages {}

    /** All images of another dataset whose classes the run knows. */
    record InFolder(Path folder) implements EvaluationImages {}
}

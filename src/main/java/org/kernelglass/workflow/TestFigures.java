package org.kernelglass.workflow;

import java.util.List;
import org.kernelglass.evaluation.ClassFigures;
import org.kernelglass.evaluation.ConfusionMatrix;
import org.kernelglass.training.Metrics;

/**
 * What a network was found to do on images it never saw.
 *
 * @param images how many
 * @param confusion counts, {@code [actual][predicted]}
 * @param byClass precision, recall, F1 and support, in the order of the classes
 */
public record TestFigures(
        int images, Metrics metrics, ConfusionMatrix confusion, List<ClassFigures> byClass) {

    public TestFigures {
        byClass = List.copyOf(byClass);
    }
}

package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kernelglass.dataset.PixelPreparer;
import org.kernelglass.inspection.Subject;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.project.Project;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.CheckpointStore.Pointer;

/**
 * A network that somebody looks into, and what is needed to show it images as its run would.
 *
 * @param subject whom to ask for
 * @param project data settings, stack and plan of its run
 * @param program all of it, a final softmax included
 * @param classes names in the order of the labels
 * @param fitted numbers of the run's record that preparing an image needs
 * @param weights every array by {@code layerId/operation/array}; empty for a network that learns
 * @param run its folder; empty for one that learns
 * @param checkpoint which of the run's states; empty for one that learns
 */
public record InspectedNetwork(
        Subject subject,
        Project project,
        NetworkProgram program,
        List<String> classes,
        Map<String, Double> fitted,
        Map<String, Tensor> weights,
        Optional<Path> run,
        Optional<Pointer> checkpoint) {

    public InspectedNetwork {
        classes = List.copyOf(classes);
    }

    /** The same, whose run's dataset stands at another place now. */
    public InspectedNetwork withDataAt(Path place) {
        String location = place.toAbsolutePath().normalize().toString();
        Project moved = new Project(project.data().at(location), project.stack(), project.plan());
        return new InspectedNetwork(
                subject, moved, program, classes, fitted, weights, run, checkpoint);
    }

    /** Prepares pictures as the run's own were. */
    PixelPreparer preparer() {
        return new PixelPreparer(project.data().preprocessing(), FittedRanges.read(fitted));
    }
}

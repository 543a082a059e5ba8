package org.kernelglass.workflow;

import java.util.List;
import java.util.function.Supplier;
import org.kernelglass.dataset.BatchFeed;
import org.kernelglass.dataset.Split;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.project.Project;

/**
 * What a run that lives is about, for those who look inside.
 *
 * @param project as the run began
 * @param program the network
 * @param classes names in the order of the labels
 * @param classImages training images of each class
 * @param samples some validation images (training images where there are none)
 * @param images all of them, there while the run lives; reading them changes nothing of it
 */
public record LiveSubject(
        Project project,
        NetworkProgram program,
        List<String> classes,
        long[] classImages,
        List<SampleImage> samples,
        SplitImages images) {

    public LiveSubject {
        classes = List.copyOf(classes);
        samples = List.copyOf(samples);
    }

    /** The validation split in order, to see what breaks where filters are muted. */
    public Supplier<BatchFeed> validation() {
        return images.inOrder(Split.VALIDATION);
    }

    static LiveSubject of(
            Project project, NetworkProgram program, RunData data, SplitImages images) {
        long[] counts = new long[data.index().classes().size()];
        for (int image : data.split().images(Split.TRAIN)) {
            counts[data.index().images().get(image).label()]++;
        }
        return new LiveSubject(
                project, program, data.index().classes(), counts, SampleImage.of(data), images);
    }
}

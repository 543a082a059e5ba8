package org.kernelglass.workflow;

import java.util.List;
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
 */
public record LiveSubject(
        Project project,
        NetworkProgram program,
        List<String> classes,
        long[] classImages,
        List<SampleImage> samples) {

    public LiveSubject {
        classes = List.copyOf(classes);
        samples = List.copyOf(samples);
    }

    static LiveSubject of(Project project, NetworkProgram program, RunData data) {
        long[] images = new long[data.index().classes().size()];
        for (int image : data.split().images(Split.TRAIN)) {
            images[data.index().images().get(image).label()]++;
        }
        return new LiveSubject(
                project, program, data.index().classes(), images, SampleImage.of(data));
    }
}

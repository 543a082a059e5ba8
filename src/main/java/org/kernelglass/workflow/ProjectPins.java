package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.PinnedImage;
import org.kernelglass.project.PinnedNames;

/**
 * The images that a project's next run is to watch. Reads and writes its folder: off the FX thread.
 */
public final class ProjectPins {

    private ProjectPins() {}

    /** Images that can be pinned at most. */
    public static int most() {
        return PinnedImage.MOST;
    }

    /**
     * Their names, paths below the dataset.
     *
     * @throws Refusal if the project's file of them is damaged; the sentence names it
     */
    public static List<String> of(Path project) {
        return PinnedNames.read(project);
    }

    /**
     * Pins one more.
     *
     * @return all that are pinned then
     * @throws Refusal if there are {@link #most} already, or it cannot be kept
     */
    public static List<String> pin(Path project, String image) {
        List<String> names = new ArrayList<>(of(project));
        if (!names.contains(image)) {
            if (names.size() >= most()) {
                throw new Refusal(
                        Message.of("workflow.problem.pins-full", most()),
                        Message.of("workflow.hint.pins-full"));
            }
            names.add(image);
            PinnedNames.write(project, names);
        }
        return names;
    }

    /**
     * Pins one no longer.
     *
     * @return all that are pinned then
     * @throws Refusal if that cannot be kept
     */
    public static List<String> unpin(Path project, String image) {
        List<String> names = new ArrayList<>(of(project));
        if (names.remove(image)) {
            PinnedNames.write(project, names);
        }
        return names;
    }

    /** What a run that is begun now keeps; a damaged file is told where pins are looked at. */
    public static TimeLapseChoice choice(Path project) {
        try {
            return TimeLapseChoice.ofKept(of(project));
        } catch (Refusal damaged) {
            return TimeLapseChoice.DEFAULT;
        }
    }
}

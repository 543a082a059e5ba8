package org.kernelglass.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kernelglass.message.Message;
import org.kernelglass.project.PredictionRow;

/**
 * Images that runs were given with different labels: their answers are right by different measures.
 *
 * @param images how many
 * @param image name of one of them
 * @param label what it is in the first run
 * @param run that run's name
 * @param otherLabel what it is in another
 * @param otherRun that one's name
 */
record OtherLabels(
        int images, String image, String label, String run, String otherLabel, String otherRun) {

    /** Empty where all runs agree on the images that they share; their classes are the same. */
    static Optional<OtherLabels> among(List<MeasuredRun> runs) {
        MeasuredRun first = runs.get(0);
        Set<String> found = new HashSet<>();
        OtherLabels example = null;
        for (MeasuredRun other : runs) {
            for (PredictionRow row : first.byContent().values()) {
                PredictionRow again = other.byContent().get(row.hash());
                if (again != null && again.label() != row.label() && found.add(row.hash())) {
                    example = example == null ? of(first, row, other, again) : example;
                }
            }
        }
        return Optional.ofNullable(example).map(one -> one.withImages(found.size()));
    }

    private static OtherLabels of(
            MeasuredRun first, PredictionRow row, MeasuredRun other, PredictionRow again) {
        List<String> classes = first.record().classes();
        return new OtherLabels(
                1,
                row.image(),
                classes.get(row.label()),
                name(first),
                classes.get(again.label()),
                name(other));
    }

    private static String name(MeasuredRun run) {
        return run.folder().getFileName().toString();
    }

    private OtherLabels withImages(int all) {
        return new OtherLabels(all, image, label, run, otherLabel, otherRun);
    }

    /** Why such runs are not compared. */
    Message refused() {
        return Message.of(
                "workflow.compare.labels-differ", images, image, label, run, otherLabel, otherRun);
    }

    /** That such images are left out. */
    Message leftOut() {
        return Message.of(
                "workflow.compare.labels-left-out",
                images,
                image,
                label,
                run,
                otherLabel,
                otherRun);
    }
}

package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kernelglass.network.StackAddress;
import org.kernelglass.project.DataSettings;
import org.kernelglass.project.LearnedChange;
import org.kernelglass.training.TrainingPlan;

/**
 * A run that is to begin: {@link #of} with what every run has, then what else it is to be.
 *
 * @param name for people
 * @param plan layers that it freezes by id stay frozen
 * @param freeze further layers whose weights stay as they are
 * @param parent folder of the run whose best weights this one begins with
 * @param out the new run's folder: must not exist or be empty
 * @param timeLapse what is kept of its course
 * @param splitOf folder of a run whose very split this one has, so that the two can be compared;
 *     empty to draw one by the seed
 * @param change the change of the data that it is to learn from; empty where that is not why it
 *     begins
 */
public record TrainRequest(
        String name,
        DataSettings data,
        StackDesign design,
        TrainingPlan plan,
        List<StackAddress> freeze,
        Optional<Path> parent,
        Path out,
        TimeLapseChoice timeLapse,
        Optional<Path> splitOf,
        Optional<LearnedChange> change) {

    public TrainRequest {
        freeze = List.copyOf(freeze);
    }

    /** A run from scratch that draws its split by its seed, with the usual time-lapse. */
    public static TrainRequest of(
            String name, DataSettings data, StackDesign design, TrainingPlan plan, Path out) {
        return new TrainRequest(
                name,
                data,
                design,
                plan,
                List.of(),
                Optional.empty(),
                out,
                TimeLapseChoice.DEFAULT,
                Optional.empty(),
                Optional.empty());
    }

    /** The same, beginning with the best weights of a run; from scratch where there is none. */
    public TrainRequest from(Optional<Path> run) {
        return new TrainRequest(
                name, data, design, plan, freeze, run, out, timeLapse, splitOf, change);
    }

    /** The same with these layers' weights left as they are. */
    public TrainRequest freezing(List<StackAddress> layers) {
        return new TrainRequest(
                name, data, design, plan, layers, parent, out, timeLapse, splitOf, change);
    }

    /** The same with this kept of its course. */
    public TrainRequest keeping(TimeLapseChoice choice) {
        return new TrainRequest(
                name, data, design, plan, freeze, parent, out, choice, splitOf, change);
    }

    /** The same with the very split of another run. */
    public TrainRequest withSplitOf(Path run) {
        return new TrainRequest(
                name, data, design, plan, freeze, parent, out, timeLapse, Optional.of(run), change);
    }

    /** The same because the data was changed. */
    public TrainRequest because(LearnedChange changed) {
        return new TrainRequest(
                name,
                data,
                design,
                plan,
                freeze,
                parent,
                out,
                timeLapse,
                splitOf,
                Optional.of(changed));
    }
}

package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.List;
import org.kernelglass.experiment.Axis;
import org.kernelglass.experiment.Budget;
import org.kernelglass.experiment.Candidate;
import org.kernelglass.experiment.Experiment;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.experiment.Repetition;
import org.kernelglass.experiment.Search;
import org.kernelglass.experiment.TrialData;
import org.kernelglass.project.DataSettings;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.training.advice.Setup;

/**
 * An experiment that is to begin, or to go on with more than before.
 *
 * @param design the network that is varied
 * @param axes what is varied in a sweep; may be empty
 * @param limit so many images, each class in the same share; 0 for all
 * @param shares of a learning curve; for remedies, the one share that is learned from when more
 *     images are held back
 * @param place where it is kept
 */
public record ExperimentRequest(
        Purpose purpose,
        DataSettings data,
        StackDesign design,
        TrainingPlan plan,
        List<Axis> axes,
        Search search,
        Repetition repetition,
        Budget budget,
        int limit,
        List<Double> shares,
        ExperimentPlace place) {

    public ExperimentRequest {
        axes = List.copyOf(axes);
        shares = List.copyOf(shares);
    }

    /** What was asked for when an experiment began that may now be asked for more. */
    public static ExperimentRequest again(Experiment experiment, Path folder) {
        Setup base = experiment.candidates().get(experiment.baseline()).setup();
        TrialData data = experiment.data();
        return new ExperimentRequest(
                experiment.purpose(),
                new DataSettings(
                        data.location(),
                        data.preprocessing(),
                        data.validationShare(),
                        data.testShare(),
                        data.groupRule(),
                        base.augmentation(),
                        data.overlay()),
                new StackDesign(classes -> base.stack(), List.of()),
                base.plan(),
                experiment.axes(),
                experiment.search(),
                experiment.repetition(),
                experiment.budget(),
                data.limit(),
                shares(experiment),
                new ExperimentPlace.Folder(folder));
    }

    /** The same, kept there. */
    public ExperimentRequest in(Path folder) {
        return new ExperimentRequest(
                purpose,
                data,
                design,
                plan,
                axes,
                search,
                repetition,
                budget,
                limit,
                shares,
                new ExperimentPlace.Folder(folder));
    }

    private static List<Double> shares(Experiment experiment) {
        return switch (experiment.purpose()) {
            case LEARNING_CURVE -> experiment.candidates().stream().map(Candidate::share).toList();
            case REMEDIES -> List.of(experiment.candidates().get(0).share());
            case SWEEP, KFOLD -> List.of();
        };
    }
}

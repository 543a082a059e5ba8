package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
 * @param out the experiment's folder: new, or that of the same experiment; empty for one of the
 *     program's own choosing, the same for the same request
 * @param project the project that it belongs to where no folder is named: it is then the next of
 *     that project's experiments, or the one that is this very experiment; empty for none
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
        Optional<Path> out,
        Optional<Path> project) {

    public ExperimentRequest {
        axes = List.copyOf(axes);
        shares = List.copyOf(shares);
    }

    /** One that belongs to no project but by its folder. */
    public ExperimentRequest(
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
            Optional<Path> out) {
        this(
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
                out,
                Optional.empty());
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
                Optional.of(folder));
    }

    /** The same, kept there. */
    public ExperimentRequest in(Path folder) {
        return kept(Optional.of(folder), project);
    }

    /** The same, of a project. */
    public ExperimentRequest of(Optional<Path> owner) {
        return kept(out, owner);
    }

    private ExperimentRequest kept(Optional<Path> folder, Optional<Path> owner) {
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
                folder,
                owner);
    }

    private static List<Double> shares(Experiment experiment) {
        return switch (experiment.purpose()) {
            case LEARNING_CURVE -> experiment.candidates().stream().map(Candidate::share).toList();
            case REMEDIES -> List.of(experiment.candidates().get(0).share());
            case SWEEP, KFOLD -> List.of();
        };
    }
}

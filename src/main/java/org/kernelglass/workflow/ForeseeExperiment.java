package org.kernelglass.workflow;

import java.util.Map;
import java.util.OptionalDouble;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.experiment.Candidate;
import org.kernelglass.experiment.Experiment;
import org.kernelglass.experiment.ExperimentImages;
import org.kernelglass.experiment.Ladder;
import org.kernelglass.experiment.TrialData;
import org.kernelglass.network.StackReport;
import org.kernelglass.training.Compute;
import org.kernelglass.training.advice.Setup;

/**
 * Says what an experiment would take. Any thread but the FX thread: it can take a second or two.
 */
public final class ForeseeExperiment {

    private static final Compute ANY = new Compute(1, Compute.Layout.CHANNELS_LAST);

    private final TimeStack timing;
    private final MachineMemory memory;

    ForeseeExperiment(TimeStack timing, MachineMemory memory) {
        this.timing = timing;
        this.memory = memory;
    }

    /**
     * What the request would come to.
     *
     * @param scanned the images it names
     * @throws org.kernelglass.message.Refusal as {@link RunExperiment#run} would refuse it
     */
    public ExperimentOutlook of(ExperimentRequest request, ImageIndex scanned) {
        ExperimentDesign design = new ExperimentDesign(request);
        design.check();
        TrialData data = design.data(scanned);
        Experiment experiment = design.experiment(data, ANY, new MemoryCheck(memory));
        int impossible = experiment.candidates().size() - experiment.possible().size();
        int all = new Ladder(experiment, Map.of()).size();
        int trials = Math.min(all, request.budget().runs().orElse(all));
        OptionalDouble whole = seconds(experiment, scanned);
        double minutes = request.budget().minutes().orElse(Double.POSITIVE_INFINITY);
        return new ExperimentOutlook(
                experiment.candidates().size(),
                impossible,
                experiment.candidates().stream().flatMap(c -> c.problem().stream()).findFirst(),
                trials,
                whole.isPresent()
                        ? OptionalDouble.of(
                                Math.min(whole.getAsDouble() * trials / all, 60 * minutes))
                        : whole);
    }

    /** The baseline is timed; the others take as much longer as they multiply more. */
    private OptionalDouble seconds(Experiment experiment, ImageIndex scanned) {
        Setup base = experiment.candidates().get(experiment.baseline()).setup();
        TrialData data = experiment.data();
        OptionalDouble speed =
                timing.imagesPerSecond(
                        base.stack(),
                        data.preprocessing().shape(),
                        data.classes().size(),
                        base.plan());
        if (speed.isEmpty()) {
            return speed;
        }
        double imagesOfBase = mean(experiment) * images(experiment, scanned);
        return OptionalDouble.of(imagesOfBase / speed.getAsDouble());
    }

    /** Epochs of all trials, each counted as so many of the baseline's as it multiplies more. */
    private static double mean(Experiment experiment) {
        double unit = work(experiment, experiment.candidates().get(experiment.baseline()));
        double epochs =
                experiment.possible().stream()
                        .map(experiment.candidates()::get)
                        .mapToDouble(
                                c ->
                                        c.share()
                                                * c.setup().plan().epochs()
                                                * work(experiment, c)
                                                / unit)
                        .average()
                        .orElse(0);
        double rungs =
                new Ladder(experiment, Map.of())
                        .steps().stream()
                                .mapToDouble(step -> (double) step.candidates() / step.divisor())
                                .sum();
        return epochs * rungs * experiment.repetition().units().size();
    }

    private static double work(Experiment experiment, Candidate candidate) {
        TrialData data = experiment.data();
        return Math.max(
                1,
                StackReport.of(
                                candidate.setup().stack(),
                                data.preprocessing().shape(),
                                data.classes().size())
                        .total()
                        .multiplyAdds());
    }

    private static double images(Experiment experiment, ImageIndex scanned) {
        int folds = experiment.repetition().folds();
        ExperimentImages images =
                ExperimentImages.of(
                        scanned, experiment.data(), folds, experiment.repetition().repeats());
        return folds == 0
                ? images.heldOut().train().length
                : images.index().images().size() * (folds - 1.0) / folds;
    }
}

package org.kernelglass.experiment;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.kernelglass.experiment.Repetition.Unit;
import org.kernelglass.training.Compute;
import org.kernelglass.training.PlanDraft;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.training.TrainingPlan.LayoutRequest;

/**
 * What is tried, on what, and how often: complete, so that it can be stopped, resumed and extended.
 * Its trials follow from it alone.
 *
 * @param axes what the candidates were made of, by which there can be more of them; empty where
 *     they were made otherwise
 * @param baseline number of the candidate that the others are compared with
 * @param search how the candidates were found, and how long they are trained
 * @param compute threads and layout of every trial
 */
public record Experiment(
        Purpose purpose,
        TrialData data,
        List<Axis> axes,
        List<Candidate> candidates,
        int baseline,
        Repetition repetition,
        Search search,
        Budget budget,
        Compute compute) {

    public Experiment {
        axes = List.copyOf(axes);
        candidates = List.copyOf(candidates);
    }

    /** Factor of successive halving; 0 to train every candidate to the end. */
    public int halving() {
        return search.factor();
    }

    /** Numbers of the candidates that can be trained. */
    public List<Integer> possible() {
        return IntStream.range(0, candidates.size())
                .filter(number -> candidates.get(number).possible())
                .boxed()
                .toList();
    }

    /**
     * The trial of a candidate.
     *
     * @param epochs in place of the plan's own
     */
    public Trial trial(int candidate, Unit unit, int epochs) {
        Candidate wanted = candidates.get(candidate);
        TrainingPlan plan =
                PlanDraft.change(
                        wanted.setup().plan(),
                        draft -> {
                            draft.epochs = epochs;
                            draft.seed += unit.seed();
                            draft.threads = OptionalInt.of(compute.threads());
                            draft.layout = LayoutRequest.valueOf(compute.layout().name());
                        });
        return new Trial(
                data,
                unit.part(),
                wanted.share(),
                wanted.setup().stack(),
                plan,
                wanted.setup().augmentation(),
                purpose == Purpose.REMEDIES);
    }

    /** The first trial of the baseline. */
    public Trial baselineTrial() {
        int epochs = candidates.get(baseline).setup().plan().epochs();
        return trial(baseline, repetition.units().get(0), epochs);
    }

    /** The same experiment with other threads and layout. */
    public Experiment computing(Compute resolved) {
        return new Experiment(
                purpose, data, axes, candidates, baseline, repetition, search, budget, resolved);
    }

    /** The same experiment on images that stand elsewhere. */
    public Experiment at(String location) {
        return new Experiment(
                purpose,
                data.at(location),
                axes,
                candidates,
                baseline,
                repetition,
                search,
                budget,
                compute);
    }
}

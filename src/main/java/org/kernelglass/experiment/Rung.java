package org.kernelglass.experiment;

import java.util.ArrayList;
import java.util.List;
import org.kernelglass.experiment.Repetition.Unit;

/**
 * Candidates that are trained equally long: all of them, or in successive halving those that are
 * still in.
 *
 * @param candidates their numbers, ascending
 * @param divisor of each plan's epochs
 */
public record Rung(List<Integer> candidates, int divisor) {

    public Rung {
        candidates = List.copyOf(candidates);
    }

    /** The trials of one of its candidates, one for each unit of the repetition. */
    public List<Trial> trials(Experiment experiment, int candidate) {
        int epochs = epochs(experiment, candidate);
        return experiment.repetition().units().stream()
                .map(unit -> experiment.trial(candidate, unit, epochs))
                .toList();
    }

    /** All its trials, unit by unit, so that all candidates can soon be compared. */
    public List<Trial> trials(Experiment experiment) {
        List<Trial> trials = new ArrayList<>();
        for (Unit unit : experiment.repetition().units()) {
            for (int candidate : candidates) {
                trials.add(experiment.trial(candidate, unit, epochs(experiment, candidate)));
            }
        }
        return trials;
    }

    private int epochs(Experiment experiment, int candidate) {
        int own = experiment.candidates().get(candidate).setup().plan().epochs();
        return Math.max(1, (int) Math.round((double) own / divisor));
    }
}

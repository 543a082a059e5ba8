package org.kernelglass.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The order of an experiment's trials: a pure function of the experiment and the results so far, so
 * that it goes on after a kill as it would have gone on without. With successive halving the first
 * rung has all candidates and few epochs; the best of a rung climb to the next, and the baseline
 * with them.
 */
public record Ladder(Experiment experiment, Map<Trial, TrialResult> results) {

    /** The rungs that are done or under way, the first one first; at least one. */
    public List<Rung> rungs() {
        int all = all();
        List<Rung> rungs = new ArrayList<>();
        Rung rung = new Rung(experiment.possible(), divisor(all - 1));
        rungs.add(rung);
        while (rungs.size() < all && isDone(rung)) {
            rung = new Rung(best(rung, places(rungs.size())), divisor(all - 1 - rungs.size()));
            rungs.add(rung);
        }
        return rungs;
    }

    /** The next trial; empty when all are done. */
    public Optional<Trial> next() {
        List<Rung> rungs = rungs();
        return rungs.get(rungs.size() - 1).trials(experiment).stream()
                .filter(trial -> !results.containsKey(trial))
                .findFirst();
    }

    /** How many trials there are, done and to be done. */
    public int size() {
        List<Rung> rungs = rungs();
        int candidates = 0;
        int last = 0;
        for (Rung rung : rungs) {
            last = rung.candidates().size();
            candidates += last;
        }
        for (int more = rungs.size(); more < all(); more++) {
            candidates += Math.min(last, places(more) + 1);
        }
        return candidates * experiment.repetition().units().size();
    }

    /** How many of them are done. */
    public int done() {
        return (int)
                rungs().stream()
                        .flatMap(rung -> rung.trials(experiment).stream())
                        .distinct()
                        .filter(results::containsKey)
                        .count();
    }

    private boolean isDone(Rung rung) {
        return results.keySet().containsAll(rung.trials(experiment));
    }

    /** As many rungs as leave one candidate, and the first of them at least an epoch. */
    private int all() {
        if (experiment.halving() == 0) {
            return 1;
        }
        int epochs =
                experiment.possible().stream()
                        .mapToInt(n -> experiment.candidates().get(n).setup().plan().epochs())
                        .min()
                        .orElse(1);
        int rungs = 1;
        while (places(rungs - 1) > 1 && divisor(rungs) <= epochs) {
            rungs++;
        }
        return rungs;
    }

    private int divisor(int steps) {
        return (int)
                Math.min(Integer.MAX_VALUE, Math.pow(Math.max(1, experiment.halving()), steps));
    }

    /** How many climb to that rung, the baseline aside. */
    private int places(int rung) {
        return (int) Math.ceil((double) experiment.possible().size() / divisor(rung));
    }

    private List<Integer> best(Rung rung, int places) {
        Comparator<Integer> byAccuracy = Comparator.comparingDouble(n -> -accuracy(rung, n));
        Stream<Integer> best =
                rung.candidates().stream()
                        .sorted(byAccuracy.thenComparing(Comparator.naturalOrder()))
                        .limit(places);
        return Stream.concat(
                        best, Stream.of(experiment.baseline()).filter(rung.candidates()::contains))
                .distinct()
                .sorted()
                .toList();
    }

    /** Mean validation accuracy; below all others where a trial failed. */
    private double accuracy(Rung rung, int candidate) {
        double mean =
                rung.trials(experiment, candidate).stream()
                        .mapToDouble(trial -> results.get(trial).accuracy())
                        .average()
                        .orElse(Double.NaN);
        return Double.isNaN(mean) ? -1 : mean;
    }
}

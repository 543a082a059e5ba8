package org.kernelglass.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

    /**
     * The results that are there already: those of a rung decide what the next one is.
     *
     * @param kept the result of a trial, where it is done
     */
    public static Map<Trial, TrialResult> done(
            Experiment experiment, Function<Trial, Optional<TrialResult>> kept) {
        Map<Trial, TrialResult> results = new HashMap<>();
        Ladder ladder = new Ladder(experiment, results);
        int rungs;
        do {
            rungs = ladder.rungs().size();
            for (Trial trial : ladder.rungs().get(rungs - 1).trials(experiment)) {
                kept.apply(trial).ifPresent(result -> results.put(trial, result));
            }
        } while (ladder.rungs().size() > rungs);
        return results;
    }

    /** The next trial; empty when all are done. */
    public Optional<Trial> next() {
        List<Rung> rungs = rungs();
        return rungs.get(rungs.size() - 1).trials(experiment).stream()
                .filter(trial -> !results.containsKey(trial))
                .findFirst();
    }

    /**
     * A rung, also one that is still to come.
     *
     * @param candidates how many are trained on it
     * @param divisor of each plan's epochs
     */
    public record Step(int candidates, int divisor) {}

    /** All rungs, the first one first. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (Rung rung : rungs()) {
            steps.add(new Step(rung.candidates().size(), rung.divisor()));
        }
        int all = all();
        int last = steps.get(steps.size() - 1).candidates();
        for (int more = steps.size(); more < all; more++) {
            steps.add(new Step(Math.min(last, places(more) + 1), divisor(all - 1 - more)));
        }
        return steps;
    }

    /** How many trials there are, done and to be done. */
    public int size() {
        int candidates = steps().stream().mapToInt(Step::candidates).sum();
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

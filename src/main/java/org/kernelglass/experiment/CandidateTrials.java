package org.kernelglass.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.kernelglass.experiment.Repetition.Unit;

/**
 * The trials of one candidate on one rung, in the order of the repetition's units.
 *
 * @param results null where a trial is not done
 */
record CandidateTrials(List<Unit> units, List<Optional<TrialResult>> results) {

    static CandidateTrials of(
            Experiment experiment, Rung rung, int candidate, Map<Trial, TrialResult> results) {
        List<Optional<TrialResult>> found =
                rung.trials(experiment, candidate).stream()
                        .map(trial -> Optional.ofNullable(results.get(trial)))
                        .toList();
        return new CandidateTrials(experiment.repetition().units(), found);
    }

    Stream<TrialResult> done() {
        return results.stream().flatMap(Optional::stream);
    }

    boolean complete() {
        return results.stream().allMatch(Optional::isPresent);
    }

    Optional<TrialResult> failed() {
        return done().filter(TrialResult::failed).findFirst();
    }

    /** Mean validation accuracy of what is done, 0–1; NaN where nothing is, or a trial failed. */
    double accuracy() {
        return done().mapToDouble(TrialResult::accuracy).average().orElse(Double.NaN);
    }

    double gap() {
        return done().mapToDouble(TrialResult::gap).average().orElse(Double.NaN);
    }

    /** Mean computing time of a trial. */
    double seconds() {
        return done().mapToDouble(TrialResult::seconds).average().orElse(Double.NaN);
    }

    /**
     * Whether each image was classified right, by seed: with folds a row puts all folds of one
     * repeat together, so that it holds every image.
     *
     * @return by repeat and seed; only rows that are whole
     */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Unit first : units) {
            if (first.part().fold() == 0) {
                row(first).ifPresent(rows::add);
            }
        }
        return rows;
    }

    /**
     * One seed on all images.
     *
     * @param repeat of the folds; 0 without
     * @param right in the order of the images' numbers
     */
    record Row(int repeat, int seed, boolean[] right) {}

    private Optional<Row> row(Unit first) {
        List<TrialResult> parts = new ArrayList<>();
        for (int place = 0; place < units.size(); place++) {
            Unit unit = units.get(place);
            if (unit.part().repeat() == first.part().repeat() && unit.seed() == first.seed()) {
                parts.add(results.get(place).orElse(null));
            }
        }
        if (parts.stream().anyMatch(Objects::isNull)
                || parts.stream().anyMatch(TrialResult::failed)) {
            return Optional.empty();
        }
        return Optional.of(new Row(first.part().repeat(), first.seed(), joined(parts)));
    }

    private static boolean[] joined(List<TrialResult> parts) {
        int[] numbers =
                parts.stream()
                        .flatMapToInt(part -> Arrays.stream(part.predictions().images()))
                        .sorted()
                        .toArray();
        boolean[] all = new boolean[numbers.length];
        for (TrialResult part : parts) {
            boolean[] right = part.right();
            for (int place = 0; place < right.length; place++) {
                int image = part.predictions().images()[place];
                all[Arrays.binarySearch(numbers, image)] = right[place];
            }
        }
        return all;
    }
}

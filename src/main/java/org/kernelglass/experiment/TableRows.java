package org.kernelglass.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.evaluation.comparison.Holm;
import org.kernelglass.evaluation.comparison.RecipeComparison;
import org.kernelglass.evaluation.comparison.RecipeTest;
import org.kernelglass.evaluation.comparison.SeedTable;
import org.kernelglass.experiment.CandidateTrials.Row;

/**
 * Makes the rows of a table: each candidate by itself, then against the baseline.
 *
 * @param rungs that are done or under way
 * @param highest rung that each candidate has reached
 * @param trials of each candidate on that rung
 */
record TableRows(
        Experiment experiment, List<Rung> rungs, List<Rung> highest, List<CandidateTrials> trials) {

    /** Of the results as they are now, whatever is added to them later. */
    static TableRows of(Experiment experiment, Map<Trial, TrialResult> results) {
        List<Rung> rungs = new Ladder(experiment, results).rungs();
        Rung[] highest = new Rung[experiment.candidates().size()];
        Arrays.fill(highest, rungs.get(0));
        rungs.forEach(rung -> rung.candidates().forEach(number -> highest[number] = rung));
        List<CandidateTrials> trials =
                IntStream.range(0, highest.length)
                        .mapToObj(
                                number ->
                                        CandidateTrials.of(
                                                experiment, highest[number], number, results))
                        .toList();
        return new TableRows(experiment, rungs, List.of(highest), trials);
    }

    List<CandidateRow> rows() {
        List<CandidateRow> rows =
                IntStream.range(0, experiment.candidates().size())
                        .mapToObj(this::row)
                        .map(CandidateRow.class::cast)
                        .toList();
        return ParetoFront.mark(compared(rows));
    }

    Rung rung(int candidate) {
        return highest.get(candidate);
    }

    CandidateTrials trials(int candidate) {
        return trials.get(candidate);
    }

    private CandidateRow row(int number) {
        Candidate candidate = experiment.candidates().get(number);
        CandidateTrials trials = trials(number);
        Optional<TrialResult> any = trials.done().findFirst();
        return new CandidateRow(
                number,
                candidate,
                (int) trials.done().count(),
                accuracy(trials),
                trials.gap(),
                trials.done().mapToInt(TrialResult::epochs).max().orElse(0),
                any.map(TrialResult::parameters).orElse(0L),
                any.map(TrialResult::multiplyAdds).orElse(0L),
                trials.seconds(),
                standing(number, trials),
                Optional.empty(),
                false,
                candidate.problem().or(() -> trials.failed().flatMap(TrialResult::failure)));
    }

    private Estimate accuracy(CandidateTrials trials) {
        int folds = experiment.repetition().folds();
        if (trials.failed().isPresent()) {
            return Estimate.bare(Double.NaN);
        }
        return folds > 0
                ? AccuracyEstimate.ofFolds(
                        trials.done().mapToDouble(TrialResult::accuracy).toArray(), folds)
                : AccuracyEstimate.ofSeeds(trials.rows().stream().map(Row::right).toList());
    }

    private Standing standing(int number, CandidateTrials trials) {
        if (!experiment.candidates().get(number).possible()) {
            return Standing.IMPOSSIBLE;
        }
        if (trials.failed().isPresent()) {
            return Standing.FAILED;
        }
        if (!trials.complete()) {
            return Standing.OPEN;
        }
        boolean left = !rung(number).equals(rungs.get(rungs.size() - 1));
        return number == experiment.baseline()
                ? Standing.BASELINE
                : left ? Standing.DROPPED : Standing.CANNOT_SAY;
    }

    /** Verdicts of those that are as far as the baseline, corrected for how many there are. */
    private List<CandidateRow> compared(List<CandidateRow> rows) {
        List<CandidateRow> changed = new ArrayList<>(rows);
        List<Integer> numbers = new ArrayList<>();
        List<RecipeComparison> comparisons = new ArrayList<>();
        Optional<SeedTable> baseline = table(experiment.baseline());
        for (CandidateRow row : rows) {
            if (row.standing() == Standing.CANNOT_SAY) {
                comparison(baseline, row.number())
                        .ifPresent(
                                comparison -> {
                                    numbers.add(row.number());
                                    comparisons.add(comparison);
                                });
            }
        }
        double[] raised =
                Holm.adjust(comparisons.stream().mapToDouble(RecipeComparison::p).toArray());
        for (int place = 0; place < numbers.size(); place++) {
            RecipeComparison corrected = comparisons.get(place).corrected(raised[place]);
            CandidateRow row = rows.get(numbers.get(place));
            changed.set(row.number(), row.compared(corrected, Standing.of(corrected.verdict())));
        }
        return changed;
    }

    private Optional<RecipeComparison> comparison(Optional<SeedTable> baseline, int number) {
        return baseline.flatMap(
                first ->
                        table(number)
                                .filter(other -> other.images() == first.images())
                                .map(other -> RecipeTest.compare(first, other)));
    }

    private Optional<SeedTable> table(int candidate) {
        List<Row> rows = trials(candidate).rows();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        SeedTable.ofRight(rows.stream().map(Row::right).toArray(boolean[][]::new)));
    }
}

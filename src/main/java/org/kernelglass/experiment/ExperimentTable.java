package org.kernelglass.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What an experiment has found so far: pure arithmetic on its results. All but the seconds is the
 * same whenever the same experiment is carried out.
 *
 * @param rows every candidate, in the order of the experiment
 * @param effects what each parameter does, on its own
 * @param trends how accuracy moves with numbers that were drawn at random
 */
public record ExperimentTable(List<CandidateRow> rows, List<Effect> effects, List<Trend> trends) {

    public ExperimentTable {
        rows = List.copyOf(rows);
        effects = List.copyOf(effects);
        trends = List.copyOf(trends);
    }

    public static ExperimentTable of(Experiment experiment, Map<Trial, TrialResult> results) {
        List<Rung> rungs = new Ladder(experiment, results).rungs();
        TableRows rows = new TableRows(experiment, rungs, results);
        Effects effects = new Effects(experiment, rows);
        return new ExperimentTable(rows.rows(), effects.all(), effects.trends());
    }

    /** The candidates that are measured, the most accurate first. */
    public List<CandidateRow> leaders() {
        return rows.stream()
                .filter(row -> !Double.isNaN(row.accuracy().value()))
                .sorted(
                        Comparator.comparingInt((CandidateRow row) -> -row.epochs())
                                .thenComparingDouble(row -> -row.accuracy().value())
                                .thenComparingInt(CandidateRow::number))
                .toList();
    }
}

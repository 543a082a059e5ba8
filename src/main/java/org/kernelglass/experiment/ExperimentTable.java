package org.kernelglass.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What an experiment has found so far: pure arithmetic on its results. All but the seconds is the
 * same whenever the same experiment is carried out. Any thread.
 */
public final class ExperimentTable {

    private final TableRows source;
    private final List<CandidateRow> rows;
    private Effects effects;

    private ExperimentTable(TableRows source) {
        this.source = source;
        this.rows = source.rows();
    }

    /** Of the results as they are now, whatever is added to them later. */
    public static ExperimentTable of(Experiment experiment, Map<Trial, TrialResult> results) {
        return new ExperimentTable(TableRows.of(experiment, results));
    }

    /** Every candidate, in the order of the experiment. */
    public List<CandidateRow> rows() {
        return rows;
    }

    /** What each parameter does, on its own. */
    public List<Effect> effects() {
        return found().all();
    }

    /** How accuracy moves with numbers that were drawn at random. */
    public List<Trend> trends() {
        return found().trends();
    }

    /**
     * When first asked for: a table is made after each trial, and mostly only its rows are read.
     */
    private synchronized Effects found() {
        if (effects == null) {
            effects = Effects.of(source);
        }
        return effects;
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

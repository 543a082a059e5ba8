package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.experiment.Experiment;
import org.kernelglass.experiment.ExperimentImages;
import org.kernelglass.experiment.ExperimentTable;
import org.kernelglass.experiment.Trial;
import org.kernelglass.experiment.TrialResult;

/**
 * How an experiment stands.
 *
 * @param folder where it is kept
 * @param images that take part, cut into parts
 * @param results of every trial that is done
 * @param trials in all
 * @param ending why no further trial was begun
 * @param problems files left out, and what else a person should know of the data
 */
public record ExperimentReport(
        Path folder,
        Experiment experiment,
        ExperimentTable table,
        ExperimentImages images,
        Map<Trial, TrialResult> results,
        int trials,
        Ending ending,
        List<DatasetProblem> problems) {

    /** Why no further trial was begun. */
    public enum Ending {
        /** All are done. */
        COMPLETED,
        /** Somebody asked to stop. */
        STOPPED,
        /** The budget is spent. */
        BUDGET
    }

    public ExperimentReport {
        results = Map.copyOf(results);
        problems = List.copyOf(problems);
    }
}

package org.kernelglass.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.Folds;
import org.kernelglass.experiment.Experiment;
import org.kernelglass.experiment.ExperimentEvent.Begins;
import org.kernelglass.experiment.ExperimentEvent.TrialBegins;
import org.kernelglass.experiment.ExperimentEvent.TrialDone;
import org.kernelglass.experiment.ExperimentImages;
import org.kernelglass.experiment.ExperimentTable;
import org.kernelglass.experiment.Ladder;
import org.kernelglass.experiment.OutOfFold;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.experiment.Rung;
import org.kernelglass.experiment.Trial;
import org.kernelglass.experiment.TrialResult;
import org.kernelglass.experiment.TrialRunner;
import org.kernelglass.project.ExperimentFolder;
import org.kernelglass.training.RunControl;
import org.kernelglass.workflow.ExperimentReport.Ending;

/** An experiment under way: takes what is done, carries out what is not. One thread. */
final class ExperimentCourse {

    private final Experiment experiment;
    private final ExperimentFolder folder;
    private final TrialRunner runner;
    private final ExperimentWatch watch;
    private final RunControl control;
    private final Map<Trial, TrialResult> results = new HashMap<>();
    private final Ladder ladder;

    ExperimentCourse(
            Experiment experiment,
            ExperimentFolder folder,
            TrialRunner runner,
            ExperimentWatch watch,
            RunControl control) {
        this.experiment = experiment;
        this.folder = folder;
        this.runner = runner;
        this.watch = watch;
        this.control = control;
        ladder = new Ladder(experiment, results);
    }

    ExperimentReport run(ExperimentImages images) {
        results.putAll(Ladder.done(experiment, folder::result));
        watch.experiment(new Begins(experiment, ladder.done(), ladder.size()));
        Ending ending = Ending.COMPLETED;
        for (Optional<Trial> next = ladder.next(); next.isPresent(); next = ladder.next()) {
            Ending why = why();
            if (why != Ending.COMPLETED || !carryOut(next.get())) {
                ending = why == Ending.COMPLETED ? Ending.STOPPED : why;
                break;
            }
        }
        if (experiment.purpose() == Purpose.KFOLD) {
            OutOfFold.of(experiment, results, experiment.baseline())
                    .ifPresent(found -> folder.keepSuspects(images.index(), found));
        }
        return report(images, ending);
    }

    private Ending why() {
        if (control.stopRequested()) {
            return Ending.STOPPED;
        }
        double seconds = results.values().stream().mapToDouble(TrialResult::seconds).sum();
        return experiment.budget().isSpent(results.size(), seconds)
                ? Ending.BUDGET
                : Ending.COMPLETED;
    }

    /** False if it was stopped: the trial is then not done. */
    private boolean carryOut(Trial trial) {
        int candidate = candidate(trial);
        watch.experiment(new TrialBegins(candidate, trial, ladder.done(), ladder.size()));
        try {
            TrialResult result =
                    folder.result(trial).orElseGet(() -> runner.run(trial, control, watch::event));
            folder.keep(trial, result);
            results.put(trial, result);
            watch.experiment(
                    new TrialDone(candidate, result, table(), ladder.done(), ladder.size()));
            return true;
        } catch (CancellationException e) {
            return false;
        }
    }

    private int candidate(Trial trial) {
        List<Rung> rungs = ladder.rungs();
        Rung rung = rungs.get(rungs.size() - 1);
        return rung.candidates().stream()
                .filter(number -> rung.trials(experiment, number).contains(trial))
                .findFirst()
                .orElseThrow();
    }

    private ExperimentTable table() {
        return ExperimentTable.of(experiment, results);
    }

    private ExperimentReport report(ExperimentImages images, Ending ending) {
        List<DatasetProblem> problems = new ArrayList<>(images.index().problems());
        problems.addAll(images.problems());
        images.folds().map(Folds::problems).ifPresent(problems::addAll);
        return new ExperimentReport(
                folder.path(),
                experiment,
                table(),
                images,
                results,
                ladder.size(),
                ending,
                problems);
    }
}

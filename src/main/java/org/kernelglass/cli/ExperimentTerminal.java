package org.kernelglass.cli;

import org.kernelglass.experiment.CandidateName;
import org.kernelglass.experiment.CandidateRow;
import org.kernelglass.experiment.Experiment;
import org.kernelglass.experiment.ExperimentEvent;
import org.kernelglass.experiment.ExperimentEvent.Begins;
import org.kernelglass.experiment.ExperimentEvent.TrialBegins;
import org.kernelglass.experiment.ExperimentEvent.TrialDone;
import org.kernelglass.message.Message;
import org.kernelglass.training.Compute;
import org.kernelglass.training.DeviceInfo;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.BatchDone;
import org.kernelglass.training.TrainingEvent.Started;
import org.kernelglass.workflow.ExperimentWatch;

/** Shows an experiment in the terminal: one bar for all of it, a line per trial, who leads. */
final class ExperimentTerminal implements ExperimentWatch {

    private final Console console;
    private final TerminalWatch images;
    private final ProgressBar bar;
    private Experiment experiment;
    private TrialBegins trial;
    private int epochs = 1;
    private int batches = 1;

    ExperimentTerminal(Console console) {
        this.console = console;
        images = new TerminalWatch(console);
        bar = new ProgressBar(console);
    }

    @Override
    public synchronized void progress(Stage stage, long done, long total) {
        images.progress(stage, done, total);
    }

    @Override
    public synchronized void notice(Message message) {
        bar.note(message);
    }

    @Override
    public synchronized void computing(DeviceInfo device, Compute compute) {
        images.computing(device, compute);
    }

    @Override
    public synchronized void experiment(ExperimentEvent event) {
        if (event instanceof Begins begins) {
            experiment = begins.experiment();
            if (begins.done() > 0) {
                bar.note(Message.of("cli.experiment.goes-on", begins.done(), begins.trials()));
            }
        } else if (event instanceof TrialBegins begins) {
            trial = begins;
            show(0);
        } else if (event instanceof TrialDone done) {
            bar.note(line(done));
        }
    }

    @Override
    public synchronized void event(TrainingEvent event) {
        if (event instanceof Started started) {
            epochs = started.epochs();
            batches = started.batchesPerEpoch();
        } else if (event instanceof BatchDone batch) {
            show((batch.epoch() + (batch.batch() + 1.0) / batches) / epochs);
        }
    }

    private void show(double share) {
        bar.show(
                (trial.done() + share) / trial.trials(),
                console.text(Message.of("cli.experiment.trial", trial.done() + 1, trial.trials())),
                name(trial.candidate()) + seed());
    }

    private String seed() {
        return console.text(
                trial.trial().part().isFold()
                        ? Message.of(
                                "cli.experiment.fold",
                                trial.trial().part().repeat() + 1,
                                trial.trial().part().fold() + 1,
                                trial.trial().plan().seed())
                        : Message.of("cli.experiment.seed", trial.trial().plan().seed()));
    }

    private Message line(TrialDone done) {
        Object what = name(done.candidate()) + seed();
        if (done.result().failure().isPresent()) {
            return Message.of(
                    "cli.experiment.failed",
                    done.done(),
                    done.trials(),
                    what,
                    done.result().failure().get());
        }
        CandidateRow leader =
                done.table().leaders().isEmpty() ? null : done.table().leaders().get(0);
        return Message.of(
                "cli.experiment.done",
                done.done(),
                done.trials(),
                what,
                done.result().accuracy(),
                leader == null ? "–" : name(leader.number()),
                leader == null ? Double.NaN : leader.accuracy().value());
    }

    private String name(int number) {
        return console.text(CandidateName.of(experiment.candidates().get(number)));
    }
}

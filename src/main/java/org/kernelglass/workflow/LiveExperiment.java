package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.function.BiFunction;
import org.kernelglass.experiment.ExperimentEvent;
import org.kernelglass.experiment.ExperimentEvent.Begins;
import org.kernelglass.experiment.ExperimentEvent.TrialBegins;
import org.kernelglass.experiment.ExperimentEvent.TrialDone;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.Compute;
import org.kernelglass.training.DeviceInfo;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.BatchDone;
import org.kernelglass.training.TrainingEvent.Started;
import org.kernelglass.workflow.LiveRun.Computing;
import org.kernelglass.workflow.LiveRun.Preparation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An experiment that goes on in the background while somebody watches: asks cost nothing and never
 * wait. Any thread.
 */
public final class LiveExperiment implements ExperimentWatch {

    private static final Logger LOG = LoggerFactory.getLogger(LiveExperiment.class);

    /**
     * How far it is.
     *
     * @param trial the one at work; empty before the first
     * @param share of that trial that is done, 0–1
     * @param done trials
     * @param trials in all; 0 while it is not known
     */
    public record Progress(Optional<TrialBegins> trial, double share, int done, int trials) {

        /** Of the whole, 0–1. */
        public double fraction() {
            return trials == 0 ? 0 : Math.min(1, (done + share) / trials);
        }
    }

    private final Path folder;
    private final RunControl control = new RunControl();
    private final TrialPace pace = new TrialPace();
    private volatile Preparation preparation = new Preparation(RunWatch.Stage.SCANNING, 0, 0);
    private volatile Computing computing;
    private volatile Progress progress = new Progress(Optional.empty(), 0, 0, 0);
    private volatile Started started;
    private volatile ExperimentReport report;
    private volatile Refusal refusal;
    private volatile boolean over;

    private LiveExperiment(Path folder) {
        this.folder = folder;
    }

    /**
     * Starts the work at once on a thread of its own.
     *
     * @param folder where it is kept
     * @param threads where it waits; must not be the workers that prepare its images
     * @param work begins or resumes, given whom to tell and who decides
     */
    public static LiveExperiment start(
            Path folder,
            ExecutorService threads,
            BiFunction<ExperimentWatch, RunControl, ExperimentReport> work) {
        LiveExperiment experiment = new LiveExperiment(folder);
        threads.execute(() -> experiment.carryOut(work));
        return experiment;
    }

    private void carryOut(BiFunction<ExperimentWatch, RunControl, ExperimentReport> work) {
        try {
            report = work.apply(this, control);
        } catch (CancellationException e) {
            LOG.info("cancelled before the first trial");
        } catch (Refusal e) {
            LOG.info("refused", e);
            refusal = e;
        } catch (RuntimeException | Error e) {
            LOG.error("unexpected", e);
            refusal = new Refusal(Message.of("workflow.problem.unexpected", String.valueOf(e)), e);
        } finally {
            over = true;
        }
    }

    public Path folder() {
        return folder;
    }

    public RunControl control() {
        return control;
    }

    /** How far it is before its first batch. */
    public Preparation preparation() {
        return preparation;
    }

    /** What computes; empty before the engine has started. */
    public Optional<Computing> computing() {
        return Optional.ofNullable(computing);
    }

    public Progress progress() {
        return progress;
    }

    /** About how long the rest takes, as what was done since it began went; empty before that. */
    public OptionalDouble secondsLeft() {
        Progress now = progress;
        return pace.secondsLeft(now);
    }

    /** Whether nothing more will happen. */
    public boolean over() {
        return over;
    }

    /** How it stands in the end; empty before, and where it was refused or cancelled. */
    public Optional<ExperimentReport> report() {
        return Optional.ofNullable(report);
    }

    /** Why it did not begin or could not go on; empty otherwise. */
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public void progress(Stage stage, long done, long total) {
        preparation = new Preparation(stage, done, total);
    }

    @Override
    public void notice(Message message) {
        LOG.info("notice {}", message);
    }

    @Override
    public void computing(DeviceInfo device, Compute compute) {
        computing = new Computing(device, compute);
    }

    @Override
    public void experiment(ExperimentEvent event) {
        if (event instanceof Begins begins) {
            progress = new Progress(Optional.empty(), 0, begins.done(), begins.trials());
        } else if (event instanceof TrialBegins begins) {
            pace.begin(begins.done());
            progress = new Progress(Optional.of(begins), 0, begins.done(), begins.trials());
        } else if (event instanceof TrialDone done) {
            progress = new Progress(progress.trial(), 0, done.done(), done.trials());
        }
    }

    @Override
    public void event(TrainingEvent event) {
        if (event instanceof Started begun) {
            started = begun;
        } else if (event instanceof BatchDone batch && started != null) {
            double epochs = batch.epoch() + (batch.batch() + 1.0) / started.batchesPerEpoch();
            Progress now = progress;
            progress =
                    new Progress(now.trial(), epochs / started.epochs(), now.done(), now.trials());
        }
    }
}

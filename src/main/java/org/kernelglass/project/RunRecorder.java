package org.kernelglass.project;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.Checkpoint.Progress;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.BatchDone;
import org.kernelglass.training.TrainingEvent.EpochDone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a run's curves as they are learned: {@code metrics.csv}, one row per epoch, and {@code
 * steps.csv}, one row per batch. Rows wait in memory until an epoch ends or a checkpoint is saved.
 * A disk that takes no more ends the writing, not the run. Events come on the model thread.
 */
public final class RunRecorder implements Consumer<TrainingEvent>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunRecorder.class);

    private final CsvAppender metrics;
    private final CsvAppender steps;
    private boolean open;
    private Refusal failure;

    RunRecorder(Path folder) {
        this.metrics = new CsvAppender(MetricsFile.in(folder), MetricsFile.HEADER);
        this.steps = new CsvAppender(folder.resolve("steps.csv"), StepRow.HEADER);
    }

    synchronized void begin() {
        metrics.start();
        steps.start();
        open = true;
    }

    synchronized void resume(Progress progress) {
        new CsvCut(steps.file(), StepRow::before, progress.step()).cut(progress);
        new CsvCut(metrics.file(), MetricsFile::before, progress.epoch()).cut(progress);
        begin();
    }

    @Override
    public synchronized void accept(TrainingEvent event) {
        if (!open) {
            return;
        }
        try {
            write(event);
        } catch (Refusal refusal) {
            giveUp(refusal);
        }
    }

    private void write(TrainingEvent event) {
        if (event instanceof BatchDone batch) {
            steps.append(StepRow.of(batch));
        } else if (event instanceof EpochDone epoch) {
            metrics.append(MetricsFile.row(MetricsRow.of(epoch)));
            flush();
        } else if (event instanceof TrainingEvent.Ended) {
            flush();
        }
    }

    private void flush() {
        steps.flush();
        metrics.flush();
    }

    /** Brings every row to the disk itself. */
    synchronized void force() {
        if (open) {
            try {
                steps.force();
                metrics.force();
            } catch (Refusal refusal) {
                giveUp(refusal);
            }
        }
    }

    private void giveUp(Refusal refusal) {
        LOG.warn("the curves are no longer written", refusal);
        failure = refusal;
        open = false;
    }

    /** Why rows are missing, empty if none is. */
    public synchronized Optional<Refusal> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public synchronized void close() {
        if (open) {
            try {
                flush();
            } catch (Refusal refusal) {
                giveUp(refusal);
            }
        }
        open = false;
        steps.close();
        metrics.close();
    }
}

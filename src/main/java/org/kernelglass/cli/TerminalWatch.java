package org.kernelglass.cli;

import org.kernelglass.message.Message;
import org.kernelglass.training.Compute;
import org.kernelglass.training.DeviceInfo;
import org.kernelglass.training.Metrics;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.BatchDone;
import org.kernelglass.training.TrainingEvent.EpochDone;
import org.kernelglass.training.TrainingEvent.Started;
import org.kernelglass.training.TrainingEvent.Tested;
import org.kernelglass.training.TrainingEvent.Validating;
import org.kernelglass.training.TrainingEvent.Warned;
import org.kernelglass.workflow.RunWatch;

/**
 * Shows a run in the terminal: a progress bar with images per second and time left, a line per
 * epoch.
 */
final class TerminalWatch implements RunWatch {

    private final Console console;
    private final ProgressBar bar;
    private final Pace pace = new Pace();
    private int epochs = 1;
    private int batches = 1;
    private Stage stage;

    TerminalWatch(Console console) {
        this.console = console;
        this.bar = new ProgressBar(console);
    }

    @Override
    public synchronized void progress(Stage now, long done, long total) {
        Message doing = Message.of("cli.stage." + now.name().toLowerCase(java.util.Locale.ROOT));
        if (total > 0) {
            bar.show(
                    (double) done / total,
                    console.text(doing),
                    console.text(Message.of("cli.progress.files", done, total)));
        } else if (now != stage) {
            bar.note(doing);
        }
        if (total > 0 && done >= total) {
            bar.end();
        }
        stage = now;
    }

    @Override
    public synchronized void notice(Message message) {
        bar.note(message);
    }

    @Override
    public synchronized void computing(DeviceInfo device, Compute compute) {
        bar.note(
                Message.of(
                        "cli.computing",
                        device.name(),
                        compute.threads(),
                        device.engine(),
                        compute.layout().name().toLowerCase(java.util.Locale.ROOT)));
    }

    @Override
    public synchronized void event(TrainingEvent event) {
        if (event instanceof Started started) {
            epochs = started.epochs();
            batches = started.batchesPerEpoch();
        } else if (event instanceof BatchDone batch) {
            show(batch);
        } else if (event instanceof EpochDone epoch) {
            show(epoch);
        } else if (event instanceof Warned warned) {
            bar.note(warned.warning());
        } else if (event instanceof Validating || event instanceof Tested) {
            pace.pause();
        }
    }

    private void show(BatchDone batch) {
        pace.add(batch.images(), batch.seconds());
        int done = batch.batch() + 1;
        long left = (long) (epochs - batch.epoch()) * batches - done;
        bar.show(
                (double) done / batches,
                console.text(Message.of("cli.progress.epoch", batch.epoch() + 1, epochs)),
                console.text(
                        pace.known()
                                ? Message.of(
                                        "cli.progress.batch",
                                        batch.loss(),
                                        pace.imagesPerSecond(),
                                        Duration.ofSeconds(pace.secondsFor(left)))
                                : Message.of("cli.progress.loss", batch.loss())));
    }

    private void show(EpochDone epoch) {
        bar.clear();
        Metrics training = epoch.training();
        Message figures =
                epoch.validation()
                        .map(
                                validation ->
                                        Message.of(
                                                "cli.epoch.validated",
                                                epoch.epoch() + 1,
                                                epochs,
                                                training.loss(),
                                                training.top1(),
                                                validation.loss(),
                                                validation.top1(),
                                                epoch.imagesPerSecond()))
                        .orElseGet(
                                () ->
                                        Message.of(
                                                "cli.epoch",
                                                epoch.epoch() + 1,
                                                epochs,
                                                training.loss(),
                                                training.top1(),
                                                epoch.imagesPerSecond()));
        console.note(
                epoch.best() && epoch.validation().isPresent()
                        ? Message.of("cli.epoch.best", figures)
                        : figures);
    }
}

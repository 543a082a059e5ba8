package org.kernelglass.workflow.bench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.kernelglass.dataset.files.SampleDataset;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.BenchNetwork;
import org.kernelglass.network.Template;
import org.kernelglass.network.Templates;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.TrainingEvent.Outcome;
import org.kernelglass.workflow.RunReport;
import org.kernelglass.workflow.RunTools;
import org.kernelglass.workflow.RunWatch;
import org.kernelglass.workflow.TrainRun;

/**
 * Trains as every run is trained, from the images on disk to the record beside them, and times the
 * steps.
 *
 * @param control ends the benchmark
 */
record TrainingBench(
        RunTools tools, BenchHome home, BenchRequest request, RunWatch watch, RunControl control) {

    private static final int ARTICLE_BATCH = 32;
    private static final int DEEP_BATCH = 64;
    private static final TensorShape SMALL = TensorShape.image(3, 32, 32);

    BenchResult article() {
        return timed(BenchWorkload.ARTICLE, articleTask(), request.size().article());
    }

    BenchResult deep() {
        BenchSize.Training size = request.size().deep();
        Path pictures = home.folder().resolve("small");
        GeneratedPictures.SMALL.write(
                pictures,
                size.images(),
                tools.workers().threads(),
                done -> watch.progress(RunWatch.Stage.DRAWING, done, size.images()),
                control::stopRequested);
        BenchTask task = new BenchTask(pictures, SMALL, BenchNetwork::deep, DEEP_BATCH);
        return timed(BenchWorkload.DEEP, task, size);
    }

    private BenchTask articleTask() {
        Path images =
                request.data().orElseGet(() -> SampleDataset.extract(tools.places().datasets()));
        Template article = Templates.byId("article");
        return new BenchTask(images, article.input(), article::stack, ARTICLE_BATCH);
    }

    private BenchResult timed(BenchWorkload workload, BenchTask task, BenchSize.Training size) {
        StepClock clock = new StepClock(size);
        RunControl own = new RunControl();
        TimedRun.Measured measured =
                done -> {
                    watch.progress(RunWatch.Stage.MEASURING, done, request.repeats());
                    if (done >= request.repeats()) {
                        own.stop();
                    }
                };
        TimedRun run = new TimedRun(new WithoutEvents(watch), clock, measured, own, control);
        train(workload, task, run, own);
        return result(workload, clock, run, task.batchSize(), size);
    }

    /** The article's network while a window looks on. */
    BenchResult watched(WindowBench window) {
        BenchSize.Training size = request.size().article();
        StepClock clock = new StepClock(size);
        BenchTask task = articleTask();
        TimedRun[] run = new TimedRun[1];
        WindowBench.Watched watched =
                new WindowBench.Watched(
                        (looking, own) -> {
                            LongPast past = new LongPast(looking, request.size().window().logged());
                            past.tell(own);
                            run[0] = new TimedRun(past, clock, done -> {}, own, control);
                            return train(BenchWorkload.WINDOW, task, run[0], own);
                        },
                        () -> clock.repeats() >= request.repeats(),
                        control::stopRequested);
        WindowBench.Times times = window.watch(watched, request.size().window());
        BenchResult plain = result(BenchWorkload.WINDOW, clock, run[0], task.batchSize(), size);
        return plain.with(times.figures());
    }

    private RunReport train(
            BenchWorkload workload, BenchTask task, RunWatch looking, RunControl own) {
        Path out = home.folder().resolve("run-" + workload.text());
        RunReport report =
                new TrainRun(tools)
                        .run(task.run(workload.text(), request.compute(), out), looking, own);
        if (report.outcome() == Outcome.FAILED) {
            throw new Refusal(
                    report.reason()
                            .orElseGet(() -> Message.of("bench.problem.failed", workload.text())));
        }
        return report;
    }

    private BenchResult result(
            BenchWorkload workload,
            StepClock clock,
            TimedRun run,
            int batchSize,
            BenchSize.Training size) {
        if (control.stopRequested() || clock.repeats() == 0) {
            throw new CancellationException("stopped before all was measured");
        }
        return new BenchResult(
                workload,
                clock.speed(),
                clock.pageFaults(),
                ProcessFigures.peakBytes(),
                new BenchResult.Choices(
                        run.compute().threads(),
                        run.compute().layout().name().toLowerCase(Locale.ROOT),
                        batchSize,
                        size.steps(),
                        clock.repeats()),
                Map.of());
    }
}

package org.kernelglass.workflow.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.engine.DjlEngine;
import org.kernelglass.message.WrongUse;
import org.kernelglass.training.ComputeMemory;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.TrainingEvent.BatchDone;
import org.kernelglass.training.TrainingPlan.ComputeRequest;
import org.kernelglass.training.TrainingPlan.LayoutRequest;
import org.kernelglass.workflow.LiveRun;
import org.kernelglass.workflow.PlainTools;
import org.kernelglass.workflow.RunTools;
import org.kernelglass.workflow.RunWatch;
import org.kernelglass.workflow.Workers;

@Tag("engine")
@DisplayName("A benchmark")
class BenchmarksTest {

    private static final BenchSize TINY =
            new BenchSize(
                    new BenchSize.Training(0, 2, 3),
                    new BenchSize.Training(320, 1, 2),
                    new BenchSize.Folder(40),
                    new BenchSize.Window(25_000, 3, 3));

    @TempDir static Path folder;
    private static Workers workers;
    private static DjlEngine engine;
    private static RunTools tools;

    @BeforeAll
    static void open() {
        workers = new Workers(2);
        engine = new DjlEngine(Optional.empty(), ComputeMemory.NONE, DjlEngine.CHECKPOINT_INTERVAL);
        tools = PlainTools.in(folder, workers, engine);
    }

    @AfterAll
    static void close() {
        engine.close();
        workers.close();
    }

    private static BenchRequest request(EnumSet<BenchWorkload> workloads, int repeats) {
        ComputeRequest compute = new ComputeRequest(OptionalInt.of(1), LayoutRequest.CHANNELS_LAST);
        return new BenchRequest(workloads, Optional.empty(), repeats, compute, TINY);
    }

    private static BenchReport run(BenchRequest request, WindowBench window) {
        return new Benchmarks(tools, () -> window).run(request, RunWatch.NOBODY, new RunControl());
    }

    private static List<Path> leftBehind() throws IOException {
        try (Stream<Path> all = Files.list(tools.places().cache())) {
            return all.filter(path -> path.getFileName().toString().startsWith("bench-")).toList();
        }
    }

    @Test
    @DisplayName(
            "of everything measures training and reading, says why no window was, and leaves nothing behind")
    void everything() throws IOException {
        BenchReport report =
                run(request(EnumSet.allOf(BenchWorkload.class), 2), WindowBench.NOWHERE);
        assertEquals(
                List.of(BenchWorkload.ARTICLE, BenchWorkload.DEEP, BenchWorkload.FOLDER),
                report.results().stream().map(BenchResult::workload).toList());
        for (BenchResult result : report.results()) {
            Spread speed = result.imagesPerSecond();
            assertTrue(speed.min() > 0, result.toString());
            assertTrue(speed.min() <= speed.median() && speed.median() <= speed.max());
            assertEquals(2, result.choices().repeats());
            assertEquals(Files.exists(Path.of("/proc/self/stat")), result.pageFaults().isPresent());
            assertTrue(result.peakBytes().orElse(1) > 0);
        }
        BenchResult deep = report.results().get(1);
        assertEquals(new BenchResult.Choices(1, "channels_last", 64, 2, 2), deep.choices());
        BenchResult images = report.results().get(2);
        assertEquals(new BenchResult.Choices(2, "", 32, 2, 2), images.choices());
        assertTrue(images.more().get("scan_images_per_second") > 0);
        assertTrue(images.more().get("second_start_seconds") > 0);
        assertEquals("bench.problem.no-display", report.leftOut().get(BenchWorkload.WINDOW).key());
        assertEquals("test", report.versions().get("kernelglass"));
        assertTrue(report.versions().get("engine").contains("PyTorch"));
        assertEquals(List.of(), leftBehind());
    }

    @Test
    @DisplayName("of the window alone is refused where there is no display")
    void windowAlone() throws IOException {
        assertThrows(
                NotHere.class,
                () -> run(request(EnumSet.of(BenchWorkload.WINDOW), 1), WindowBench.NOWHERE));
        assertEquals(List.of(), leftBehind());
    }

    @Test
    @DisplayName("shows the window a long past and then what is learned in truth")
    void window() {
        WindowBench window =
                (watched, size) -> {
                    LiveRun run = LiveRun.start(workers.threads(), watched.work());
                    while (!watched.measured().getAsBoolean() && !run.over()) {
                        Thread.onSpinWait();
                    }
                    run.control().stop();
                    while (!run.over()) {
                        Thread.onSpinWait();
                    }
                    var steps = run.story().steps();
                    assertTrue(steps.count() > size.logged(), steps.count() + " steps");
                    for (int at = 1; at < steps.count(); at++) {
                        assertEquals(steps.step(at - 1) + 1, steps.step(at));
                    }
                    assertTrue(run.story().beginning().isPresent());
                    return new WindowBench.Times(
                            new double[] {3, 1, 2}, new double[] {1}, new double[] {9, 7});
                };
        BenchReport report = run(request(EnumSet.of(BenchWorkload.WINDOW), 1), window);
        BenchResult result = report.results().get(0);
        assertTrue(result.imagesPerSecond().median() > 0);
        assertEquals(2, result.more().get("pulse_ms_median"));
        assertEquals(3, result.more().get("pulse_ms_p99"));
        assertEquals(1, result.more().get("pulse_work_ms_max"));
        assertEquals(9, result.more().get("click_ms_max"));
    }

    @Test
    @DisplayName("does the same work every time: the same losses, step for step")
    void sameWork() {
        assertEquals(losses(), losses());
    }

    private static List<Double> losses() {
        List<Double> losses = new ArrayList<>();
        WindowBench listener =
                (watched, size) -> {
                    RunControl control = new RunControl();
                    watched.work()
                            .apply(
                                    new OnlyEvents(
                                            event -> {
                                                if (event instanceof BatchDone batch
                                                        && batch.step() > size.logged()) {
                                                    losses.add(batch.loss());
                                                    if (losses.size() == 6) {
                                                        control.stop();
                                                    }
                                                }
                                            }),
                                    control);
                    return new WindowBench.Times(
                            new double[] {1}, new double[] {1}, new double[] {1});
                };
        run(request(EnumSet.of(BenchWorkload.WINDOW), 1), listener);
        assertEquals(6, losses.size());
        return losses;
    }

    @Test
    @DisplayName("refuses images that none of its workloads would look at")
    void unusedData() {
        BenchRequest request =
                new BenchRequest(
                        EnumSet.of(BenchWorkload.DEEP),
                        Optional.of(folder),
                        1,
                        ComputeRequest.AUTO,
                        TINY);
        assertThrows(WrongUse.class, () -> run(request, WindowBench.NOWHERE));
    }

    @Test
    @DisplayName("that is stopped ends without an answer and leaves nothing behind")
    void stopped() throws IOException {
        RunControl control = new RunControl();
        control.stop();
        for (BenchWorkload workload :
                EnumSet.of(BenchWorkload.ARTICLE, BenchWorkload.DEEP, BenchWorkload.FOLDER)) {
            assertThrows(
                    CancellationException.class,
                    () ->
                            new Benchmarks(tools, () -> WindowBench.NOWHERE)
                                    .run(
                                            request(EnumSet.of(workload), 1),
                                            RunWatch.NOBODY,
                                            control),
                    workload.text());
        }
        assertFalse(leftBehind().iterator().hasNext());
    }
}

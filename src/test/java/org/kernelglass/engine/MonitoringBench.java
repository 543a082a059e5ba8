package org.kernelglass.engine;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.training.Compute;
import org.kernelglass.training.ComputeMemory;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunJournal;
import org.kernelglass.training.RunStart;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingJob;
import org.kernelglass.ui.train.BenchWindow;

/**
 * Prints what watching costs a training: the article's network with the same seed, alternately with
 * nobody listening, with the journal listening, and with the journal and an open window that draws
 * it. Goal: below 2% of the images a second, median of ten. Run it with the options of the window
 * tests.
 */
public final class MonitoringBench {

    private static final int IMAGES = 3200;
    private static final int EPOCHS = 10;
    private static final int RUNS = 10;

    /** What the model thread worked in the last training, in seconds of its processor time. */
    private static volatile double lastWorked;

    private MonitoringBench() {}

    public static void main(String[] arguments) throws Exception {
        BenchWindow window = BenchWindow.open();
        try (DjlEngine engine =
                new DjlEngine(
                        Optional.empty(), ComputeMemory.NONE, DjlEngine.CHECKPOINT_INTERVAL)) {
            alone(engine);
            watched(engine, window);
            double[] alone = new double[RUNS];
            double[] journal = new double[RUNS];
            double[] watched = new double[RUNS];
            double[][] worked = new double[3][RUNS];
            for (int run = 0; run < RUNS; run++) {
                alone[run] = alone(engine);
                worked[0][run] = lastWorked;
                journal[run] = seconds(engine, new RunJournal());
                worked[1][run] = lastWorked;
                watched[run] = watched(engine, window);
                worked[2][run] = lastWorked;
            }
            print("nobody", alone, alone);
            print("journal", journal, alone);
            print("journal and window", watched, alone);
            System.out.println("by the work of the model thread, other processes left out:");
            print("nobody", worked[0], worked[0]);
            print("journal", worked[1], worked[0]);
            print("journal and window", worked[2], worked[0]);
        }
        System.exit(0);
    }

    private static double alone(DjlEngine engine) {
        return seconds(engine, event -> {});
    }

    private static double watched(DjlEngine engine, BenchWindow window) throws Exception {
        double[] seconds = new double[1];
        CountDownLatch done = new CountDownLatch(1);
        window.train(
                (events, control) -> {
                    seconds[0] = seconds(engine, events);
                    done.countDown();
                });
        done.await();
        return seconds[0];
    }

    /** Computing time of the last event: validation included, start left out. */
    private static double seconds(DjlEngine engine, Consumer<TrainingEvent> events) {
        NetworkProgram program = Programs.article();
        TrainingJob job =
                new TrainingJob(
                        program,
                        Plans.adam(EPOCHS, 32).plan(),
                        new Compute(1, Compute.Layout.CHANNELS_LAST),
                        GeneratedData.of(program.input(), 10, 32, IMAGES, 320),
                        new RunStart.Fresh(),
                        new MemoryStore());
        double[] began = new double[1];
        Consumer<TrainingEvent> timed =
                event -> {
                    double now =
                            ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
                    if (event instanceof TrainingEvent.Started) {
                        began[0] = now;
                    } else if (event instanceof TrainingEvent.Ended) {
                        lastWorked = now - began[0];
                    }
                    events.accept(event);
                };
        return engine.train(job, new RunControl(), timed).seconds();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(RUNS - 1) / 2] + sorted[RUNS / 2]) / 2;
    }

    private static void print(String who, double[] seconds, double[] alone) {
        double[] ratios = new double[RUNS];
        Arrays.setAll(ratios, run -> seconds[run] / alone[run]);
        System.out.printf(
                "%s: %.0f images/s, median of the ratios of time to nobody %.4f%n",
                who, IMAGES * EPOCHS / median(seconds), median(ratios));
    }
}

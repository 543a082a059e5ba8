package org.kernelglass;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.workflow.QuietWatch;
import org.kernelglass.workflow.TimeLapseChoice;

/**
 * Prints what keeping the time-lapse costs a training: the article's network on the embedded
 * sample, with the same seed, alternately without and with it, frames written to disk. The run's
 * own time holds validation and the last checkpoint of an epoch too. Arguments: runs, epochs.
 */
public final class TimeLapseBench {

    private TimeLapseBench() {}

    /** Keeps computing time and the model thread's processor time, from first to last event. */
    private static final class Clock implements QuietWatch {

        private double seconds;
        private double worked;
        private double began;
        private long images;

        @Override
        public void event(TrainingEvent event) {
            double now = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
            if (event instanceof TrainingEvent.Started) {
                began = now;
            } else if (event instanceof TrainingEvent.BatchDone batch) {
                images += batch.images();
            } else if (event instanceof TrainingEvent.Ended) {
                worked = now - began;
                seconds = event.seconds();
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        int runs = Integer.parseInt(arguments[0]);
        int epochs = Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory("time-lapse-bench");
        double[][] seconds = new double[2][runs];
        double[][] worked = new double[2][runs];
        long images = 0;
        try (Workbench workbench = EnglishWorkbench.in(folder)) {
            train(workbench, folder, "warm", TimeLapseChoice.NONE, 1);
            for (int run = 0; run < runs; run++) {
                for (int kept = 0; kept < 2; kept++) {
                    TimeLapseChoice choice =
                            kept == 0 ? TimeLapseChoice.NONE : TimeLapseChoice.DEFAULT;
                    Clock clock = train(workbench, folder, run + "-" + kept, choice, epochs);
                    seconds[kept][run] = clock.seconds;
                    worked[kept][run] = clock.worked;
                    images = clock.images;
                }
            }
        }
        print("time", images, seconds);
        print("work of the model thread", images, worked);
    }

    private static Clock train(
            Workbench workbench, Path folder, String name, TimeLapseChoice choice, int epochs) {
        Clock clock = new Clock();
        workbench
                .train()
                .run(
                        SampleRun.exact(folder, name, epochs).keeping(choice),
                        clock,
                        new RunControl());
        return clock;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static void print(String of, long images, double[][] seconds) {
        double[] ratios = new double[seconds[0].length];
        Arrays.setAll(ratios, run -> seconds[1][run] / seconds[0][run]);
        System.out.printf(
                Locale.ROOT,
                "by %s: without %.0f images/s, with %.0f, median of the ratios %.4f (%.4f to %.4f)%n",
                of,
                images / median(seconds[0]),
                images / median(seconds[1]),
                median(ratios),
                Arrays.stream(ratios).min().orElseThrow(),
                Arrays.stream(ratios).max().orElseThrow());
    }
}

package org.kernelglass.ui.train;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.control.ToggleButton;
import javafx.util.Duration;
import org.kernelglass.training.Compute;
import org.kernelglass.training.Metrics;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.BatchDone;
import org.kernelglass.training.TrainingEvent.EpochDone;

/**
 * Prints how long the FX thread works for the Train place in a pulse, and how soon a click is
 * answered, with a million steps logged and 200 more each second. Goals: below 8 ms and below 50 ms
 * at the 99th percentile. Run it with the options of the window tests.
 */
public final class TrainWindowBench {

    private static final int LOGGED = 1_000_000;
    private static final int BATCHES = 10_000;
    private static final int CLICKS = 300;
    private static final int PULSES = 300;
    private static final int FRAMES = 600;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private TrainWindowBench() {}

    public static void main(String[] arguments) throws Exception {
        BenchWindow window = BenchWindow.open();
        CountDownLatch logged = new CountDownLatch(1);
        window.train((events, control) -> events(events, control, logged));
        logged.await();
        caughtUp(window);
        Thread.sleep(5000);
        clicks(window);
        allTold(window);
        pulses(window);
        System.exit(0);
    }

    private static void events(
            Consumer<TrainingEvent> events, RunControl control, CountDownLatch logged) {
        events.accept(
                new TrainingEvent.Started(
                        0, 0, 0, 120, BATCHES, new Compute(1, Compute.Layout.CHANNELS_LAST)));
        SplittableRandom random = new SplittableRandom(1);
        for (int step = 1; !control.stopRequested(); step++) {
            events.accept(batch(step, random));
            if (step % BATCHES == 0) {
                events.accept(epoch(step));
            }
            if (step == LOGGED) {
                logged.countDown();
            }
            if (step >= LOGGED) {
                sleep(5);
            }
        }
    }

    private static BatchDone batch(int step, SplittableRandom random) {
        double loss = 2 * Math.exp(-step / 200_000.0) + random.nextDouble() * 0.5;
        return new BatchDone(
                step,
                step * 0.005,
                (step - 1) / BATCHES,
                (step - 1) % BATCHES,
                loss,
                1 - loss / 3,
                1e-3,
                loss * 2,
                32);
    }

    private static EpochDone epoch(int step) {
        int epoch = step / BATCHES - 1;
        Metrics metrics = new Metrics(2.0 / (epoch + 2), 1 - 1.0 / (epoch + 2), Double.NaN);
        return new EpochDone(
                step, step * 0.005, epoch, metrics, Optional.of(metrics), 1e-3, 6400, true);
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void caughtUp(BenchWindow window) throws Exception {
        long began = System.nanoTime();
        boolean[] all = new boolean[1];
        while (!all[0]) {
            Thread.sleep(20);
            BenchWindow.onFx(
                    () -> {
                        var series = window.place().model().figures().loss.series();
                        all[0] =
                                !series.isEmpty()
                                        && series.get(0).smooth() != null
                                        && series.get(0).smooth().done() >= LOGGED;
                    });
        }
        System.out.printf(
                "a million steps taken in %.0f ms after the last was logged%n",
                (System.nanoTime() - began) / 1e6);
    }

    /** From another thread at any moment, as the window system does. */
    private static void clicks(BenchWindow window) throws Exception {
        double[] answered = new double[CLICKS];
        double[] worked = new double[CLICKS];
        long[] thread = new long[1];
        BenchWindow.onFx(() -> thread[0] = Thread.currentThread().getId());
        SplittableRandom random = new SplittableRandom(2);
        ToggleButton button = (ToggleButton) window.scene().lookup("#log-loss");
        for (int click = 0; click < CLICKS; click++) {
            Thread.sleep(random.nextInt(60, 140));
            CountDownLatch done = new CountDownLatch(1);
            long began = System.nanoTime();
            double workBegan = worked(thread[0]);
            Platform.runLater(
                    () -> {
                        button.fire();
                        done.countDown();
                    });
            done.await();
            answered[click] = (System.nanoTime() - began) / 1e6;
            worked[click] = worked(thread[0]) - workBegan;
        }
        print("a click is answered after", answered);
        print("of which this thread worked", worked);
    }

    /** The look at the run and the layout pass after it, which draws the charts. */
    private static void pulses(BenchWindow window) throws Exception {
        double[] looks = new double[PULSES];
        double[] layouts = new double[PULSES];
        double[] work = new double[PULSES];
        double[] workBegan = new double[1];
        CountDownLatch done = new CountDownLatch(1);
        int[] pulse = new int[1];
        long[] began = new long[1];
        BenchWindow.onFx(
                () -> {
                    // from here on the looks are ours, so that they can be timed
                    window.place().hidden();
                    Timeline timeline =
                            new Timeline(
                                    new KeyFrame(
                                            Duration.millis(100),
                                            tick -> look(window, pulse, looks, work, done)));
                    timeline.setCycleCount(Animation.INDEFINITE);
                    timeline.play();
                    window.scene()
                            .addPreLayoutPulseListener(
                                    () -> {
                                        began[0] = System.nanoTime();
                                        workBegan[0] = worked();
                                    });
                    window.scene()
                            .addPostLayoutPulseListener(
                                    () -> {
                                        int at = Math.min(pulse[0], PULSES) - 1;
                                        if (at >= 0) {
                                            layouts[at] += (System.nanoTime() - began[0]) / 1e6;
                                            work[at] += worked() - workBegan[0];
                                        }
                                    });
                });
        done.await();
        double[] both = new double[PULSES];
        Arrays.setAll(both, index -> looks[index] + layouts[index]);
        print("a look at the run takes", looks);
        print("layout and drawing take", layouts);
        print("together in a pulse", both);
        print("of which this thread worked", work);
    }

    /** What this thread has worked in ms, so that what else the machine does is left out. */
    private static double worked() {
        return THREADS.getCurrentThreadCpuTime() / 1e6;
    }

    private static double worked(long thread) {
        return THREADS.getThreadCpuTime(thread) / 1e6;
    }

    /**
     * All that the FX thread does from the end of one layout to that of the next: every watcher of
     * the run, layout, drawing, and what JavaFX does beside it.
     */
    private static void allTold(BenchWindow window) throws Exception {
        double[] works = new double[FRAMES];
        int[] frame = new int[1];
        double[] last = new double[1];
        CountDownLatch done = new CountDownLatch(1);
        long began = System.nanoTime();
        Runnable mark =
                () -> {
                    double now = worked();
                    if (frame[0] > 0 && frame[0] <= FRAMES) {
                        works[frame[0] - 1] = now - last[0];
                    }
                    last[0] = now;
                    if (frame[0]++ == FRAMES) {
                        done.countDown();
                    }
                };
        BenchWindow.onFx(() -> window.scene().addPostLayoutPulseListener(mark));
        done.await();
        double passed = (System.nanoTime() - began) / 1e6;
        BenchWindow.onFx(() -> window.scene().removePostLayoutPulseListener(mark));
        print("all told this thread worked in a frame", works);
        System.out.printf(
                "which is %.1f%% of its time%n", 100 * Arrays.stream(works).sum() / passed);
    }

    private static void look(
            BenchWindow window, int[] pulse, double[] looks, double[] work, CountDownLatch done) {
        if (pulse[0] == PULSES) {
            done.countDown();
            return;
        }
        long began = System.nanoTime();
        double workBegan = worked();
        window.place().model().look();
        work[pulse[0]] += worked() - workBegan;
        looks[pulse[0]++] = (System.nanoTime() - began) / 1e6;
    }

    private static void print(String what, double[] milliseconds) {
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        System.out.printf(
                "%s: p50 %.2f ms, p99 %.2f ms, most %.2f ms%n",
                what,
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.99)],
                sorted[sorted.length - 1]);
    }
}

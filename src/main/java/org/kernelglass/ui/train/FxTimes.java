package org.kernelglass.ui.train;

import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.util.Duration;
import org.kernelglass.ui.base.FxThread;

/** Times what the place Train asks of the FX thread. Any thread but that; waits. */
record FxTimes(TrainViewModel model, Scene scene, FxThread fx) {

    private static final String BUTTON = "#log-loss";
    private static final int SHORTEST_REST = 60;
    private static final int LONGEST_REST = 140;
    private static final Duration LOOK = Duration.millis(100);

    /**
     * In milliseconds.
     *
     * @param whole each look at the run with the layout and drawing after it
     * @param work of that, what the FX thread computed
     */
    record Pulses(double[] whole, double[] work) {}

    /** From a click at any moment to its answer, in milliseconds. */
    double[] clicks(int count) {
        double[] answered = new double[count];
        SplittableRandom random = new SplittableRandom(2);
        ToggleButton button = (ToggleButton) scene.lookup(BUTTON);
        for (int click = 0; click < count; click++) {
            rest(random.nextInt(SHORTEST_REST, LONGEST_REST));
            long began = System.nanoTime();
            onFx(
                    fx,
                    () -> {
                        button.fire();
                        return null;
                    });
            answered[click] = (System.nanoTime() - began) / 1e6;
        }
        return answered;
    }

    /** Takes the looks itself, so that they can be timed: the place must not take its own. */
    Pulses pulses(int count) {
        Looking looking = new Looking(new double[count], new double[count]);
        onFx(
                fx,
                () -> {
                    looking.begin();
                    return null;
                });
        wait(looking.done);
        return new Pulses(looking.whole, looking.work);
    }

    /** One look each tenth of a second, as while a person watches. FX thread. */
    private final class Looking {

        private final double[] whole;
        private final double[] work;
        private final CompletableFuture<Void> done = new CompletableFuture<>();
        private final Timeline timeline = new Timeline(new KeyFrame(LOOK, tick -> look()));
        private final Runnable before = this::layoutBegins;
        private final Runnable after = this::layoutEnds;
        private int taken;
        private long began;
        private double workBegan;

        Looking(double[] whole, double[] work) {
            this.whole = whole;
            this.work = work;
        }

        void begin() {
            scene.addPreLayoutPulseListener(before);
            scene.addPostLayoutPulseListener(after);
            timeline.setCycleCount(Animation.INDEFINITE);
            timeline.play();
        }

        private void look() {
            if (taken == whole.length) {
                timeline.stop();
                scene.removePreLayoutPulseListener(before);
                scene.removePostLayoutPulseListener(after);
                done.complete(null);
                return;
            }
            layoutBegins();
            model.look();
            taken++;
            layoutEnds();
        }

        private void layoutBegins() {
            began = System.nanoTime();
            workBegan = worked();
        }

        private void layoutEnds() {
            if (taken > 0) {
                whole[taken - 1] += (System.nanoTime() - began) / 1e6;
                work[taken - 1] += worked() - workBegan;
            }
        }

        private static double worked() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
        }
    }

    /** Does it on the FX thread and waits for what comes of it. */
    static <T> T onFx(FxThread fx, Supplier<T> action) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        fx.execute(
                () -> {
                    try {
                        answer.complete(action.get());
                    } catch (RuntimeException | Error e) {
                        answer.completeExceptionally(e);
                    }
                });
        return wait(answer);
    }

    private static <T> T wait(CompletableFuture<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(e.getCause());
        }
    }

    private static void rest(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}

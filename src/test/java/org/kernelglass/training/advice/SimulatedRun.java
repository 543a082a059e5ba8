package org.kernelglass.training.advice;

import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.kernelglass.message.Message;
import org.kernelglass.training.Compute;
import org.kernelglass.training.Metrics;
import org.kernelglass.training.RunJournal;
import org.kernelglass.training.RunStory;
import org.kernelglass.training.TrainingEvent.BatchDone;
import org.kernelglass.training.TrainingEvent.Ended;
import org.kernelglass.training.TrainingEvent.EpochDone;
import org.kernelglass.training.TrainingEvent.Outcome;
import org.kernelglass.training.TrainingEvent.Started;

/** A run whose curves are drawn from formulas and noise; epochs from 0. */
public final class SimulatedRun {

    static final int BATCHES = 40;

    private final RunJournal journal = new RunJournal();
    private final Random random;
    private final int classes;
    private final IntToDoubleFunction gradients;
    private long step;

    public SimulatedRun(long seed, int classes) {
        this(seed, classes, s -> 0);
    }

    /**
     * @param gradients norm of a step, 0 for the usual
     */
    SimulatedRun(long seed, int classes, IntToDoubleFunction gradients) {
        this.random = new Random(seed);
        this.classes = classes;
        this.gradients = gradients;
        journal.accept(
                new Started(0, 0, 0, 100, BATCHES, new Compute(1, Compute.Layout.CHANNELS_FIRST)));
    }

    /**
     * One epoch whose batches go from one loss to another.
     *
     * @param noise of a batch and of the validation loss, as a share of it
     */
    public SimulatedRun epoch(
            int epoch, double from, double to, Optional<Metrics> validation, double noise) {
        double sum = 0;
        for (int batch = 0; batch < BATCHES; batch++) {
            double mean = from + (to - from) * batch / BATCHES;
            double loss = Math.max(0, mean * (1 + 4 * noise * random.nextGaussian()));
            sum += loss;
            batch(epoch, batch, loss);
        }
        double mean = sum / BATCHES;
        Optional<Metrics> noisy =
                validation.map(
                        v ->
                                new Metrics(
                                        v.loss() * (1 + noise * random.nextGaussian()),
                                        v.top1(),
                                        Double.NaN));
        journal.accept(
                new EpochDone(
                        step,
                        step,
                        epoch,
                        new Metrics(mean, accuracy(mean), Double.NaN),
                        noisy,
                        1e-3,
                        1000,
                        false));
        return this;
    }

    void batch(int epoch, int batch, double loss) {
        step++;
        double usual = 2 * Math.exp(0.6 * random.nextGaussian());
        double planted = gradients.applyAsDouble((int) step);
        journal.accept(
                new BatchDone(
                        step,
                        step * 0.01,
                        epoch,
                        batch,
                        loss,
                        accuracy(loss),
                        1e-3,
                        planted > 0 ? planted : usual,
                        32));
    }

    void fail(Message reason) {
        journal.accept(new Ended(step, step * 0.01, Outcome.FAILED, Optional.of(reason), 0, -1));
    }

    public Optional<Metrics> validation(double loss) {
        return Optional.of(new Metrics(loss, accuracy(loss), Double.NaN));
    }

    /** Goes from guessing at ln(classes) to certainty at 0. */
    private double accuracy(double loss) {
        double share = Math.min(1, loss / Math.log(classes));
        return 1 - (1 - 1.0 / classes) * Math.pow(share, 0.8);
    }

    public RunStory story() {
        return journal.story();
    }
}

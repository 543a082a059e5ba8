package org.kernelglass.training;

import java.util.Optional;
import org.kernelglass.message.Message;

/**
 * What happens in a run, in order. Given on the model thread; a receiver must return at once.
 *
 * <p>{@code step} counts batches since the run began, across resumes; {@code seconds} is computing
 * time since the run began, across resumes, pauses left out.
 */
public sealed interface TrainingEvent {

    long step();

    double seconds();

    /**
     * The first event, also after a resume.
     *
     * @param epoch from 0: where the run begins or goes on
     */
    record Started(
            long step, double seconds, int epoch, int epochs, int batchesPerEpoch, Compute compute)
            implements TrainingEvent {}

    /**
     * One batch learned.
     *
     * @param epoch from 0
     * @param batch from 0 within the epoch
     * @param loss mean loss of the batch, regularization included
     * @param top1 share of the batch that was right before the update; with soft targets, of their
     *     largest class
     * @param learningRate of this step
     * @param gradientNorm global norm before clipping
     * @param images in the batch
     */
    record BatchDone(
            long step,
            double seconds,
            int epoch,
            int batch,
            double loss,
            double top1,
            double learningRate,
            double gradientNorm,
            int images)
            implements TrainingEvent {}

    /** The pass over the validation split begins. */
    record Validating(long step, double seconds, int epoch) implements TrainingEvent {}

    /**
     * An epoch is over.
     *
     * @param epoch from 0
     * @param validation empty without a validation split
     * @param best whether this is the best epoch so far
     * @param imagesPerSecond training images per second in this epoch, validation left out
     */
    record EpochDone(
            long step,
            double seconds,
            int epoch,
            Metrics training,
            Optional<Metrics> validation,
            double learningRate,
            double imagesPerSecond,
            boolean best)
            implements TrainingEvent {}

    record Paused(long step, double seconds) implements TrainingEvent {}

    record Resumed(long step, double seconds) implements TrainingEvent {}

    /** Weights, optimizer and counters up to this step are safe on disk. */
    record Checkpointed(long step, double seconds) implements TrainingEvent {}

    record Warned(long step, double seconds, Message warning) implements TrainingEvent {}

    /** The test split was looked at. */
    record Tested(long step, double seconds, Metrics test) implements TrainingEvent {}

    /**
     * The last event.
     *
     * @param reason why it failed; empty otherwise
     * @param epochsDone whole epochs learned
     * @param bestEpoch from 0, the epoch whose weights are the result; −1 where none is finished
     */
    record Ended(
            long step,
            double seconds,
            Outcome outcome,
            Optional<Message> reason,
            int epochsDone,
            int bestEpoch)
            implements TrainingEvent {

        /** Whether it failed because its numbers ran away: the same again would end the same. */
        public boolean diverged() {
            return outcome == Outcome.FAILED && reason.filter(Divergence::explains).isPresent();
        }
    }

    /** How a run ended. */
    enum Outcome {
        /** All epochs, or early stopping. */
        COMPLETED,
        /** By request: can be resumed. */
        STOPPED,
        /** With a reason: the last good checkpoint is kept. */
        FAILED
    }
}

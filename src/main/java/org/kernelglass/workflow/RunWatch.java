package org.kernelglass.workflow;

import org.kernelglass.message.Message;
import org.kernelglass.training.Compute;
import org.kernelglass.training.DeviceInfo;
import org.kernelglass.training.TrainingEvent;

/**
 * Whoever watches a piece of work. Calls come from several threads, one at a time, and must return
 * at once.
 */
public interface RunWatch {

    /** What is done besides learning. */
    enum Stage {
        SCANNING,
        PREPARING,
        STARTING_ENGINE,
        PREDICTING,
        MUTING,
        LOOKING,
        MAPPING,
        DRAWING,
        MEASURING
    }

    /**
     * How far a stage is.
     *
     * @param total 0 where it is not yet known
     */
    void progress(Stage stage, long done, long total);

    /** Something a person should know: a file left out, a choice that was made. */
    void notice(Message message);

    /** What computes, and how. */
    void computing(DeviceInfo device, Compute compute);

    void event(TrainingEvent event);

    /** The images are ready and the training is about to begin. */
    default void begins(LiveSubject subject) {
        // most watch only what comes of it
    }

    /** Nobody watches. */
    RunWatch NOBODY =
            new RunWatch() {
                @Override
                public void progress(Stage stage, long done, long total) {
                    // nobody watches
                }

                @Override
                public void notice(Message message) {
                    // nobody watches
                }

                @Override
                public void computing(DeviceInfo device, Compute compute) {
                    // nobody watches
                }

                @Override
                public void event(TrainingEvent event) {
                    // nobody watches
                }
            };
}

package org.kernelglass.ui.inspect.work;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.Compute;
import org.kernelglass.training.DeviceInfo;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.ui.base.Background;
import org.kernelglass.ui.base.Pulse;
import org.kernelglass.workflow.RunWatch;

/**
 * One piece of work that takes seconds: done in the background, shown how far it is, given up when
 * cancelled or when another begins. FX thread.
 */
public final class LongWork implements Ongoing {

    private static final Progress BEGINNING = Progress.of(RunWatch.Stage.LOOKING, Progress.UNKNOWN);

    private final Background background;
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(BEGINNING);
    private final Pulse pulse;
    private RunControl control = new RunControl();
    private Told told = new Told();

    public LongWork(Background background) {
        this.background = background;
        pulse = new Pulse(working, () -> progress.set(told.now.get()));
    }

    @Override
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /**
     * Begins; what was at work is given up.
     *
     * @param work on another thread; throws a {@link java.util.concurrent.CancellationException}
     *     soon after it is asked to stop
     * @param done told on the FX thread, unless it was given up
     * @param refused told instead where it was refused
     */
    public <T> void begin(
            BiFunction<RunWatch, RunControl, T> work, Consumer<T> done, Consumer<Refusal> refused) {
        cancel();
        RunControl mine = new RunControl();
        Told watched = new Told();
        control = mine;
        told = watched;
        progress.set(BEGINNING);
        working.set(true);
        background.run(
                () -> work.apply(watched, mine),
                found -> ended(mine, () -> done.accept(found)),
                refusal -> ended(mine, () -> refused.accept(refusal)));
    }

    private void ended(RunControl of, Runnable telling) {
        if (of == control && !of.stopRequested()) {
            working.set(false);
            telling.run();
        }
    }

    @Override
    public void cancel() {
        control.stop();
        working.set(false);
    }

    /** What was last said on other threads. */
    private static final class Told implements RunWatch {

        private final AtomicReference<Progress> now = new AtomicReference<>(BEGINNING);

        @Override
        public void progress(Stage stage, long done, long total) {
            now.set(Progress.of(stage, total == 0 ? Progress.UNKNOWN : (double) done / total));
        }

        @Override
        public void notice(Message message) {
            // what comes of it names its split
        }

        @Override
        public void computing(DeviceInfo device, Compute compute) {
            // the status bar shows it
        }

        @Override
        public void event(TrainingEvent event) {
            // nothing trains here
        }
    }
}

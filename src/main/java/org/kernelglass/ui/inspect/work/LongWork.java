package org.kernelglass.ui.inspect.work;

import java.util.Locale;
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
public final class LongWork {

    /**
     * How far it is.
     *
     * @param share 0–1; −1 while it is not known
     */
    public record Progress(RunWatch.Stage stage, double share) {

        private static final Progress BEGINNING = new Progress(RunWatch.Stage.LOOKING, -1);

        /** What is being done, for people. */
        public Message words() {
            String name = stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new Message("inspect.stage." + name, java.util.List.of());
        }
    }

    private final Background background;
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Progress> progress =
            new ReadOnlyObjectWrapper<>(Progress.BEGINNING);
    private final Pulse pulse;
    private RunControl control = new RunControl();
    private Told told = new Told();

    public LongWork(Background background) {
        this.background = background;
        pulse = new Pulse(working, () -> progress.set(told.now.get()));
    }

    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

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
        progress.set(Progress.BEGINNING);
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

    /** Gives up what is at work. */
    public void cancel() {
        control.stop();
        working.set(false);
    }

    /** What was last said on other threads. */
    private static final class Told implements RunWatch {

        private final AtomicReference<Progress> now = new AtomicReference<>(Progress.BEGINNING);

        @Override
        public void progress(Stage stage, long done, long total) {
            now.set(new Progress(stage, total == 0 ? -1 : (double) done / total));
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

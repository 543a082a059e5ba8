package org.kernelglass.ui.inspect.work;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;
import org.kernelglass.message.Message;
import org.kernelglass.ui.inspect.model.InspectModel;

/**
 * One look at a time that may take long. Whatever comes of an older one, or of one that was called
 * off, is never told. FX thread.
 */
public final class LongLook implements Ongoing {

    private static final Progress BEGINNING =
            new Progress(Message.of("inspect.look.computing"), Progress.UNKNOWN);

    private final InspectModel model;
    private final String view;
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(BEGINNING);
    private int latest;

    /**
     * @param view whose requests they are
     */
    public LongLook(InspectModel model, String view) {
        this.model = model;
        this.view = view;
        model.networkProperty().addListener((observed, was, is) -> cancel());
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
     * Asks the network that is looked into, in place of what was asked before.
     *
     * @param failed told instead of the answer
     */
    public void ask(Look look, Consumer<Sight> seen, Consumer<Message> failed) {
        int mine = begin();
        model.ask(
                view,
                look,
                sight -> end(mine, () -> seen.accept(sight)),
                reason -> end(mine, () -> failed.accept(reason)),
                share -> tell(mine, share));
    }

    private int begin() {
        latest++;
        progress.set(BEGINNING);
        working.set(true);
        return latest;
    }

    /** Whether nothing was begun or called off since. */
    private boolean isLatest(int begun) {
        return begun == latest;
    }

    private void tell(int begun, double share) {
        if (isLatest(begun)) {
            progress.set(new Progress(BEGINNING.words(), share));
        }
    }

    private void end(int begun, Runnable telling) {
        if (isLatest(begun)) {
            working.set(false);
            telling.run();
        }
    }

    @Override
    public void cancel() {
        latest++;
        if (working.get()) {
            working.set(false);
            model.withdraw(view);
        }
    }
}

package org.kernelglass.ui.inspect.work;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.kernelglass.message.Message;
import org.kernelglass.workflow.RunWatch;

/** What takes long and can be watched and ended; {@link WorkBar} shows it. FX thread. */
public interface Ongoing {

    /**
     * How far it is.
     *
     * @param words what is being done, for people
     * @param share 0–1; −1 while it is not known
     */
    record Progress(Message words, double share) {

        static final double UNKNOWN = -1;

        static Progress of(RunWatch.Stage stage, double share) {
            String name = stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new Progress(new Message("inspect.stage." + name, List.of()), share);
        }
    }

    /** Whether it goes on. */
    ReadOnlyBooleanProperty workingProperty();

    ReadOnlyObjectProperty<Progress> progressProperty();

    /** Gives it up; nothing where nothing goes on. */
    void cancel();
}

package org.kernelglass.ui.base;

import java.util.List;
import javafx.scene.Node;
import org.kernelglass.message.Message;

/**
 * One of the window's places: always one click away, keeps its state while another is shown. FX
 * thread.
 */
public interface Place {

    /**
     * Stable name: {@code data}, {@code design}, {@code train}, {@code inspect}, {@code evaluate},
     * {@code runs}.
     */
    String id();

    /** What stands on its button. */
    default Message title() {
        return Message.of("ui.place." + id());
    }

    /** Its content, always the same node. */
    Node view();

    /** What can be done here; the same list as long as the window stands. */
    default List<WindowAction> actions() {
        return List.of();
    }

    /** Brings a part of it to the front, such as a tab, by its id; nothing where it has none. */
    default void show(String part) {}

    /** It comes to the front. */
    default void shown() {}

    /** Another comes to the front. */
    default void hidden() {}
}

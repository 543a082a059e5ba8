package org.kernelglass.ui.base;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.kernelglass.message.Message;

/**
 * Something the window can do: stands on a menu, in the command palette and, mostly, on a key. FX
 * thread.
 *
 * @param id stable name, for example {@code design.duplicate}
 * @param title for people
 * @param key that does it; empty for none
 * @param run does it
 * @param enabled whether it can be done now
 */
public record WindowAction(
        String id,
        Message title,
        Optional<KeyCombination> key,
        Runnable run,
        ObservableValue<Boolean> enabled) {}

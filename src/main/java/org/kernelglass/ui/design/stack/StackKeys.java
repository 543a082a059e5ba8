package org.kernelglass.ui.design.stack;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kernelglass.ui.base.WindowAction;
import org.kernelglass.ui.design.model.DesignModel;
import org.kernelglass.ui.design.model.Selection;
import org.kernelglass.ui.design.model.StackCommands;

/** The keys of the stack: arrows choose, everything else is an action of the window. FX thread. */
final class StackKeys {

    private final DesignModel model;
    private final StackCommands commands;
    private final List<WindowAction> actions;
    private final Runnable openInspector;

    StackKeys(
            DesignModel model,
            StackCommands commands,
            List<WindowAction> actions,
            Runnable openInspector) {
        this.model = model;
        this.commands = commands;
        this.actions = actions;
        this.openInspector = openInspector;
    }

    void pressed(KeyEvent event) {
        Optional<WindowAction> action =
                actions.stream()
                        .filter(a -> a.key().filter(key -> key.match(event)).isPresent())
                        .findFirst();
        if (action.isPresent()) {
            if (action.get().enabled().getValue()) {
                action.get().run().run();
            }
            event.consume();
        } else if (plain(event)) {
            event.consume();
        }
    }

    private boolean plain(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case UP -> walk(-1, event.isShiftDown());
            case DOWN -> walk(1, event.isShiftDown());
            case HOME -> go(0, event.isShiftDown());
            case END -> go(Integer.MAX_VALUE, event.isShiftDown());
            case SPACE -> commands.toggleEnabled();
            case BACK_SPACE -> commands.delete();
            case ENTER -> openInspector.run();
            case ESCAPE -> model.selection().clear();
            default -> {
                return false;
            }
        }
        return event.getCode() != KeyCode.ESCAPE;
    }

    private void walk(int by, boolean extend) {
        List<String> order = model.state().order();
        int lead = model.selection().lead().map(order::indexOf).orElse(by > 0 ? -1 : order.size());
        go(lead + by, extend);
    }

    private void go(int index, boolean extend) {
        List<String> order = model.state().order();
        if (order.isEmpty()) {
            return;
        }
        String id = order.get(Math.max(0, Math.min(index, order.size() - 1)));
        Selection selection = model.selection();
        if (extend) {
            selection.extend(id, order);
        } else {
            selection.only(id);
        }
    }
}

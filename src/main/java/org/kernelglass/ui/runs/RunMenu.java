package org.kernelglass.ui.runs;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kernelglass.ui.base.Texts;

/** What can be done with a run in the table, at the mouse. FX thread. */
final class RunMenu extends ContextMenu {

    private final Texts texts;

    RunMenu(RunActions actions, Texts texts) {
        this.texts = texts;
        getItems()
                .setAll(
                        item("runs.action.compare", actions::compare, actions.canCompare()),
                        item("runs.action.pin", actions::pin, actions.canPin()),
                        item("runs.action.rename", actions::rename, actions.canRename()),
                        new SeparatorMenuItem(),
                        item("runs.action.resume", actions::resume, actions.canResume()),
                        item("runs.action.continue", actions::buildOn, actions.canBuildOn()),
                        item("runs.action.reveal", actions::reveal, actions.chosen()),
                        new SeparatorMenuItem(),
                        item("runs.action.delete", actions::delete, actions.canDelete()));
    }

    private MenuItem item(String key, Runnable action, ObservableValue<Boolean> enabled) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(texts.of(key));
        item.disableProperty().bind(enabled.map(can -> !can));
        item.setOnAction(event -> action.run());
        return item;
    }
}

package org.kernelglass.ui.experiment;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.kernelglass.ui.base.WordedControls;

/** What can be done with the experiment that is looked at, at the mouse. FX thread. */
final class ExperimentMenu extends ContextMenu {

    ExperimentMenu(ExperimentsModel model, WordedControls words, Runnable delete) {
        MenuItem away = new MenuItem();
        away.textProperty().bind(words.texts().of("lab.action.delete"));
        away.setOnAction(event -> delete.run());
        setOnShowing(event -> away.setDisable(!model.canDelete()));
        getItems().setAll(away);
    }
}

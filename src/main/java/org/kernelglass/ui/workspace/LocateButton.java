package org.kernelglass.ui.workspace;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import org.kernelglass.message.Refusal;

/** Stands beside a problem and asks where a moved dataset is now, if that helps. FX thread. */
public final class LocateButton extends Button {

    /**
     * @param problem null for none
     */
    public LocateButton(Workspace workspace, ObservableValue<Refusal> problem) {
        setMinWidth(USE_PREF_SIZE);
        textProperty().bind(workspace.texts().of("shell.action.file.locate"));
        setOnAction(event -> workspace.requestedActionProperty().set(MovedDataset.LOCATE));
        visibleProperty().bind(problem.map(MovedDataset::helps).orElse(false));
        managedProperty().bind(visibleProperty());
    }
}

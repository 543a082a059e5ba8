package org.kernelglass.ui.evaluate;

import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.evaluate.model.EvaluateModel;
import org.kernelglass.workflow.EvaluationFile;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** As what the evaluation can be written to a file. FX thread. */
final class ExportMenu extends MenuButton {

    ExportMenu(EvaluateModel model, Exporting exporting) {
        Texts texts = model.workspace().texts();
        setId("evaluate-export");
        setGraphic(new FontIcon(BootstrapIcons.DOWNLOAD));
        textProperty().bind(texts.of("evaluate.export"));
        setMinWidth(USE_PREF_SIZE);
        for (EvaluationFile kind : EvaluationFile.values()) {
            MenuItem item = new MenuItem();
            item.setId(kind.name());
            item.textProperty().bind(texts.of(new Message(Exporting.key(kind), List.of())));
            item.setOnAction(event -> exporting.ask(kind));
            getItems().add(item);
        }
        disableProperty().bind(model.evaluatedProperty().isNull());
    }
}

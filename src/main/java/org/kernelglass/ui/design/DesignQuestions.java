package org.kernelglass.ui.design;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextInputDialog;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.kernelglass.ui.base.Texts;

/** What the design place has to ask a person. FX thread. */
public interface DesignQuestions {

    /** Around what a dialog says, in pixels. */
    double ROOM = 12;

    /** The name of a block to save; empty where it is not to be. */
    Optional<String> blockName();

    /** The file for a picture of the stack; empty where there is to be none. */
    Optional<Path> pictureFile();

    /** Whether a saved block is to be forgotten, which cannot be undone. */
    boolean forgetBlock(String name);

    /** Asks with dialogs over the window. */
    static DesignQuestions dialogs(Texts texts, Supplier<Window> window) {
        return new DesignQuestions() {
            @Override
            public Optional<String> blockName() {
                TextInputDialog dialog = new TextInputDialog();
                dialog.initOwner(window.get());
                dialog.setTitle(texts.now("design.block.title"));
                dialog.setHeaderText(null);
                dialog.setGraphic(null);
                dialog.setContentText(texts.now("design.block.name"));
                dialog.getDialogPane().setPadding(new Insets(ROOM));
                return dialog.showAndWait();
            }

            @Override
            public boolean forgetBlock(String name) {
                ButtonType forget =
                        new ButtonType(
                                texts.now("design.block.forget"), ButtonBar.ButtonData.OK_DONE);
                ButtonType keep =
                        new ButtonType(
                                texts.now("design.block.keep"), ButtonBar.ButtonData.CANCEL_CLOSE);
                Alert alert = new Alert(Alert.AlertType.CONFIRMATION);
                alert.initOwner(window.get());
                alert.setTitle(texts.now("design.block.forget"));
                alert.setHeaderText(null);
                alert.setContentText(texts.now("design.block.forget.ask", name));
                alert.getButtonTypes().setAll(forget, keep);
                return alert.showAndWait().filter(forget::equals).isPresent();
            }

            @Override
            public Optional<Path> pictureFile() {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(texts.now("design.export.title"));
                chooser.setInitialFileName("network.png");
                chooser.getExtensionFilters()
                        .addAll(
                                new FileChooser.ExtensionFilter("PNG", "*.png"),
                                new FileChooser.ExtensionFilter("SVG", "*.svg"));
                return Optional.ofNullable(chooser.showSaveDialog(window.get())).map(File::toPath);
            }
        };
    }
}

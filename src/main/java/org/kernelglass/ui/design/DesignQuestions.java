package org.kernelglass.ui.design;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.TextInputDialog;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.kernelglass.ui.base.Texts;

/** What the design place has to ask a person. FX thread. */
public interface DesignQuestions {

    /** The name of a block to save; empty where it is not to be. */
    Optional<String> blockName();

    /** The file for a picture of the stack; empty where there is to be none. */
    Optional<Path> pictureFile();

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
                return dialog.showAndWait();
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

package org.kernelglass.ui.chart;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Asks a person where a file is to go. FX thread. */
@FunctionalInterface
public interface SaveQuestion {

    /**
     * @param extension without a dot
     * @return empty where the person thought better of it
     */
    Optional<Path> ask(Window owner, String title, String suggestedName, String extension);

    /** The system's own dialog. */
    SaveQuestion DIALOG =
            (owner, title, name, extension) -> {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                chooser.setInitialFileName(name + "." + extension);
                chooser.getExtensionFilters()
                        .add(new ExtensionFilter(extension.toUpperCase(), "*." + extension));
                return Optional.ofNullable(chooser.showSaveDialog(owner))
                        .map(file -> file.toPath());
            };
}

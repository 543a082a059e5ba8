package org.kernelglass.ui.data;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Lets a person choose a dataset on the disk. FX thread. */
final class DatasetChooser {

    private final DataViewModel data;
    private final Node owner;

    /**
     * @param owner a node of the window that the dialogs belong to
     */
    DatasetChooser(DataViewModel data, Node owner) {
        this.data = data;
        this.owner = owner;
    }

    void folder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(data.texts().now("data.choose.folder.title"));
        beside().ifPresent(chooser::setInitialDirectory);
        take(chooser.showDialog(window()));
    }

    /** A zip, an IDX file or a table. */
    void file() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(data.texts().now("data.choose.file.title"));
        beside().ifPresent(chooser::setInitialDirectory);
        take(chooser.showOpenDialog(window()));
    }

    private void take(File chosen) {
        if (chosen != null) {
            data.edits().location(chosen.toPath());
        }
    }

    private Window window() {
        return owner.getScene() == null ? null : owner.getScene().getWindow();
    }

    /** The folder in which the present dataset lies. */
    private Optional<File> beside() {
        String location = data.edits().settings().location();
        return Optional.of(location)
                .filter(text -> !text.isEmpty())
                .map(text -> Path.of(text).toAbsolutePath().getParent())
                .map(Path::toFile)
                .filter(File::isDirectory);
    }
}

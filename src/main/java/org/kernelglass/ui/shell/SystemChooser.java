package org.kernelglass.ui.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.kernelglass.ui.base.Texts;

/** The dialogs of the operating system. */
final class SystemChooser implements Chooser {

    private final Supplier<Window> owner;
    private final Texts texts;
    private final Path home;

    /**
     * @param home where projects stand by themselves
     */
    SystemChooser(Supplier<Window> owner, Texts texts, Path home) {
        this.owner = owner;
        this.texts = texts;
        this.home = home;
    }

    @Override
    public Optional<Path> project() {
        return folder("shell.choose.project", home);
    }

    @Override
    public Optional<Path> newProject(String suggestedName) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.now("shell.choose.new-project"));
        existing(home).ifPresent(chooser::setInitialDirectory);
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> dataset() {
        return folder("shell.choose.dataset", Path.of(System.getProperty("user.home")));
    }

    private Optional<Path> folder(String title, Path start) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.now(title));
        existing(start).ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
    }

    private static Optional<File> existing(Path folder) {
        return Files.isDirectory(folder) ? Optional.of(folder.toFile()) : Optional.empty();
    }
}

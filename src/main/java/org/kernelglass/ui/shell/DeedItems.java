package org.kernelglass.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.base.WindowAction;
import org.kernelglass.ui.workspace.Workspace;

/** Actions as items of a menu, with their keys. */
final class DeedItems {

    private final Workspace workspace;
    private final Texts texts;
    private final Deeds deeds;

    DeedItems(Workspace workspace, Deeds deeds) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.deeds = deeds;
    }

    List<MenuItem> of(List<Deed> several) {
        return several.stream().map(this::of).toList();
    }

    MenuItem of(Deed deed) {
        MenuItem item = bare(deed);
        item.textProperty().bind(texts.of(deed.action().title()));
        return item;
    }

    /** Items of a menu that already says the first half: named by what the title is about. */
    List<MenuItem> about(List<Deed> several) {
        return several.stream()
                .map(
                        deed -> {
                            MenuItem item = bare(deed);
                            Message object = (Message) deed.action().title().arguments().get(0);
                            item.textProperty().bind(texts.of(object));
                            return item;
                        })
                .toList();
    }

    /** "Undo insert Conv2D". */
    MenuItem undo() {
        return history(ShellActions.UNDO, workspace.undoableProperty());
    }

    MenuItem redo() {
        return history(ShellActions.REDO, workspace.redoableProperty());
    }

    private MenuItem history(String id, ObservableValue<Optional<Message>> what) {
        Deed deed = deeds.byId(id);
        MenuItem item = bare(deed);
        item.textProperty().bind(texts.of(() -> named(id, deed.action(), what), what));
        return item;
    }

    private static Message named(
            String id, WindowAction action, ObservableValue<Optional<Message>> what) {
        return what.getValue()
                .map(edit -> Message.of("shell.action." + id + ".what", edit))
                .orElse(action.title());
    }

    private MenuItem bare(Deed deed) {
        MenuItem item = new MenuItem();
        item.setId(deed.action().id());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> deeds.perform(deed));
        ObservableValue<Boolean> enabled = deed.action().enabled();
        item.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> !enabled.getValue(), enabled));
        item.setAccelerator(deed.action().key().orElse(null));
        return item;
    }
}

package org.kernelglass.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import org.kernelglass.message.Message;
import org.kernelglass.network.Template;
import org.kernelglass.ui.base.Looks.Theme;
import org.kernelglass.ui.base.WindowAction;
import org.kernelglass.ui.workspace.MovedDataset;
import org.kernelglass.ui.workspace.RunStarter;
import org.kernelglass.ui.workspace.Workspace;

/** What the window itself can do, wherever one is in it. FX thread. */
final class ShellActions {

    static final String UNDO = "edit.undo";
    static final String REDO = "edit.redo";

    private static final ObservableValue<Boolean> ALWAYS = new SimpleObjectProperty<>(true);

    private final Workspace workspace;
    private final ProjectDesk desk;
    private final SettingsModel settings;
    private final PlaceDeck deck;
    private final Chooser chooser;
    private final List<WindowAction> actions = new ArrayList<>();

    ShellActions(
            Workspace workspace,
            ProjectDesk desk,
            SettingsModel settings,
            PlaceDeck deck,
            Chooser chooser) {
        this.workspace = workspace;
        this.desk = desk;
        this.settings = settings;
        this.deck = deck;
        this.chooser = chooser;
        file();
        edit();
        run();
        view();
    }

    List<WindowAction> all() {
        return actions;
    }

    /** One more, of the window that holds all this. */
    void add(String id, KeyCombination key, Runnable run) {
        add(id, key, ALWAYS, run);
    }

    private void file() {
        for (Template template : workspace.useCases().designs().templates()) {
            Message title = Message.of("shell.action.file.new", template.title());
            add("file.new." + template.id(), title, null, ALWAYS, () -> create(template));
        }
        add("file.open", key(KeyCode.O), ALWAYS, () -> chooser.project().ifPresent(desk::open));
        add(
                "file.save-as",
                key(KeyCode.S, KeyCombination.SHIFT_DOWN),
                ALWAYS,
                () -> chooser.newProject(desk.name() + "-2").ifPresent(desk::saveAs));
        add(
                MovedDataset.LOCATE,
                null,
                workspace.projectProperty().map(now -> !now.data().location().isEmpty()),
                () -> chooser.dataset().ifPresent(desk::locate));
    }

    private void create(Template template) {
        chooser.newProject(template.id()).ifPresent(path -> desk.create(path, template.id()));
    }

    private void edit() {
        ObservableValue<Boolean> canUndo = workspace.undoableProperty().map(Optional::isPresent);
        ObservableValue<Boolean> canRedo = workspace.redoableProperty().map(Optional::isPresent);
        add(UNDO, key(KeyCode.Z), canUndo, workspace::undo);
        add(REDO, key(KeyCode.Z, KeyCombination.SHIFT_DOWN), canRedo, workspace::redo);
    }

    private void run() {
        RunStarter starter = workspace.runStarter();
        add("run.train", key(KeyCode.ENTER), starter.canStart(), this::train);
        add("run.pause", null, starter.canPause(), starter::pause);
        add("run.go-on", null, starter.canGoOn(), starter::goOn);
        add("run.stop", null, starter.canStop(), starter::stop);
    }

    private void train() {
        workspace.runStarter().start();
        deck.show("train");
    }

    private void view() {
        int number = 0;
        for (PlaceOffer offer : deck.offers()) {
            KeyCode digit = KeyCode.getKeyCode(String.valueOf(++number));
            add(
                    "view.place." + offer.id(),
                    offer.title(),
                    key(digit),
                    ALWAYS,
                    () -> deck.show(offer.id()));
        }
        ObservableValue<Boolean> dark = settings.settingsProperty().map(now -> now.dark());
        add("view.theme.light", null, dark, () -> settings.theme(Theme.LIGHT));
        add("view.theme.dark", null, dark.map(is -> !is), () -> settings.theme(Theme.DARK));
        add("view.size.larger", key(KeyCode.EQUALS), ALWAYS, settings::larger);
        add("view.size.smaller", key(KeyCode.MINUS), ALWAYS, settings::smaller);
        add("view.size.usual", key(KeyCode.DIGIT0), ALWAYS, settings::usualSize);
        add("view.language.en", null, ALWAYS, () -> settings.language("en"));
        add("view.language.zh", null, ALWAYS, () -> settings.language("zh"));
    }

    private void add(
            String id, KeyCombination key, ObservableValue<Boolean> enabled, Runnable run) {
        add(id, Message.of("shell.action." + id), key, enabled, run);
    }

    private void add(
            String id,
            Message title,
            KeyCombination key,
            ObservableValue<Boolean> enabled,
            Runnable run) {
        actions.add(new WindowAction(id, title, Optional.ofNullable(key), run, enabled));
    }

    static KeyCombination key(KeyCode code, Modifier... more) {
        Modifier[] modifiers = new Modifier[more.length + 1];
        modifiers[0] = KeyCombination.SHORTCUT_DOWN;
        System.arraycopy(more, 0, modifiers, 1, more.length);
        return new KeyCodeCombination(code, modifiers);
    }
}

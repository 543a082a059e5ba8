package org.kernelglass.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.kernelglass.project.WindowSettings;
import org.kernelglass.ui.base.Texts;

/** New, open, open again, copy: in the menu File and under the project's name. FX thread. */
record ProjectItems(
        DeedItems items, Deeds deeds, Texts texts, ProjectDesk desk, SettingsModel settings) {

    List<MenuItem> all() {
        Menu fresh = new Menu();
        fresh.textProperty().bind(texts.of("shell.menu.new"));
        fresh.getItems().setAll(items.about(deeds.under("file.new.")));
        return List.of(
                fresh,
                items.of(deeds.byId("file.open")),
                recent(),
                items.of(deeds.byId("file.save-as")));
    }

    private Menu recent() {
        Menu recent = new Menu();
        recent.textProperty().bind(texts.of("shell.menu.recent"));
        settings.settingsProperty().addListener((observed, was, is) -> fill(recent, is));
        fill(recent, settings.now());
        return recent;
    }

    private void fill(Menu recent, WindowSettings now) {
        recent.getItems().setAll(now.recent().stream().map(this::recentItem).toList());
        recent.setDisable(recent.getItems().isEmpty());
    }

    private MenuItem recentItem(Path folder) {
        MenuItem item = new MenuItem(folder.toString());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> desk.openRecent(folder));
        return item;
    }
}

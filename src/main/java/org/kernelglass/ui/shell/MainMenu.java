package org.kernelglass.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Place;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.workspace.Workspace;

/** The menu bar: every action of the window and of its places. FX thread. */
final class MainMenu extends MenuBar {

    private final Deeds deeds;
    private final DeedItems items;
    private final Texts texts;
    private final Menu file;
    private final Menu stack;
    private final Menu run;

    MainMenu(Workspace workspace, Deeds deeds, ProjectDesk desk, SettingsModel settings) {
        this.deeds = deeds;
        this.texts = workspace.texts();
        this.items = new DeedItems(workspace, deeds);
        file = menu("file", file(desk, settings));
        stack = menu("stack", List.of());
        stack.disableProperty().bind(Bindings.isEmpty(stack.getItems()));
        run = menu("run", items.of(deeds.under("run.")));
        Menu edit = menu("edit", List.of(items.undo(), items.redo(), line(), item("edit.find")));
        Menu view = menu("view", view());
        Menu help = menu("help", items.of(deeds.under("help.")));
        getMenus().setAll(file, edit, stack, run, view, help);
        deeds.deck().places().forEach(this::add);
        deeds.deck().places().addListener(this::added);
    }

    private void added(ListChangeListener.Change<? extends Place> change) {
        while (change.next()) {
            change.getAddedSubList().forEach(this::add);
        }
    }

    /** A place that is made now brings its actions. */
    private void add(Place place) {
        List<MenuItem> more = items.of(deeds.of(place.id()));
        if (more.isEmpty()) {
            return;
        }
        switch (place.id()) {
            case "data" -> file.getItems().addAll(placeOfData(), more);
            case "design" -> stack.getItems().addAll(more);
            default -> {
                run.getItems().add(line());
                run.getItems().addAll(more);
            }
        }
    }

    private int placeOfData() {
        List<String> ids = file.getItems().stream().map(MenuItem::getId).toList();
        return ids.indexOf("file.locate");
    }

    private List<MenuItem> file(ProjectDesk desk, SettingsModel settings) {
        List<MenuItem> file =
                new ArrayList<>(new ProjectItems(items, deeds, texts, desk, settings).all());
        file.addAll(List.of(line(), item("file.locate"), line(), item("file.quit")));
        return file;
    }

    private List<MenuItem> view() {
        List<MenuItem> view = new ArrayList<>(items.of(deeds.under("view.place.")));
        view.add(line());
        view.addAll(items.of(deeds.under("view.theme.")));
        view.add(line());
        view.addAll(items.of(deeds.under("view.size.")));
        view.add(line());
        view.add(menu("language", items.of(deeds.under("view.language."))));
        return view;
    }

    private Menu menu(String name, List<? extends MenuItem> content) {
        Menu menu = new Menu();
        menu.setId("menu-" + name);
        menu.textProperty().bind(texts.of(Message.of("shell.menu." + name)));
        menu.getItems().setAll(content);
        return menu;
    }

    private MenuItem item(String id) {
        return items.of(deeds.byId(id));
    }

    private static MenuItem line() {
        return new SeparatorMenuItem();
    }
}

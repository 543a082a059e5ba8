package org.kernelglass.ui.design;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.base.WindowAction;

/** Actions on a menu under the pointer. */
final class ActionMenu {

    private ActionMenu() {}

    /**
     * @param groups a line is drawn between each two
     */
    static ContextMenu of(List<List<WindowAction>> groups, Texts texts) {
        ContextMenu menu = new ContextMenu();
        for (List<WindowAction> group : groups) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(action -> menu.getItems().add(item(action, texts)));
        }
        return menu;
    }

    private static MenuItem item(WindowAction action, Texts texts) {
        MenuItem item = new MenuItem(texts.now(action.title()));
        action.key().ifPresent(item::setAccelerator);
        item.setId("menu-" + action.id());
        item.setDisable(!action.enabled().getValue());
        item.setOnAction(event -> action.run().run());
        return item;
    }
}

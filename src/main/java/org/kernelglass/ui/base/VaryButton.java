package org.kernelglass.ui.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Stands beside a setting: lets a sweep vary it. FX thread. */
public final class VaryButton extends Button {

    /** Varies the setting that is being edited. */
    public static final KeyCombination KEY = KeyCombination.keyCombination("Shortcut+Shift+V");

    private final Texts texts;

    /**
     * @param id of the setting
     * @param vary takes it up in the next sweep
     */
    public VaryButton(String id, Texts texts, Runnable vary) {
        this.texts = texts;
        setId("vary-this-" + id);
        getStyleClass().add("vary");
        setGraphic(new FontIcon(BootstrapIcons.SLIDERS));
        setMinWidth(USE_PREF_SIZE);
        accessibleTextProperty().bind(texts.of("lab.vary"));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.of("lab.vary"));
        setTooltip(tooltip);
        setOnAction(event -> vary.run());
    }

    /** The same on a menu and a key over the setting. */
    public void over(Node setting) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(texts.of("lab.vary"));
        item.setAccelerator(KEY);
        item.setOnAction(event -> fire());
        ContextMenu menu = new ContextMenu(item);
        setting.setOnContextMenuRequested(
                event -> {
                    menu.show(setting, event.getScreenX(), event.getScreenY());
                    event.consume();
                });
        setting.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (KEY.match(event)) {
                        fire();
                        event.consume();
                    }
                });
    }
}

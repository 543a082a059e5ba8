package org.kernelglass.ui.inspect.timelapse;

import java.io.File;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.stage.DirectoryChooser;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.chart.SaveQuestion;
import org.kernelglass.ui.inspect.work.WorkBar;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Saves what is played, with how far it is. FX thread. */
final class ExportBar extends HBox {

    private final Player player;
    private final FrameExport export;
    private final Texts texts;

    ExportBar(Player player, FrameExport export, Texts texts) {
        this.player = player;
        this.export = export;
        this.texts = texts;
        getStyleClass().add("inspect-choices");
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .setAll(said(), new WorkBar("inspect-timelapse-exporting", export, texts), menu());
    }

    private Node said() {
        Label label = new Label();
        label.setId("inspect-timelapse-exported");
        label.getStyleClass().add("text-muted");
        label.textProperty().bind(texts.of(this::saying, export.saidProperty()));
        label.visibleProperty().bind(export.saidProperty().isNotNull());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Message saying() {
        Message said = export.saidProperty().get();
        return said == null ? Message.of("inspect.timelapse.nowhere") : said;
    }

    private Node menu() {
        MenuButton menu = new MenuButton();
        menu.setId("inspect-timelapse-export");
        menu.setGraphic(new FontIcon(BootstrapIcons.DOWNLOAD));
        menu.textProperty().bind(texts.of("inspect.timelapse.export"));
        menu.setMinWidth(USE_PREF_SIZE);
        menu.getItems()
                .setAll(
                        item("inspect.timelapse.export.gif", this::gif),
                        item("inspect.timelapse.export.pngs", this::pngs));
        menu.disableProperty().bind(player.filmProperty().isNull().or(export.workingProperty()));
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(texts.of(new Message(key, java.util.List.of())));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void gif() {
        Film film = player.filmProperty().get();
        String title = texts.now("inspect.timelapse.export.gif");
        SaveQuestion.DIALOG
                .ask(getScene().getWindow(), title, "layer-" + film.layer().address(), "gif")
                .ifPresent(file -> export.gif(film, file));
    }

    private void pngs() {
        Film film = player.filmProperty().get();
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.now("inspect.timelapse.export.pngs"));
        File folder = chooser.showDialog(getScene().getWindow());
        if (folder != null) {
            export.pngs(film, folder.toPath());
        }
    }
}

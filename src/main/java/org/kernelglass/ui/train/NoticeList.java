package org.kernelglass.ui.train;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.WordedControls;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a person should know of the run. FX thread. */
final class NoticeList extends VBox {

    private static final int MOST = 3;

    private final TrainViewModel model;
    private final WordedControls words;

    NoticeList(TrainViewModel model, WordedControls words) {
        super(4);
        this.model = model;
        this.words = words;
        getStyleClass().add("notice-list");
        model.notices().addListener((ListChangeListener<Message>) change -> show());
        show();
    }

    /** The newest ones: a run may have many. */
    private void show() {
        var all = model.notices();
        var newest = all.subList(Math.max(0, all.size() - MOST), all.size());
        getChildren().setAll(newest.stream().map(this::line).toList());
        setManaged(!all.isEmpty());
    }

    private HBox line(Message notice) {
        Label text = words.label(notice);
        text.setWrapText(true);
        HBox line = new HBox(8, new FontIcon(BootstrapIcons.EXCLAMATION_CIRCLE), text);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("notice");
        return line;
    }
}

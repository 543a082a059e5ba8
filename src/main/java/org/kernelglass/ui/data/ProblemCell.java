package org.kernelglass.ui.data;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.dataset.DatasetProblem;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** One problem: the file, why, and a button that shows the file where it lies. */
final class ProblemCell extends ListCell<DatasetProblem> {

    private final DataViewModel data;
    private final FontIcon sign = new FontIcon();
    private final Label file = new Label();
    private final Label reason = Words.quiet();
    private final Tooltip whole = new Tooltip();
    private final Button reveal;
    private final HBox row;

    ProblemCell(DataViewModel data) {
        this.data = data;
        reveal =
                new Words(data.texts())
                        .button(
                                "data.problems.reveal",
                                BootstrapIcons.FOLDER_SYMLINK,
                                () -> data.reveal(getItem(), ProblemCell::copy));
        reveal.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        reveal.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(file, reason);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        sign.getStyleClass().add("kg-problem-sign");
        row = new HBox(sign, words, reveal);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("kg-line");
        row.setMinWidth(0);
        row.setPrefWidth(0);
        whole.setWrapText(true);
        whole.setMaxWidth(520);
        data.texts()
                .sentencesProperty()
                .addListener((seen, was, is) -> updateItem(getItem(), isEmpty()));
    }

    private static void copy(String path) {
        ClipboardContent content = new ClipboardContent();
        content.putString(path);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    protected void updateItem(DatasetProblem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        String name = item.file().isEmpty() ? data.texts().now("data.problems.whole") : item.file();
        sign.setIconCode(
                item.skipped() ? BootstrapIcons.X_CIRCLE : BootstrapIcons.EXCLAMATION_TRIANGLE);
        file.setText(name);
        reason.setText(data.texts().now(item.reason()));
        whole.setText(name + "\n" + reason.getText());
        setTooltip(whole);
        setAccessibleText(name + ". " + reason.getText());
        reveal.setVisible(!item.file().isEmpty());
        setGraphic(row);
    }
}

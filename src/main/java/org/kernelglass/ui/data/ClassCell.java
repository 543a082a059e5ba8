package org.kernelglass.ui.data;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kernelglass.ui.base.TextWidth;
import org.kernelglass.ui.base.Texts;

/** One class: its name, its count as a bar, its count as a number. */
final class ClassCell extends ListCell<ClassRow> {

    private static final double NAME_WIDTH = 92;
    private static final double NUMBER_WIDTH = 56;

    private final Texts texts;
    private final Label name = new Label();
    private final SharesBar bar = new SharesBar("kg-class-bar");
    private final Label number = new Label();
    private final Tooltip exact = new Tooltip();
    private final HBox row;

    ClassCell(Texts texts) {
        this.texts = texts;
        TextWidth.exactly(name, NAME_WIDTH);
        TextWidth.atLeast(number, NUMBER_WIDTH);
        number.setAlignment(Pos.CENTER_RIGHT);
        number.getStyleClass().add("kg-number");
        StackPane track = new StackPane(bar);
        HBox.setHgrow(track, Priority.ALWAYS);
        track.setMinWidth(0);
        row = new HBox(name, track, number);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("kg-class-row");
        row.setMinWidth(0);
        row.setPrefWidth(0);
        texts.sentencesProperty().addListener((seen, was, is) -> updateItem(getItem(), isEmpty()));
    }

    @Override
    protected void updateItem(ClassRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        String title = item.isAll() ? texts.now("data.classes.all") : item.name();
        name.setText(title);
        bar.show(item.bar());
        number.setText(texts.now("data.count", item.images()));
        exact.setText(texts.now("data.classes.exact", title, item.images(), item.share()));
        setTooltip(exact);
        setAccessibleText(exact.getText());
        setGraphic(row);
    }
}

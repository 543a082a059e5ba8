package org.kernelglass.ui.runs;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.kernelglass.ui.base.Texts;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** A run's name, with a pin where it is the baseline; its note is a tooltip. FX thread. */
final class NameCell extends TableCell<RunRow, RunRow> {

    private final Texts texts;

    NameCell(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected void updateItem(RunRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean none = empty || row == null;
        setText(none ? null : row.name());
        setGraphic(none || !row.baseline() ? null : pin());
        String note = none ? "" : row.entry().note();
        setTooltip(note.isEmpty() ? null : new Tooltip(note));
    }

    private FontIcon pin() {
        FontIcon icon = new FontIcon(BootstrapIcons.PIN_ANGLE_FILL);
        icon.getStyleClass().add("baseline-pin");
        icon.setAccessibleText(texts.now("runs.baseline"));
        return icon;
    }
}

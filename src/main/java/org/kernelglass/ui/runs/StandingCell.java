package org.kernelglass.ui.runs;

import java.util.Locale;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.runs.RunRow.Standing;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** How a run stands, with a sign. FX thread. */
final class StandingCell extends TableCell<RunRow, RunRow> {

    private final Texts texts;

    StandingCell(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected void updateItem(RunRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(null);
        setTooltip(null);
        if (!empty && row != null) {
            setText(texts.now(row.standing().title()));
            FontIcon icon = new FontIcon(icon(row.standing()));
            icon.getStyleClass().add("standing-" + row.standing().name().toLowerCase(Locale.ROOT));
            setGraphic(icon);
            row.reason().ifPresent(reason -> setTooltip(new Tooltip(texts.now(reason))));
        }
    }

    private static BootstrapIcons icon(Standing standing) {
        return switch (standing) {
            case COMPLETED -> BootstrapIcons.CHECK_CIRCLE;
            case RUNNING -> BootstrapIcons.PLAY_CIRCLE;
            case STOPPED -> BootstrapIcons.STOP_CIRCLE;
            case INTERRUPTED -> BootstrapIcons.DASH_CIRCLE;
            case FAILED -> BootstrapIcons.X_CIRCLE;
            case DAMAGED -> BootstrapIcons.EXCLAMATION_TRIANGLE;
        };
    }
}

package org.kernelglass.ui.experiment;

import java.util.Locale;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.kernelglass.experiment.CandidateRow;
import org.kernelglass.experiment.Standing;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.WordedControls;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** What an experiment says of a candidate, with a sign. FX thread. */
final class VerdictCell extends TableCell<CandidateRow, CandidateRow> {

    private final WordedControls words;

    VerdictCell(WordedControls words) {
        this.words = words;
    }

    @Override
    protected void updateItem(CandidateRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(null);
        setTooltip(null);
        if (!empty && row != null) {
            setText(words.texts().now(row.standing().title()));
            FontIcon icon = new FontIcon(icon(row.standing()));
            String word = row.standing().name().toLowerCase(Locale.ROOT);
            icon.getStyleClass().add("lab-" + word.replace('_', '-'));
            setGraphic(icon);
            row.failure().map(this::tip).ifPresent(this::setTooltip);
        }
    }

    private Tooltip tip(Message reason) {
        return new Tooltip(words.texts().now(reason));
    }

    private static BootstrapIcons icon(Standing standing) {
        return switch (standing) {
            case BASELINE -> BootstrapIcons.FLAG;
            case BETTER -> BootstrapIcons.ARROW_UP_CIRCLE;
            case WORSE -> BootstrapIcons.ARROW_DOWN_CIRCLE;
            case NOT_DISTINGUISHABLE -> BootstrapIcons.DASH_CIRCLE;
            case CANNOT_SAY -> BootstrapIcons.QUESTION_CIRCLE;
            case DROPPED -> BootstrapIcons.SKIP_END_CIRCLE;
            case FAILED -> BootstrapIcons.X_CIRCLE;
            case IMPOSSIBLE -> BootstrapIcons.EXCLAMATION_TRIANGLE;
            case OPEN -> BootstrapIcons.HOURGLASS;
        };
    }
}

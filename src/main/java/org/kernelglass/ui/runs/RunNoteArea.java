package org.kernelglass.ui.runs;

import javafx.animation.PauseTransition;
import javafx.scene.control.TextArea;
import javafx.util.Duration;
import org.kernelglass.ui.base.Texts;

/**
 * What a person has to say of the chosen run; kept when the typing rests and when another is
 * chosen. FX thread.
 */
final class RunNoteArea extends TextArea {

    private final RunChanges changes;
    private final PauseTransition rest = new PauseTransition(Duration.millis(600));
    private RunRow row;
    private String kept = "";

    RunNoteArea(RunsViewModel model, Texts texts) {
        changes = model.changes();
        setId("run-note");
        setWrapText(true);
        setPrefRowCount(2);
        promptTextProperty().bind(texts.of("runs.note"));
        accessibleTextProperty().bind(texts.of("runs.note"));
        textProperty().addListener((observed, was, is) -> rest.playFromStart());
        rest.setOnFinished(event -> keep());
        focusedProperty()
                .addListener(
                        (observed, was, is) -> {
                            if (was && !is) {
                                keep();
                            }
                        });
    }

    /** A list that is read anew does not take away what is being typed. */
    void show(RunRow shown) {
        if (row == null || !row.folder().equals(shown.folder())) {
            keep();
            row = shown;
            take(shown.entry().note());
        } else if (!isFocused() && getText().strip().equals(kept)) {
            row = shown;
            take(shown.entry().note());
        }
    }

    private void take(String note) {
        kept = note;
        if (!getText().strip().equals(note)) {
            setText(note);
        }
    }

    private void keep() {
        rest.stop();
        String note = getText().strip();
        if (row != null && !note.equals(kept)) {
            kept = note;
            changes.note(row.folder(), note);
        }
    }
}

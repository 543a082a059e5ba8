package org.kernelglass.ui.runs;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kernelglass.ui.base.Texts;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The name of the chosen run, and a field to give it another. FX thread. */
final class RunTitle extends HBox {

    private final RunChanges changes;
    private final Label name = new Label();
    private final TextField field = new TextField();
    private final Button edit = new Button();
    private RunRow row;

    RunTitle(RunsViewModel model, Texts texts) {
        changes = model.changes();
        getStyleClass().add("run-title");
        setAlignment(Pos.CENTER_LEFT);
        name.getStyleClass().add("title-3");
        name.setId("run-name");
        edit.setId("run-rename");
        edit.setGraphic(new FontIcon(BootstrapIcons.PENCIL));
        edit.getStyleClass().addAll("flat", "button-icon", "small");
        edit.accessibleTextProperty().bind(texts.of("runs.action.rename"));
        Tooltip help = new Tooltip();
        help.textProperty().bind(texts.of("runs.action.rename"));
        edit.setTooltip(help);
        edit.setOnAction(event -> edit());
        field.setId("run-rename-field");
        field.accessibleTextProperty().bind(texts.of("runs.action.rename"));
        field.setOnAction(event -> keep());
        field.setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        stop();
                        key.consume();
                    }
                });
        field.focusedProperty()
                .addListener(
                        (observed, was, is) -> {
                            if (was && !is) {
                                keep();
                            }
                        });
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().setAll(name, edit, field);
        stop();
    }

    void show(RunRow shown) {
        boolean other = row == null || !row.folder().equals(shown.folder());
        row = shown;
        name.setText(row.name());
        edit.setDisable(row.alive() || row.record().isEmpty());
        if (other) {
            stop();
        }
    }

    /** Asks for another name. */
    void edit() {
        if (edit.isDisabled()) {
            return;
        }
        field.setText(row.name());
        turn(true);
        field.requestFocus();
        field.selectAll();
    }

    private void keep() {
        if (!field.isVisible()) {
            return;
        }
        String wanted = field.getText().strip();
        stop();
        if (!wanted.isEmpty() && !wanted.equals(row.name())) {
            changes.rename(row.folder(), wanted);
        }
    }

    private void stop() {
        turn(false);
    }

    private void turn(boolean editing) {
        field.setVisible(editing);
        field.setManaged(editing);
        name.setVisible(!editing);
        name.setManaged(!editing);
        edit.setVisible(!editing);
        edit.setManaged(!editing);
    }
}

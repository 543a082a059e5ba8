package org.kernelglass.ui.runs;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kernelglass.ui.base.Explained;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.workspace.Workspace;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The chosen run: what it was, what came of it, and what it says of pictures. FX thread. */
final class RunDetails extends StackPane {

    private final Texts texts;
    private final RunTitle title;
    private final RunNoteArea note;
    private final Label reason = new Label();
    private final RunFigures figures;
    private final RunPicturesView pictures;
    private final PredictView predict;

    RunDetails(Workspace workspace, RunsViewModel model, RunActions actions) {
        texts = workspace.texts();
        figures = new RunFigures(texts);
        pictures = new RunPicturesView(workspace);
        predict = new PredictView(workspace);
        title = new RunTitle(model, texts);
        note = new RunNoteArea(model, texts);
        actions.renames(title::edit);
        reason.setWrapText(true);
        reason.getStyleClass().add("run-reason");
        VBox content =
                new VBox(head(actions), reason, buttons(actions), figures, note, predict, pictures);
        content.getStyleClass().add("run-details");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.visibleProperty().bind(model.selectedProperty().isNotNull());
        getChildren().setAll(scroll);
        model.selectedProperty().addListener((observed, was, is) -> show(is));
        show(model.selectedProperty().get());
    }

    private FlowPane buttons(RunActions actions) {
        Button resume = button("runs.action.resume", BootstrapIcons.PLAY_FILL, actions::resume);
        resume.disableProperty().bind(actions.canResume().map(can -> !can));
        Button next =
                button("runs.action.continue", BootstrapIcons.BOX_ARROW_UP_RIGHT, actions::buildOn);
        next.disableProperty().bind(actions.canBuildOn().map(can -> !can));
        Button reveal = icon("runs.action.reveal", BootstrapIcons.FOLDER2_OPEN, actions::reveal);
        Button delete = icon("runs.action.delete", BootstrapIcons.TRASH, actions::delete);
        delete.disableProperty().bind(actions.canDelete().map(can -> !can));
        FlowPane pane =
                new FlowPane(
                        new Explained(resume, actions.atWork()::sentence),
                        new Explained(next, actions.atWork()::sentence),
                        reveal,
                        delete);
        pane.getStyleClass().add("run-buttons");
        return pane;
    }

    private HBox head(RunActions actions) {
        HBox head = new HBox(title, pin(actions));
        head.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(title, Priority.ALWAYS);
        return head;
    }

    private ToggleButton pin(RunActions actions) {
        ToggleButton pin = new ToggleButton();
        pin.setId("run-pin");
        pin.setGraphic(new FontIcon(BootstrapIcons.PIN_ANGLE));
        pin.getStyleClass().add("button-icon");
        pin.accessibleTextProperty().bind(texts.of("runs.action.pin"));
        Tooltip help = new Tooltip();
        help.textProperty().bind(texts.of("runs.pin.help"));
        pin.setTooltip(help);
        pin.disableProperty().bind(actions.canPin().map(can -> !can));
        actions.pinned().addListener((observed, was, is) -> pin.setSelected(is));
        pin.setSelected(actions.pinned().getValue());
        pin.setOnAction(event -> actions.pin());
        return pin;
    }

    private Button button(String key, Ikon icon, Runnable action) {
        Button button = new Button();
        button.setId(key.replace("runs.action.", "run-"));
        button.setGraphic(new FontIcon(icon));
        button.textProperty().bind(texts.of(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    /** One without room for words: they are its tooltip. */
    private Button icon(String key, Ikon icon, Runnable action) {
        Button button = button(key, icon, action);
        button.textProperty().unbind();
        button.setText("");
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.of(key));
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(texts.of(key));
        button.getStyleClass().add("button-icon");
        return button;
    }

    private void show(RunRow row) {
        if (row == null) {
            return;
        }
        title.show(row);
        note.show(row);
        reason.textProperty().unbind();
        row.reason()
                .ifPresentOrElse(
                        why -> reason.textProperty().bind(texts.of(why)), () -> reason.setText(""));
        reason.setVisible(row.reason().isPresent());
        reason.setManaged(row.reason().isPresent());
        figures.show(row);
        pictures.show(row);
        predict.show(row);
    }
}

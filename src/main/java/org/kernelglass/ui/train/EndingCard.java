package org.kernelglass.ui.train;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.ui.base.WordedControls;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** How the run ended and where it is kept. FX thread. */
final class EndingCard extends HBox {

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final TrainViewModel model;
    private final WordedControls words;
    private final FontIcon icon = new FontIcon(BootstrapIcons.CHECK_CIRCLE);
    private final Label headline = new Label();
    private final Label details = new Label();
    private final Label folder = new Label();
    private final Button copy;
    private final Button resume;

    EndingCard(TrainViewModel model, WordedControls words) {
        super(12);
        this.model = model;
        this.words = words;
        copy =
                words.helpedButton(
                        "train.end.copy", BootstrapIcons.CLIPBOARD, this::copyFolder, "small");
        resume =
                words.helpedButton(
                        "train.run.resume", BootstrapIcons.ARROW_CLOCKWISE, this::goOn, "small");
        resume.setId("train-ending-resume");
        headline.getStyleClass().add("ending-headline");
        headline.setId("train-ending");
        headline.setWrapText(true);
        details.getStyleClass().add("quiet");
        details.setWrapText(true);
        folder.getStyleClass().add("quiet");
        folder.setId("train-folder");
        VBox text = new VBox(2, headline, details, folder);
        HBox.setHgrow(text, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("ending-card");
        getChildren().addAll(icon, text, resume, copy);
        model.endingProperty().addListener((observed, was, is) -> show(is));
        words.texts()
                .sentencesProperty()
                .addListener((observed, was, is) -> show(model.endingProperty().get()));
        show(model.endingProperty().get());
    }

    private void show(Optional<RunEnding> ending) {
        setVisible(ending.isPresent());
        setManaged(ending.isPresent());
        ending.ifPresent(this::show);
    }

    private void show(RunEnding ending) {
        icon.setIconCode(
                switch (ending.tone()) {
                    case DONE -> BootstrapIcons.CHECK_CIRCLE;
                    case STOPPED -> BootstrapIcons.STOP_CIRCLE;
                    case FAILED -> BootstrapIcons.EXCLAMATION_TRIANGLE;
                });
        pseudoClassStateChanged(FAILED, ending.tone() == RunEnding.Tone.FAILED);
        pseudoClassStateChanged(DONE, ending.tone() == RunEnding.Tone.DONE);
        headline.setText(words.texts().now(ending.headline()));
        String all =
                ending.details().stream()
                        .map(words.texts()::now)
                        .collect(Collectors.joining(" · "));
        show(details, all);
        show(folder, ending.folder().map(Path::toString).orElse(""));
        copy.setVisible(ending.folder().isPresent());
        copy.setManaged(ending.folder().isPresent());
        resume.setVisible(ending.resumes());
        resume.setManaged(ending.resumes());
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private void goOn() {
        model.endingProperty().get().flatMap(RunEnding::folder).ifPresent(model.starter()::resume);
    }

    private void copyFolder() {
        ClipboardContent content = new ClipboardContent();
        content.putString(folder.getText());
        Clipboard.getSystemClipboard().setContent(content);
    }
}

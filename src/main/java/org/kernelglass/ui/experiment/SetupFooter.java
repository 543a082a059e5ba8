package org.kernelglass.ui.experiment;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Clock;
import org.kernelglass.ui.base.Explained;
import org.kernelglass.ui.base.WordedControls;
import org.kernelglass.ui.experiment.SetupModel.Outlook;
import org.kernelglass.ui.workspace.AtWork;
import org.kernelglass.workflow.ExperimentOutlook;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What the experiment would take, and the button that begins it. FX thread. */
final class SetupFooter extends HBox {

    private final SetupModel model;
    private final WordedControls words;
    private final Label sentence;
    private final Label second;

    SetupFooter(SetupModel model, WordedControls words, Runnable cancel) {
        this.model = model;
        this.words = words;
        getStyleClass().add("lab-footer");
        setAlignment(Pos.CENTER_LEFT);
        sentence = words.sentence("lab-outlook");
        sentence.setId("lab-outlook");
        second = words.sentence("text-muted");
        second.managedProperty().bind(second.textProperty().isNotEmpty());
        VBox said = new VBox(sentence, second);
        said.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(said, Priority.ALWAYS);
        Button start =
                words.button(
                        "lab-start",
                        "lab.setup.start",
                        BootstrapIcons.PLAY_FILL,
                        model::start,
                        "accent");
        AtWork atWork = model.atWork();
        start.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        !(model.outlookProperty().get() instanceof Outlook.Ready)
                                                || !atWork.free().getValue(),
                                model.outlookProperty(),
                                atWork.free()));
        Button away = words.button("lab-cancel", "lab.setup.cancel", BootstrapIcons.X, cancel);
        getChildren().setAll(said, away, new Explained(start, this::whyNot));
        model.outlookProperty().addListener((observed, was, is) -> say());
        atWork.free().addListener((observed, was, is) -> say());
        words.texts().sentencesProperty().addListener((observed, was, is) -> say());
        say();
    }

    private void say() {
        Outlook outlook = model.outlookProperty().get();
        sentence.getStyleClass().setAll("label", wrong() ? "setting-problem" : "lab-outlook");
        second.setText("");
        if (outlook instanceof Outlook.Wrong no) {
            sentence.setText(words.texts().now(no.problem()));
            no.hint().ifPresent(hint -> second.setText(words.texts().now(hint)));
        } else if (outlook instanceof Outlook.Ready ready) {
            ready(ready.outlook());
        } else {
            sentence.setText(words.texts().now("lab.setup.reckoning"));
        }
    }

    /** What is wrong with what is typed stands beside the button already. */
    private Optional<String> whyNot() {
        return model.atWork()
                .sentence()
                .or(() -> Optional.of(sentence.getText()).filter(text -> wrong()));
    }

    private boolean wrong() {
        return model.outlookProperty().get() instanceof Outlook.Wrong;
    }

    private void ready(ExperimentOutlook outlook) {
        sentence.setText(words.texts().now(sentence(outlook)));
        Optional<String> busy = model.atWork().sentence();
        if (busy.isPresent()) {
            second.setText(busy.get());
        } else if (outlook.impossible() > 0) {
            second.setText(
                    words.texts()
                            .now(
                                    "lab.setup.impossible",
                                    outlook.impossible(),
                                    outlook.problem().orElseThrow()));
        }
    }

    private static Message sentence(ExperimentOutlook outlook) {
        return outlook.seconds().isPresent()
                ? Message.of(
                        "lab.setup.outlook-timed",
                        outlook.candidates(),
                        outlook.trials(),
                        Clock.of(outlook.seconds().getAsDouble()))
                : Message.of("lab.setup.outlook", outlook.candidates(), outlook.trials());
    }
}

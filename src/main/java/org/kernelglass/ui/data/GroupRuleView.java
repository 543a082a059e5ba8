package org.kernelglass.ui.data;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.workflow.GroupRulePreview;
import org.kernelglass.workflow.GroupRulePreview.Sample;

/** The rule that keeps images of one patient, slide or video together, and what it groups. */
final class GroupRuleView extends VBox {

    private static final Duration TYPING = Duration.millis(250);

    private final GroupRuleModel model;
    private final DataViewModel data;
    private final TextField field = new TextField();
    private final PauseTransition pause = new PauseTransition(TYPING);
    private final Label said = new Label();
    private final GridPane samples = new GridPane();

    GroupRuleView(DataViewModel data) {
        this.data = data;
        this.model = new GroupRuleModel(data);
        Words words = new Words(data.texts());
        getStyleClass().add("kg-group");
        Label heading = words.heading("data.groups.title");
        heading.setTooltip(words.tooltip(Message.of("data.groups.help")));
        field.setId("group-rule");
        field.getStyleClass().addAll(Styles.SMALL, "kg-code");
        field.promptTextProperty().bind(data.texts().of("data.groups.prompt"));
        field.accessibleTextProperty().bind(data.texts().of("data.groups.title"));
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.setId("group-rule-said");
        samples.getStyleClass().add("kg-samples");
        samples.getColumnConstraints().setAll(half(), half());
        getChildren().setAll(heading, field, said, samples);
        listen();
    }

    private static ColumnConstraints half() {
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        half.setMinWidth(0);
        return half;
    }

    private void listen() {
        field.textProperty().addListener((seen, was, is) -> pause.playFromStart());
        pause.setOnFinished(event -> typed());
        field.setOnAction(event -> typed());
        model.textProperty().addListener((seen, was, is) -> showText(is));
        data.workspace().folderProperty().addListener((seen, was, is) -> leave());
        model.previewProperty().addListener((seen, was, is) -> show());
        model.refusalProperty().addListener((seen, was, is) -> show());
        data.texts().sentencesProperty().addListener((seen, was, is) -> show());
        showText(model.textProperty().get());
        show();
    }

    private void typed() {
        pause.stop();
        String text = field.getText().trim();
        if (!text.equals(model.textProperty().get())) {
            model.type(text);
        }
    }

    /** What was not yet asked of one project is not asked of the next. */
    private void leave() {
        showText(model.textProperty().get());
        pause.stop();
    }

    private void showText(String text) {
        if (!field.getText().trim().equals(text)) {
            field.setText(text);
            pause.stop();
        }
    }

    private void show() {
        Optional<Refusal> refusal = model.refusalProperty().get();
        Optional<GroupRulePreview> preview = model.previewProperty().get();
        field.pseudoClassStateChanged(Styles.STATE_DANGER, refusal.isPresent());
        said.getStyleClass().setAll("label", Styles.TEXT_SMALL);
        said.getStyleClass().add(refusal.isPresent() ? "kg-problem-text" : Styles.TEXT_MUTED);
        said.setText(data.texts().now(sentence(refusal, preview)));
        samples.getChildren().clear();
        preview.ifPresent(this::showSamples);
        Words.show(samples, preview.isPresent());
    }

    private static Message sentence(Optional<Refusal> refusal, Optional<GroupRulePreview> preview) {
        if (refusal.isPresent()) {
            return refusal.get().problem();
        }
        return preview.map(GroupRuleView::counts).orElse(Message.of("data.groups.none"));
    }

    private static Message counts(GroupRulePreview found) {
        return found.unmatched() == 0
                ? Message.of("data.groups.found", found.groups(), found.images())
                : Message.of(
                        "data.groups.found-partly",
                        found.groups(),
                        found.images(),
                        found.unmatched());
    }

    private void showSamples(GroupRulePreview found) {
        int row = 0;
        for (Sample sample : found.samples()) {
            String file = sample.name().substring(sample.name().lastIndexOf('/') + 1);
            Label name = Words.quiet();
            name.setText(file);
            name.setTooltip(new Tooltip(sample.name()));
            Label group = new Label(sample.group().orElse("–"));
            group.getStyleClass().addAll(Styles.TEXT_SMALL, "kg-group-name");
            // names differ in the middle or at the end more often than at the beginning
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            group.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            group.setTooltip(new Tooltip(group.getText()));
            samples.addRow(row++, name, group);
        }
    }
}

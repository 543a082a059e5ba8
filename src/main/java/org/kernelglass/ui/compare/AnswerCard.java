package org.kernelglass.ui.compare;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kernelglass.evaluation.comparison.Verdict;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** One answer: of what it speaks, the verdict in a word, the sentence, what else belongs to it. */
abstract class AnswerCard extends VBox {

    private final Texts texts;
    private final Label verdict = new Label();
    private final Label sentence = new Label();
    private final VBox more = new VBox();

    /**
     * @param name key of what it speaks of is {@code compare.<name>.title}, of what that means
     *     {@code compare.<name>.help}
     */
    AnswerCard(Texts texts, String name) {
        this.texts = texts;
        getStyleClass().add("answer-card");
        setId("compare-" + name);
        Label title = new Label();
        title.getStyleClass().add("title-4");
        title.setWrapText(true);
        title.textProperty().bind(texts.of("compare." + name + ".title"));
        Label help = new Label();
        help.setWrapText(true);
        help.getStyleClass().addAll("text-muted", "text-small");
        help.textProperty().bind(texts.of("compare." + name + ".help"));
        verdict.setId("compare-" + name + "-verdict");
        verdict.getStyleClass().add("answer-verdict");
        sentence.setId("compare-" + name + "-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        more.getStyleClass().add("answer-more");
        HBox row = new HBox(verdict);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(title, help, row, sentence, more);
    }

    Texts texts() {
        return texts;
    }

    void say(Verdict found, Message why) {
        verdict.setText(texts.now(Message.of("compare.verdict." + key(found))));
        FontIcon icon = new FontIcon(icon(found));
        icon.getStyleClass().add("verdict-" + key(found));
        verdict.setGraphic(icon);
        sentence.setText(texts.now(why));
        more.getChildren().clear();
    }

    void silent() {
        verdict.setText("");
        verdict.setGraphic(null);
        sentence.setText("");
        more.getChildren().clear();
    }

    void add(Node node) {
        more.getChildren().add(node);
    }

    void line(Message message) {
        Label label = new Label(texts.now(message));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("text-muted");
        add(label);
    }

    private static String key(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static BootstrapIcons icon(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> BootstrapIcons.ARROW_UP_CIRCLE_FILL;
            case WORSE -> BootstrapIcons.ARROW_DOWN_CIRCLE_FILL;
            case NOT_DISTINGUISHABLE -> BootstrapIcons.PAUSE_CIRCLE;
            case CANNOT_SAY -> BootstrapIcons.QUESTION_CIRCLE_FILL;
        };
    }
}

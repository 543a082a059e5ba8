package org.kernelglass.ui.design.stack;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kernelglass.network.Repair;
import org.kernelglass.ui.design.model.CardFacts;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** A problem's sentence with the buttons that put it right. */
final class ProblemRow extends HBox {

    ProblemRow(CardFacts.Problem problem, StackHands hands) {
        super(8);
        getStyleClass().add("problem-row");
        boolean error = problem.problem().isError();
        FontIcon sign =
                new FontIcon(
                        error
                                ? BootstrapIcons.EXCLAMATION_TRIANGLE_FILL
                                : BootstrapIcons.EXCLAMATION_TRIANGLE);
        sign.getStyleClass().add("problem-sign");
        Label sentence = new Label(hands.model().texts().now(problem.problem().message()));
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(4, sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        if (!problem.repairs().isEmpty()) {
            FlowPane buttons = new FlowPane(4, 4);
            problem.repairs().forEach(repair -> buttons.getChildren().add(button(repair, hands)));
            words.getChildren().add(buttons);
        }
        getChildren().addAll(sign, words);
    }

    private static Button button(Repair repair, StackHands hands) {
        Button button = new Button(hands.model().texts().now(repair.title()));
        button.setGraphic(new FontIcon(BootstrapIcons.WRENCH));
        button.getStyleClass().addAll("small", "repair");
        button.setOnAction(event -> hands.commands().repair(repair));
        return button;
    }
}

package org.kernelglass.ui.compare;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.RunsComparison;

/**
 * Is B better than A? Two answers, kept apart: of the two networks that stand, and of the two
 * recipes whatever the seed. FX thread.
 */
final class Answers extends VBox {

    private final CompareModel model;
    private final Texts texts;
    private final Label question = new Label();
    private final Label problem = new Label();
    private final SideFigures figures;
    private final NetworksCard networks;
    private final RecipesCard recipes;

    Answers(Workspace workspace, CompareModel model) {
        this.model = model;
        this.texts = workspace.texts();
        figures = new SideFigures(texts);
        networks = new NetworksCard(texts);
        recipes = new RecipesCard(workspace, model);
        getStyleClass().add("compare-part");
        question.setId("compare-question");
        question.getStyleClass().add("title-3");
        question.setWrapText(true);
        problem.setId("compare-problem");
        problem.setWrapText(true);
        problem.getStyleClass().add("run-reason");
        problem.managedProperty().bind(problem.visibleProperty());
        getChildren().setAll(question, problem, figures, cards());
        model.answerProperty().addListener((observed, was, is) -> show());
        model.problemProperty().addListener((observed, was, is) -> show());
        model.choice().firstProperty().addListener((observed, was, is) -> show());
        model.choice().secondProperty().addListener((observed, was, is) -> show());
        texts.sentencesProperty().addListener((observed, was, is) -> show());
        show();
    }

    private GridPane cards() {
        GridPane cards = new GridPane();
        cards.getStyleClass().add("compare-cards");
        for (int column = 0; column < 2; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            half.setHgrow(Priority.ALWAYS);
            cards.getColumnConstraints().add(half);
        }
        cards.add(networks, 0, 0);
        cards.add(recipes, 1, 0);
        GridPane.setVgrow(networks, Priority.ALWAYS);
        return cards;
    }

    private void show() {
        RunsComparison answer = model.answerProperty().get();
        boolean same = !model.canAsk();
        question.setText(texts.now(question(answer)));
        problem.setVisible(same || model.problemProperty().get() != null);
        if (same) {
            problem.setText(texts.now("compare.same"));
        } else if (problem.isVisible()) {
            problem.setText(texts.now(model.problemProperty().get().problem()));
        }
        figures.show(answer);
        networks.show(answer, model.choice());
        recipes.show(answer);
    }

    private Message question(RunsComparison answer) {
        if (answer == null) {
            return Message.of("compare.question.open");
        }
        return Message.of(
                "compare.question",
                model.choice().name(answer.b().run()),
                model.choice().name(answer.a().run()));
    }
}

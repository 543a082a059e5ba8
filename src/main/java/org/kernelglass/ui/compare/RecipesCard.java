package org.kernelglass.ui.compare;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kernelglass.evaluation.comparison.RecipeComparison;
import org.kernelglass.evaluation.comparison.Verdict;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Explained;
import org.kernelglass.ui.workspace.AtWork;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.RunsComparison;
import org.kernelglass.workflow.RunsComparison.Recipes;
import org.kernelglass.workflow.RunsComparison.Repeat;

/**
 * What can be said of the two recipes whatever the seed, and a button that runs the seeds that are
 * missing. FX thread.
 */
final class RecipesCard extends AnswerCard {

    private static final double POINTS = 100;

    private final Workspace workspace;
    private final CompareModel model;
    private final Button more = new Button();
    private final Label cost = new Label();
    private final HBox running;

    RecipesCard(Workspace workspace, CompareModel model) {
        super(workspace.texts(), "recipes");
        this.workspace = workspace;
        this.model = model;
        more.setId("compare-more");
        more.getStyleClass().add("accent");
        more.setOnAction(event -> model.runMore());
        AtWork atWork = new AtWork(workspace);
        more.disableProperty().bind(atWork.free().map(free -> !free));
        cost.setWrapText(true);
        cost.getStyleClass().add("text-muted");
        running = running();
        VBox offer = new VBox(new Explained(more, atWork::sentence), cost);
        offer.getStyleClass().add("answer-more");
        var offered = Bindings.isNotEmpty(more.textProperty());
        offer.visibleProperty().bind(model.queue().busyProperty().not().and(offered));
        offer.managedProperty().bind(offer.visibleProperty());
        getChildren().addAll(offer, running);
    }

    private HBox running() {
        SeedQueue queue = model.queue();
        Label sentence = new Label();
        sentence.setId("compare-more-progress");
        sentence.setWrapText(true);
        sentence.textProperty()
                .bind(texts().of(this::progress, queue.busyProperty(), queue.progressProperty()));
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(queue.progressProperty());
        Button cancel = new Button();
        cancel.setId("compare-more-cancel");
        cancel.getStyleClass().add("small");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.textProperty().bind(texts().of("compare.cancel"));
        cancel.setOnAction(event -> queue.cancel());
        HBox row = new HBox(sentence, bar, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("compare-side");
        row.visibleProperty().bind(queue.busyProperty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private Message progress() {
        SeedQueue queue = model.queue();
        Repeat now = queue.present().orElse(null);
        return now == null
                ? Message.of("compare.working")
                : Message.of(
                        "compare.more.running",
                        queue.number(),
                        queue.total(),
                        model.choice().name(now.run()),
                        now.seed());
    }

    void show(RunsComparison answer) {
        more.setText("");
        if (answer == null) {
            silent();
            return;
        }
        answer.recipes().missing().ifPresent(why -> say(Verdict.CANNOT_SAY, why));
        answer.recipes().value().ifPresent(found -> show(found, answer));
        offer(answer);
    }

    private void show(Recipes found, RunsComparison answer) {
        RecipeComparison comparison = found.comparison();
        String a = model.choice().name(answer.a().run());
        String b = model.choice().name(answer.b().run());
        say(comparison.verdict(), comparison.sentence(a, b));
        line(
                Message.of(
                        "compare.recipes.seeds",
                        comparison.seedsA(),
                        comparison.accuracyA() * POINTS,
                        comparison.seedsB(),
                        comparison.accuracyB() * POINTS,
                        comparison.images()));
        if (!Double.isNaN(comparison.detectable())) {
            line(Message.of("compare.recipes.power", comparison.detectable() * POINTS));
        }
        if (found.leftOut() > 0) {
            line(Message.of("workflow.compare.left-out", found.leftOut()));
        }
    }

    private void offer(RunsComparison answer) {
        List<Repeat> repeats = answer.repeats();
        if (repeats.isEmpty()) {
            return;
        }
        Path a = answer.a().run();
        long ofA = repeats.stream().filter(repeat -> repeat.run().equals(a)).count();
        long ofB = repeats.size() - ofA;
        more.setText(
                texts().now(
                                ofA == ofB
                                        ? Message.of("compare.more.each", ofA)
                                        : Message.of("compare.more", ofA, ofB)));
        cost.setText(texts().now(cost(repeats)));
    }

    private Message cost(List<Repeat> repeats) {
        double seconds = 0;
        for (Repeat repeat : repeats) {
            seconds += new RunTime(model.choice()).of(repeat.run());
        }
        return seconds < RunTime.MINUTE
                ? Message.of("compare.more.seconds", repeats.size(), Math.ceil(seconds))
                : Message.of("compare.more.minutes", repeats.size(), seconds / RunTime.MINUTE);
    }
}

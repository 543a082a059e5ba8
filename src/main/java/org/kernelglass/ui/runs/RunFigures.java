package org.kernelglass.ui.runs;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.RunResults;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.ui.base.Texts;

/** The figures a run ended with, and the plan it followed. FX thread. */
final class RunFigures extends VBox {

    private final Texts texts;
    private RunRow row;

    RunFigures(Texts texts) {
        this.texts = texts;
        getStyleClass().add("run-figures");
        texts.sentencesProperty().addListener((observed, was, is) -> fill());
    }

    void show(RunRow shown) {
        row = shown;
        fill();
    }

    private void fill() {
        getChildren().clear();
        if (row == null || row.record().isEmpty()) {
            return;
        }
        RunRecord record = row.record().get();
        FlowPane figures = new FlowPane();
        figures.getStyleClass().add("figure-row");
        Locale in = texts.sentencesProperty().get().locale();
        RunResults results = record.results().orElse(null);
        figures.getChildren()
                .addAll(
                        figure(
                                "runs.figure.test",
                                percent(row.testAccuracy(), in),
                                row.testAccuracy()),
                        figure(
                                "runs.figure.validation",
                                percent(row.validationAccuracy(), in),
                                row.validationAccuracy()),
                        figure(
                                "runs.figure.loss",
                                results == null ? Amounts.NONE : decimal(results.trainLoss(), in),
                                results == null ? Double.NaN : results.trainLoss()),
                        figure(
                                "runs.column.epochs",
                                row.epochs() + "/" + row.epochsPlanned(),
                                row.epochs()),
                        figure(
                                "runs.figure.parameters",
                                Amounts.whole(row.parameters(), in),
                                row.parameters()),
                        figure(
                                "runs.figure.speed",
                                Amounts.whole(row.imagesPerSecond(), in),
                                row.imagesPerSecond()));
        getChildren().setAll(figures, line(plan(record)), line(story(record)));
    }

    private static String percent(double share, Locale in) {
        return Amounts.percent(share, in);
    }

    private static String decimal(double value, Locale in) {
        return Double.isNaN(value) ? Amounts.NONE : String.format(in, "%.3f", value);
    }

    private VBox figure(String key, String text, double exact) {
        Label number = new Label(text);
        number.getStyleClass().add("figure-number");
        if (!Double.isNaN(exact)) {
            number.setTooltip(new Tooltip(String.valueOf(exact)));
        }
        Label title = new Label(texts.now(key));
        title.getStyleClass().addAll("text-muted", "text-small");
        VBox box = new VBox(number, title);
        box.getStyleClass().add("figure");
        return box;
    }

    private Label line(Message message) {
        Label label = new Label(texts.now(message));
        label.setWrapText(true);
        label.getStyleClass().add("text-muted");
        return label;
    }

    private static Message plan(RunRecord record) {
        TrainingPlan plan = record.project().plan();
        return Message.of(
                "runs.plan",
                plan.optimizer().id(),
                String.valueOf(plan.learningRate()),
                plan.batchSize(),
                plan.seed(),
                record.classes().size(),
                record.project().data().preprocessing().shape().display());
    }

    private static Message story(RunRecord record) {
        String parent =
                record.parent()
                        .map(run -> java.nio.file.Path.of(run.folder()).getFileName().toString())
                        .orElse("");
        return parent.isEmpty()
                ? Message.of("runs.story", record.device().name(), record.testLooks())
                : Message.of(
                        "runs.story.parent", record.device().name(), record.testLooks(), parent);
    }
}

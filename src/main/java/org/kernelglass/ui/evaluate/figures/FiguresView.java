package org.kernelglass.ui.evaluate.figures;

import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.evaluate.model.EvaluateModel;
import org.kernelglass.ui.evaluate.model.Written;
import org.kernelglass.workflow.EvaluatedRun;
import org.kernelglass.workflow.EvaluationImages;

/** The figures over all images, each with its interval and how that was found. FX thread. */
public final class FiguresView extends VBox {

    private final EvaluateModel model;
    private final Texts texts;
    private final GridPane grid = new GridPane();
    private final Label on = new Label();
    private final Label methods = new Label();
    private final ImageNotes notes;

    public FiguresView(EvaluateModel model) {
        this.model = model;
        this.texts = model.workspace().texts();
        getStyleClass().add("evaluate-figures");
        Label title = new Label();
        title.getStyleClass().add("title-4");
        title.textProperty().bind(texts.of("evaluate.figures.title"));
        on.setId("evaluate-on");
        on.setWrapText(true);
        methods.setWrapText(true);
        methods.getStyleClass().addAll("text-muted", "text-small");
        grid.getStyleClass().add("figure-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names);
        notes = new ImageNotes(texts);
        getChildren().setAll(title, on, notes, grid, methods);
        for (Label wrapped : new Label[] {on, methods}) {
            wrapped.setMinHeight(USE_PREF_SIZE);
        }
        model.evaluatedProperty().addListener((observed, was, is) -> fill());
        texts.sentencesProperty().addListener((observed, was, is) -> fill());
        fill();
    }

    private void fill() {
        EvaluatedRun evaluated = model.evaluatedProperty().get();
        grid.getChildren().clear();
        setVisible(evaluated != null);
        if (evaluated == null) {
            return;
        }
        on.setText(texts.now(on(evaluated)));
        notes.show(evaluated.problems());
        methods.setText(texts.now("evaluate.figures.methods", evaluated.assessment().resamples()));
        head(1, "evaluate.figures.value", HPos.RIGHT);
        head(2, "evaluate.figures.interval", HPos.RIGHT);
        head(3, "evaluate.figures.method", HPos.LEFT);
        int row = 1;
        for (FigureRow figure : FigureRow.of(evaluated.assessment())) {
            add(figure, row++);
        }
    }

    private static Message on(EvaluatedRun evaluated) {
        int images = evaluated.assessment().images();
        String run = evaluated.run().getFileName().toString();
        if (evaluated.on() instanceof EvaluationImages.InFolder in) {
            return Message.of("evaluate.figures.on.folder", images, run, in.folder().toString());
        }
        if (evaluated.on().equals(EvaluationImages.TEST)) {
            return Message.of("evaluate.figures.on.test", images, run, evaluated.testLooks());
        }
        return Message.of("evaluate.figures.on.validation", images, run);
    }

    private void head(int column, String key, HPos side) {
        Label head = new Label(texts.now(new Message(key, List.of())));
        head.setMinWidth(USE_PREF_SIZE);
        head.getStyleClass().addAll("text-muted", "text-small");
        GridPane.setHalignment(head, side);
        grid.add(head, column, 0);
    }

    private void add(FigureRow figure, int row) {
        Label name = new Label(texts.now(figure.name()));
        name.setWrapText(true);
        name.setTooltip(tip(texts.now(figure.help())));
        Label value = number(value(figure), figure);
        value.setId("evaluate-figure-" + figure.id());
        value.getStyleClass().add("figure-value");
        Label interval = number(Written.interval(figure.estimate(), figure.share()), figure);
        Label method = new Label(texts.now(method(figure)));
        method.setMinWidth(USE_PREF_SIZE);
        method.getStyleClass().addAll("text-muted", "text-small");
        grid.addRow(row, name, value, interval, method);
    }

    private static String value(FigureRow figure) {
        double value = figure.estimate().value();
        return figure.share() ? Written.percent(value) : Written.decimal(value);
    }

    private static Message method(FigureRow figure) {
        String name = figure.estimate().method().name().toLowerCase(Locale.ROOT);
        return new Message("evaluate.method." + name, List.of());
    }

    private static Label number(String text, FigureRow figure) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        label.setAlignment(Pos.CENTER_RIGHT);
        label.setTooltip(tip(Written.exactly(figure.estimate())));
        GridPane.setHalignment(label, HPos.RIGHT);
        return label;
    }

    private static Tooltip tip(String words) {
        Tooltip tip = new Tooltip(words);
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        return tip;
    }
}

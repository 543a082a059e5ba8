package org.kernelglass.ui.train;

import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import org.kernelglass.message.Message;
import org.kernelglass.training.Schedule;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.ui.base.WordedControls;
import org.kernelglass.ui.chart.Unit;

/** The learning rate over the epochs as a small curve. FX thread. */
final class RateSketch extends VBox {

    private static final double HEIGHT = 44;
    private static final int POINTS = 241;
    private static final double EDGE = 3;

    private final WordedControls words;
    private final Label text = new Label();
    private final Label first = new Label("0");
    private final Label last = new Label();
    private final Plot plot = new Plot();
    private TrainingPlan plan;

    RateSketch(WordedControls words) {
        this.words = words;
        getStyleClass().add("rate-sketch");
        text.getStyleClass().add("quiet");
        text.setWrapText(true);
        first.getStyleClass().add("quiet");
        last.getStyleClass().add("quiet");
        BorderPane ends = new BorderPane();
        ends.setLeft(first);
        ends.setRight(last);
        BorderPane.setMargin(first, Insets.EMPTY);
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleTextProperty().bind(text.textProperty());
        getChildren().addAll(plot, ends, text);
        words.texts().sentencesProperty().addListener((observed, was, is) -> describe());
    }

    void show(TrainingPlan changed) {
        plan = changed;
        plot.requestLayout();
        describe();
    }

    private void describe() {
        RateCurve curve = RateCurve.of(plan, POINTS);
        last.setText(words.texts().now("train.rate.epochs", plan.epochs()));
        text.setText(words.texts().now(sentence(curve)));
    }

    private Message sentence(RateCurve curve) {
        if (plan.schedule() instanceof Schedule.ReduceOnPlateau) {
            return Message.of("train.rate.plateau", number(curve.greatest()));
        }
        return curve.greatest() == curve.last()
                ? Message.of("train.rate.constant", number(curve.last()))
                : Message.of("train.rate.range", number(curve.greatest()), number(curve.last()));
    }

    private static String number(double rate) {
        return Unit.NONE.rounded(rate);
    }

    private final class Plot extends Region {

        private final Polyline line = new Polyline();
        private final Line ground = new Line();

        Plot() {
            line.getStyleClass().add("rate-line");
            ground.getStyleClass().add("rate-ground");
            line.setManaged(false);
            ground.setManaged(false);
            getChildren().addAll(ground, line);
            setPrefHeight(HEIGHT);
            setMinHeight(HEIGHT);
        }

        @Override
        protected void layoutChildren() {
            if (plan == null || getWidth() < 10) {
                return;
            }
            RateCurve curve = RateCurve.of(plan, POINTS);
            double[] rates = curve.rates();
            Double[] points = new Double[2 * rates.length];
            for (int index = 0; index < rates.length; index++) {
                points[2 * index] = getWidth() * index / (rates.length - 1);
                double share = rates[index] / curve.greatest();
                points[2 * index + 1] = HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);
            }
            line.getPoints().setAll(points);
            ground.setStartY(HEIGHT - 0.5);
            ground.setEndY(HEIGHT - 0.5);
            ground.setEndX(getWidth());
        }
    }
}

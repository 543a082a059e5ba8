package org.kernelglass.ui.inspect.timelapse;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Background;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.chart.Axis;
import org.kernelglass.ui.chart.ChartModel;
import org.kernelglass.ui.chart.ChartSeries;
import org.kernelglass.ui.chart.ChartView;
import org.kernelglass.ui.chart.Role;
import org.kernelglass.ui.chart.Samples;
import org.kernelglass.ui.chart.SaveQuestion;
import org.kernelglass.ui.chart.Unit;

/** How far a kernel, and all of them on average, have come from the first step. FX thread. */
final class ChangeChart extends VBox {

    private static final double HEIGHT = 168;

    private final ChartModel chart =
            new ChartModel(Message.of("inspect.timelapse.change"), Unit.NONE, Axis.STEP);

    ChangeChart(Texts texts, Background background) {
        ChartView view =
                new ChartView(
                        chart,
                        texts,
                        background,
                        ChartView.Size.LARGE,
                        step ->
                                Message.of(
                                        "inspect.timelapse.step", Long.toString(Math.round(step))),
                        SaveQuestion.DIALOG);
        setId("inspect-timelapse-chart");
        view.plot().setId("inspect-timelapse-change");
        view.setPrefHeight(HEIGHT);
        view.setMinHeight(HEIGHT);
        getChildren().setAll(view);
    }

    ChartModel model() {
        return chart;
    }

    /** The values of a film's moments. */
    private record Points(double[] x, double[] y) implements Samples {

        @Override
        public int count() {
            return x.length;
        }

        @Override
        public double x(int index) {
            return x[index];
        }

        @Override
        public double y(int index) {
            return y[index];
        }

        @Override
        public Samples frozen() {
            return this;
        }
    }

    /**
     * @param film of kernels whose changes are known
     * @param kernel whose change is a curve of its own
     */
    void show(Film film, int kernel) {
        Message one = Message.of("inspect.timelapse.change.one", Integer.toString(kernel));
        chart.series()
                .setAll(
                        List.of(
                                series(one, Role.FIGURE, film, changes -> changes[kernel]),
                                series(
                                        Message.of("inspect.timelapse.change.mean"),
                                        Role.MEAN,
                                        film,
                                        ChangeChart::mean)));
        chart.follow(Long.MAX_VALUE / 2);
        chart.touch();
    }

    private static ChartSeries series(
            Message name, Role role, Film film, ToDoubleFunction<double[]> value) {
        double[] steps = IntStream.range(0, film.size()).mapToDouble(film::step).toArray();
        double[] values = film.changes().stream().mapToDouble(value).toArray();
        return ChartSeries.sparse(name, role, new Points(steps, values));
    }

    private static double mean(double[] changes) {
        return Arrays.stream(changes).filter(Double::isFinite).average().orElse(Double.NaN);
    }

    void mark(long step) {
        chart.bestProperty().set(OptionalDouble.of(step));
    }
}

package org.kernelglass.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kernelglass.ui.chart.PlainChart.COLORS;
import static org.kernelglass.ui.chart.PlainChart.ENGLISH;
import static org.kernelglass.ui.chart.PlainChart.NAME;
import static org.kernelglass.ui.chart.PlainChart.points;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.message.Message;

@DisplayName("The series of a chart")
class SeriesPainterTest {

    private final List<String> drawn = new ArrayList<>();
    private final ChartModel model =
            new ChartModel(Message.of("train.chart.menu", "loss"), Unit.NONE);

    /** Writes down what is drawn. */
    private final class Paper implements Surface {

        @Override
        public void path(double[] x, double[] y, int count, Ink ink) {
            drawn.add("line of " + count);
        }

        @Override
        public void area(double[] x, double[] y, int count, Ink ink) {
            drawn.add("band of " + count);
        }

        @Override
        public void dot(double x, double y, double radius, Ink ink) {
            drawn.add("dot of " + radius);
        }

        @Override
        public void text(String text, double x, double y, Anchor anchor, Ink ink) {
            drawn.add(text);
        }

        @Override
        public void clip(double x, double y, double width, double height) {
            throw new AssertionError("whoever paints the chart clips");
        }

        @Override
        public void unclip() {
            throw new AssertionError("whoever paints the chart clips");
        }
    }

    private List<String> paint() {
        model.follow(1_000_000_000);
        PlotArea area = ChartPainter.area(model, 0, 0, 300, 200);
        new SeriesPainter(new Paper(), COLORS, ENGLISH, Columns::of, area).paint(model);
        return drawn;
    }

    @Test
    @DisplayName("end before a gap and begin after it; a value alone between gaps is a dot")
    void gaps() {
        Points values = points(3, 2, Double.NaN, 5, Double.NaN, 4, 3, 2);
        model.series().add(ChartSeries.dense(NAME, Role.TRAINING, values));
        assertEquals(List.of("line of 2", "dot of 0.5", "line of 3"), paint());
    }

    @Test
    @DisplayName("of many values a pixel show their spikes as a band")
    void band() {
        double[] values = new double[3000];
        values[1234] = 7;
        model.series().add(ChartSeries.dense(NAME, Role.TRAINING, points(values)));
        List<String> all = paint();
        assertEquals(2, all.size());
        assertEquals(
                all.get(0).replace("band of ", ""),
                String.valueOf(2 * Integer.parseInt(all.get(1).replace("line of ", ""))));
    }

    @Test
    @DisplayName("have a dot for each epoch; those of earlier runs lie below, with their names")
    void epochs() {
        model.series().add(ChartSeries.sparse(NAME, Role.VALIDATION, points(3, 2)));
        model.series().add(ChartSeries.sparse(NAME, Role.EARLIER, points(4, 3, 2)));
        assertEquals(
                List.of("line of 3", ENGLISH.render(NAME), "line of 2", "dot of 3.0", "dot of 3.0"),
                paint());
    }

    @Test
    @DisplayName("that are hidden are not drawn")
    void hidden() {
        ChartSeries hidden = ChartSeries.sparse(NAME, Role.VALIDATION, points(3, 2));
        hidden.visibleProperty().set(false);
        model.series().add(hidden);
        model.series().add(ChartSeries.sparse(NAME, Role.TRAINING, points(3, 2, 1)));
        assertEquals(List.of("line of 3", "dot of 3.0", "dot of 3.0", "dot of 3.0"), paint());
    }
}

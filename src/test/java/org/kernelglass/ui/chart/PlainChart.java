package org.kernelglass.ui.chart;

import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;
import org.kernelglass.message.Message;
import org.kernelglass.message.Sentences;

/** What tests draw charts with. */
final class PlainChart {

    static final Sentences ENGLISH = new Sentences(Locale.ENGLISH);
    static final Message NAME = Message.of("train.chart.best");
    static final Colors COLORS =
            new Colors(
                    Color.WHITE,
                    Color.BLACK,
                    Color.GRAY,
                    Color.LIGHTGRAY,
                    Color.BLUE,
                    Color.ORANGE,
                    Color.GREEN,
                    List.of(Color.PURPLE));

    private PlainChart() {}

    /** Of the steps 1, 2, 3… */
    static Points points(double... values) {
        Points points = new Points();
        for (int index = 0; index < values.length; index++) {
            points.add(index + 1, values[index]);
        }
        return points;
    }
}

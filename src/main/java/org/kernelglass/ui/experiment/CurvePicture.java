package org.kernelglass.ui.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.experiment.LearningCurve;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.chart.Scale;
import org.kernelglass.ui.experiment.Drawing.Mark;
import org.kernelglass.ui.experiment.Drawing.Side;

/** Draws what more images bring. */
record CurvePicture(Texts texts) {

    /** Accuracy against the number of images, and where that leads. */
    Drawing curve(LearningCurve curve) {
        List<Mark> marks = new ArrayList<>();
        List<LearningCurve.Point> points = curve.points();
        LearningCurve.Point last = points.get(points.size() - 1);
        List<Double> ahead = List.of(last.images(), 2 * last.images(), 4 * last.images());
        List<Estimate> then = List.of(curve.now(), curve.twice(), curve.fourTimes());
        marks.add(
                new Mark.Band(
                        ahead,
                        then.stream().map(e -> Marks.PERCENT * e.low()).toList(),
                        then.stream().map(e -> Marks.PERCENT * e.high()).toList(),
                        "lab-ahead-band"));
        marks.add(
                new Mark.Line(
                        ahead,
                        then.stream().map(e -> Marks.PERCENT * e.value()).toList(),
                        "lab-ahead"));
        marks.add(
                new Mark.Line(
                        points.stream().map(LearningCurve.Point::images).toList(),
                        points.stream().map(p -> Marks.PERCENT * p.accuracy().value()).toList(),
                        "lab-front"));
        for (LearningCurve.Point point : points) {
            String tip =
                    texts.now(
                            "lab.picture.images-tip",
                            point.images(),
                            Figures.interval(point.accuracy()));
            marks.addAll(Marks.point(point.images(), point.accuracy(), "lab-dot-front", tip));
        }
        DoubleStream values =
                Stream.concat(points.stream().map(LearningCurve.Point::accuracy), then.stream())
                        .flatMapToDouble(Marks::ends);
        return new Drawing(
                Side.around(
                        Message.of("lab.picture.images"),
                        Scale.LOG,
                        DoubleStream.of(points.get(0).images(), 4 * last.images())),
                Side.around(Marks.ACCURACY, Scale.LINEAR, values),
                marks,
                curve.sentence());
    }
}

package org.kernelglass.ui.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.chart.Scale;
import org.kernelglass.ui.experiment.Drawing.Mark;
import org.kernelglass.ui.experiment.Drawing.Side;

/** Draws what each fold came to. */
record FoldPicture(Texts texts) {

    /** Accuracy of each fold, and the mean with its interval. */
    Drawing folds(List<Folds.Fold> folds, Estimate mean) {
        List<Mark> marks = new ArrayList<>();
        List<Double> ends = List.of(-0.5, folds.size() - 0.5);
        if (mean.hasInterval()) {
            double low = Marks.PERCENT * mean.low();
            double high = Marks.PERCENT * mean.high();
            marks.add(new Mark.Band(ends, List.of(low, low), List.of(high, high), "lab-mean-band"));
        }
        marks.add(new Mark.Level(Marks.PERCENT * mean.value(), "lab-mean"));
        IntStream.range(0, folds.size())
                .forEach(
                        place ->
                                marks.add(
                                        new Mark.Dot(
                                                place,
                                                Marks.PERCENT * folds.get(place).accuracy(),
                                                "lab-dot-front",
                                                texts.now(folds.get(place).title()))));
        DoubleStream values =
                DoubleStream.concat(
                        Marks.ends(mean),
                        folds.stream().mapToDouble(f -> Marks.PERCENT * f.accuracy()));
        return new Drawing(
                Side.named(
                        Message.of("lab.picture.fold"),
                        folds.stream().map(Folds.Fold::shortly).toList()),
                Side.around(Marks.ACCURACY, Scale.LINEAR, values),
                marks,
                Message.of("lab.folds.mean", Figures.interval(mean)));
    }
}

package org.kernelglass.ui.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.experiment.CandidateRow;
import org.kernelglass.experiment.Effect;
import org.kernelglass.experiment.Setting;
import org.kernelglass.experiment.Trend;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.chart.Scale;
import org.kernelglass.ui.experiment.Drawing.Mark;
import org.kernelglass.ui.experiment.Drawing.Side;

/** Draws what one setting does, and what it costs. */
record EffectPicture(Texts texts) {

    /** What each value of one setting does to accuracy, against the baseline's value at 0. */
    Drawing effect(List<Effect> ofOne) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Level(0, "lab-zero"));
        marks.add(new Mark.Dot(0, 0, Plane.BASELINE, ofOne.get(0).reference()));
        for (int place = 0; place < ofOne.size(); place++) {
            Estimate change = ofOne.get(place).comparison().difference();
            String tip = texts.now(ofOne.get(place).sentence());
            marks.addAll(Marks.point(place + 1.0, change, "lab-dot-front", tip));
        }
        DoubleStream values =
                ofOne.stream().flatMapToDouble(each -> Marks.ends(each.comparison().difference()));
        return new Drawing(
                names(ofOne),
                Side.around(
                        Message.of("lab.picture.points"),
                        Scale.LINEAR,
                        DoubleStream.concat(DoubleStream.of(0), values)),
                marks,
                ofOne.get(0).sentence());
    }

    private static Side names(List<Effect> ofOne) {
        List<String> names =
                Stream.concat(
                                Stream.of(ofOne.get(0).reference()),
                                ofOne.stream().map(Effect::value))
                        .toList();
        return Side.named(Message.of("lab.picture.value", ofOne.get(0).target()), names);
    }

    /** How many times the parameters or the time each value costs. */
    Drawing cost(List<Effect> ofOne, FrontPicture.Cost cost) {
        List<Double> times =
                ofOne.stream()
                        .map(
                                each ->
                                        cost == FrontPicture.Cost.SECONDS
                                                ? each.seconds()
                                                : each.parameters())
                        .toList();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Level(1, "lab-zero"));
        marks.add(new Mark.Dot(0, 1, Plane.BASELINE, ofOne.get(0).reference()));
        for (int place = 0; place < times.size(); place++) {
            String tip = ofOne.get(place).value() + ": × %.2f".formatted(times.get(place));
            marks.add(new Mark.Dot(place + 1.0, times.get(place), "lab-dot", tip));
        }
        Message title =
                Message.of(
                        cost == FrontPicture.Cost.SECONDS
                                ? "lab.picture.times-seconds"
                                : "lab.picture.times-parameters");
        return new Drawing(
                names(ofOne),
                Side.around(
                        title,
                        Scale.LINEAR,
                        DoubleStream.concat(
                                DoubleStream.of(1), times.stream().mapToDouble(t -> t))),
                marks,
                title);
    }

    /** Accuracy of all candidates over the values of one setting that were drawn at random. */
    Drawing trend(Trend trend, List<CandidateRow> rows) {
        List<Mark> marks = new ArrayList<>();
        List<Double> at = new ArrayList<>();
        for (CandidateRow row : rows) {
            for (Setting setting : row.candidate().settings()) {
                boolean on = setting.target().equals(trend.target());
                if (on && setting.number().isPresent() && !Double.isNaN(row.accuracy().value())) {
                    double x = setting.number().getAsDouble();
                    at.add(x);
                    marks.addAll(Marks.point(x, row.accuracy(), "lab-dot", Marks.tip(texts, row)));
                }
            }
        }
        boolean wide = trend.low() > 0 && trend.high() / trend.low() >= 10;
        return new Drawing(
                Side.around(
                        Message.of("lab.picture.value", trend.target()),
                        wide ? Scale.LOG : Scale.LINEAR,
                        at.stream().mapToDouble(x -> x)),
                Side.around(Marks.ACCURACY, Scale.LINEAR, Marks.ends(rows)),
                marks,
                trend.sentence());
    }
}

package org.kernelglass.ui.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.experiment.CandidateName;
import org.kernelglass.experiment.CandidateRow;
import org.kernelglass.experiment.Effect;
import org.kernelglass.experiment.LearningCurve;
import org.kernelglass.experiment.Setting;
import org.kernelglass.experiment.Standing;
import org.kernelglass.experiment.Trend;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.chart.Scale;
import org.kernelglass.ui.experiment.Drawing.Mark;
import org.kernelglass.ui.experiment.Drawing.Side;

/** Draws what an experiment found. */
record Pictures(Texts texts) {

    private static final double PERCENT = 100;
    private static final Message ACCURACY = Message.of("lab.picture.accuracy");

    /** What it costs to be accurate. */
    enum Cost {
        PARAMETERS,
        SECONDS
    }

    /** Accuracy against cost, those that nobody beats joined by a line. */
    Drawing front(List<CandidateRow> rows, int baseline, Cost cost) {
        List<CandidateRow> measured =
                rows.stream().filter(row -> !Double.isNaN(row.accuracy().value())).toList();
        List<Mark> marks = new ArrayList<>();
        List<CandidateRow> front =
                front(measured, cost).stream()
                        .sorted(Comparator.comparingDouble(row -> of(row, cost)))
                        .toList();
        marks.add(
                new Mark.Line(
                        front.stream().map(row -> of(row, cost)).toList(),
                        front.stream().map(row -> PERCENT * row.accuracy().value()).toList(),
                        "lab-front"));
        for (CandidateRow row : measured) {
            String style =
                    row.number() == baseline
                            ? Plane.BASELINE
                            : front.contains(row) ? "lab-dot-front" : "lab-dot";
            marks.addAll(point(of(row, cost), row.accuracy(), style, tip(row)));
        }
        return new Drawing(
                Side.around(
                        Message.of(
                                cost == Cost.SECONDS
                                        ? "lab.picture.seconds"
                                        : "lab.picture.parameters"),
                        Scale.LOG,
                        measured.stream().mapToDouble(row -> of(row, cost))),
                Side.around(ACCURACY, Scale.LINEAR, ends(measured)),
                marks,
                Message.of("lab.picture.front", measured.size(), front.size()));
    }

    private static double of(CandidateRow row, Cost cost) {
        return cost == Cost.SECONDS ? row.seconds() : row.parameters();
    }

    /** By parameters as the table has it; by seconds likewise. */
    private static List<CandidateRow> front(List<CandidateRow> rows, Cost cost) {
        if (cost == Cost.PARAMETERS) {
            return rows.stream().filter(CandidateRow::pareto).toList();
        }
        List<CandidateRow> whole =
                rows.stream()
                        .filter(row -> row.standing() != Standing.OPEN)
                        .filter(row -> row.standing() != Standing.DROPPED)
                        .toList();
        return whole.stream()
                .filter(row -> whole.stream().noneMatch(other -> beats(other, row)))
                .toList();
    }

    private static boolean beats(CandidateRow other, CandidateRow row) {
        boolean asGood =
                other.accuracy().value() >= row.accuracy().value()
                        && other.seconds() <= row.seconds();
        return asGood
                && (other.accuracy().value() > row.accuracy().value()
                        || other.seconds() < row.seconds());
    }

    private String tip(CandidateRow row) {
        return texts.now(CandidateName.of(row.candidate()))
                + "\n"
                + Figures.interval(row.accuracy());
    }

    private static DoubleStream ends(List<CandidateRow> rows) {
        return rows.stream().flatMapToDouble(row -> ends(row.accuracy()));
    }

    private static DoubleStream ends(Estimate estimate) {
        return estimate.hasInterval()
                ? DoubleStream.of(
                        PERCENT * estimate.low(),
                        PERCENT * estimate.value(),
                        PERCENT * estimate.high())
                : DoubleStream.of(PERCENT * estimate.value());
    }

    private static List<Mark> point(double x, Estimate estimate, String style, String tip) {
        List<Mark> marks = new ArrayList<>();
        if (estimate.hasInterval()) {
            marks.add(
                    new Mark.Whisker(
                            x, PERCENT * estimate.low(), PERCENT * estimate.high(), "lab-whisker"));
        }
        marks.add(new Mark.Dot(x, PERCENT * estimate.value(), style, tip));
        return marks;
    }

    /** What each value of one setting does to accuracy, against the baseline's value at 0. */
    Drawing effect(List<Effect> ofOne) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Level(0, "lab-zero"));
        marks.add(new Mark.Dot(0, 0, Plane.BASELINE, ofOne.get(0).reference()));
        for (int place = 0; place < ofOne.size(); place++) {
            Estimate change = ofOne.get(place).comparison().difference();
            String tip = texts.now(ofOne.get(place).sentence());
            marks.addAll(point(place + 1.0, change, "lab-dot-front", tip));
        }
        DoubleStream values =
                ofOne.stream().flatMapToDouble(each -> ends(each.comparison().difference()));
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
    Drawing cost(List<Effect> ofOne, Cost cost) {
        List<Double> times =
                ofOne.stream()
                        .map(each -> cost == Cost.SECONDS ? each.seconds() : each.parameters())
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
                        cost == Cost.SECONDS
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
                if (setting.target().equals(trend.target())
                        && !Double.isNaN(row.accuracy().value())) {
                    double x = Double.parseDouble(setting.value());
                    at.add(x);
                    marks.addAll(point(x, row.accuracy(), "lab-dot", tip(row)));
                }
            }
        }
        boolean wide = trend.low() > 0 && trend.high() / trend.low() >= 10;
        return new Drawing(
                Side.around(
                        Message.of("lab.picture.value", trend.target()),
                        wide ? Scale.LOG : Scale.LINEAR,
                        at.stream().mapToDouble(x -> x)),
                Side.around(ACCURACY, Scale.LINEAR, ends(rows)),
                marks,
                trend.sentence());
    }

    /** Accuracy of each fold, and the mean with its interval. */
    Drawing folds(List<Folds.Fold> folds, Estimate mean) {
        List<Mark> marks = new ArrayList<>();
        List<Double> ends = List.of(-0.5, folds.size() - 0.5);
        if (mean.hasInterval()) {
            double low = PERCENT * mean.low();
            double high = PERCENT * mean.high();
            marks.add(new Mark.Band(ends, List.of(low, low), List.of(high, high), "lab-mean-band"));
        }
        marks.add(new Mark.Level(PERCENT * mean.value(), "lab-mean"));
        IntStream.range(0, folds.size())
                .forEach(
                        place ->
                                marks.add(
                                        new Mark.Dot(
                                                place,
                                                PERCENT * folds.get(place).accuracy(),
                                                "lab-dot-front",
                                                texts.now(folds.get(place).title()))));
        DoubleStream values =
                DoubleStream.concat(
                        ends(mean), folds.stream().mapToDouble(f -> PERCENT * f.accuracy()));
        return new Drawing(
                Side.named(
                        Message.of("lab.picture.fold"),
                        folds.stream().map(Folds.Fold::shortly).toList()),
                Side.around(ACCURACY, Scale.LINEAR, values),
                marks,
                Message.of("lab.folds.mean", Figures.interval(mean)));
    }

    /** Accuracy against the number of images, and where that leads. */
    Drawing curve(LearningCurve curve) {
        List<Mark> marks = new ArrayList<>();
        List<LearningCurve.Point> points = curve.points();
        LearningCurve.Point last = points.get(points.size() - 1);
        List<Double> ahead = List.of(last.images(), 2 * last.images(), 4 * last.images());
        Estimate now = Estimate.bare(last.accuracy().value());
        List<Estimate> then = List.of(now, curve.twice(), curve.fourTimes());
        marks.add(
                new Mark.Band(
                        ahead,
                        then.stream().map(e -> PERCENT * (e == now ? e.value() : e.low())).toList(),
                        then.stream()
                                .map(e -> PERCENT * (e == now ? e.value() : e.high()))
                                .toList(),
                        "lab-ahead-band"));
        marks.add(
                new Mark.Line(
                        ahead, then.stream().map(e -> PERCENT * e.value()).toList(), "lab-ahead"));
        marks.add(
                new Mark.Line(
                        points.stream().map(LearningCurve.Point::images).toList(),
                        points.stream().map(p -> PERCENT * p.accuracy().value()).toList(),
                        "lab-front"));
        for (LearningCurve.Point point : points) {
            String tip =
                    texts.now(
                            "lab.picture.images-tip",
                            point.images(),
                            Figures.interval(point.accuracy()));
            marks.addAll(point(point.images(), point.accuracy(), "lab-dot-front", tip));
        }
        DoubleStream values =
                Stream.concat(
                                points.stream().map(LearningCurve.Point::accuracy),
                                Stream.of(curve.twice(), curve.fourTimes()))
                        .flatMapToDouble(Pictures::ends);
        return new Drawing(
                Side.around(
                        Message.of("lab.picture.images"),
                        Scale.LOG,
                        DoubleStream.of(points.get(0).images(), 4 * last.images())),
                Side.around(ACCURACY, Scale.LINEAR, values),
                marks,
                curve.sentence());
    }
}

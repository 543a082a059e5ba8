package org.kernelglass.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.kernelglass.dataset.random.SplitMix64;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.evaluation.IntervalMethod;
import org.kernelglass.experiment.CandidateTrials.Row;
import org.kernelglass.message.Message;

/**
 * Accuracy against the number of training images, and where that leads: a {@link PowerLaw} through
 * the points, and how far it can be trusted by fitting it again to seeds and images drawn anew
 * (bootstrap, Efron 1979). What the law itself is not, the interval does not know.
 *
 * @param points by ascending number of images
 * @param now expected accuracy with as many images as the last point has, which chance has put
 *     above or below
 * @param twice likewise with twice as many
 * @param fourTimes likewise
 * @param forOnePoint how many images in all for one point of accuracy more than {@code now};
 *     infinite where none do
 */
public record LearningCurve(
        List<Point> points,
        Estimate now,
        Estimate twice,
        Estimate fourTimes,
        Estimate forOnePoint) {

    private static final int DRAWS = 400;
    private static final int LEAST_POINTS = 3;
    private static final double POINT = 0.01;

    /**
     * One share of the images.
     *
     * @param images learned from
     */
    public record Point(double share, double images, Estimate accuracy) {}

    /** One share with what was right, {@code [seeds][images]}. */
    private record Measured(double share, double images, List<boolean[]> right) {}

    /**
     * The curve over all classes; empty before three shares are done.
     *
     * @param training images at a share of 1
     */
    public static Optional<LearningCurve> of(
            Experiment experiment, Map<Trial, TrialResult> results, int training) {
        return of(experiment, results, training, -1);
    }

    /**
     * The curve of one class: its images alone are counted, on both sides.
     *
     * @param training images of the class at a share of 1
     * @param label the class
     */
    public static Optional<LearningCurve> ofClass(
            Experiment experiment, Map<Trial, TrialResult> results, int training, int label) {
        return of(experiment, results, training, label);
    }

    private static Optional<LearningCurve> of(
            Experiment experiment, Map<Trial, TrialResult> results, int training, int label) {
        List<Measured> measured = new ArrayList<>();
        Rung rung = new Rung(experiment.possible(), 1);
        for (int candidate : rung.candidates()) {
            CandidateTrials trials = CandidateTrials.of(experiment, rung, candidate, results);
            if (trials.complete() && trials.failed().isEmpty()) {
                double share = experiment.candidates().get(candidate).share();
                int[] chosen = chosen(trials, label);
                List<boolean[]> right =
                        trials.rows().stream().map(Row::right).map(r -> only(r, chosen)).toList();
                measured.add(new Measured(share, Math.max(1, Math.round(share * training)), right));
            }
        }
        boolean enough = measured.size() >= LEAST_POINTS && measured.get(0).right.get(0).length > 0;
        return enough ? Optional.of(of(measured)) : Optional.empty();
    }

    /** What twice as many images would bring: both ends of the step are the law's. */
    public Message sentence() {
        Point last = points.get(points.size() - 1);
        return Message.of(
                "experiment.curve",
                2 * last.images(),
                now.value(),
                twice.value(),
                twice.low(),
                twice.high(),
                last.accuracy().value(),
                needed());
    }

    private Message needed() {
        if (Double.isInfinite(forOnePoint.value())) {
            return Message.of("experiment.curve.point-never");
        }
        String key =
                Double.isInfinite(forOnePoint.high())
                        ? "experiment.curve.point-open"
                        : "experiment.curve.point";
        return Message.of(key, forOnePoint.value(), forOnePoint.low(), forOnePoint.high());
    }

    private static int[] chosen(CandidateTrials trials, int label) {
        int[] labels = trials.done().findFirst().orElseThrow().predictions().labels();
        return IntStream.range(0, labels.length)
                .filter(image -> label < 0 || labels[image] == label)
                .toArray();
    }

    private static boolean[] only(boolean[] right, int[] chosen) {
        boolean[] some = new boolean[chosen.length];
        for (int place = 0; place < chosen.length; place++) {
            some[place] = right[chosen[place]];
        }
        return some;
    }

    private static LearningCurve of(List<Measured> measured) {
        double[] images = measured.stream().mapToDouble(Measured::images).toArray();
        double last = images[images.length - 1];
        List<Point> points =
                measured.stream()
                        .map(
                                m ->
                                        new Point(
                                                m.share(),
                                                m.images(),
                                                AccuracyEstimate.ofSeeds(m.right())))
                        .toList();
        PowerLaw law =
                PowerLaw.fit(
                        images,
                        points.stream().mapToDouble(p -> 1 - p.accuracy().value()).toArray());
        List<PowerLaw> laws = drawnAnew(measured, images);
        return new LearningCurve(
                points,
                estimate(law, laws, each -> 1 - each.error(last)),
                estimate(law, laws, each -> 1 - each.error(2 * last)),
                estimate(law, laws, each -> 1 - each.error(4 * last)),
                estimate(law, laws, each -> each.imagesFor(Math.max(0, each.error(last) - POINT))));
    }

    /** Images are drawn alike for all shares, because they are the same; seeds for each. */
    private static List<PowerLaw> drawnAnew(List<Measured> measured, double[] images) {
        SplitMix64 random = SplitMix64.of(1);
        List<PowerLaw> laws = new ArrayList<>();
        int held = measured.get(0).right().get(0).length;
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] drawn = IntStream.range(0, held).map(i -> random.nextInt(held)).toArray();
            double[] errors =
                    measured.stream().mapToDouble(m -> error(m.right(), drawn, random)).toArray();
            laws.add(PowerLaw.fit(images, errors));
        }
        return laws;
    }

    private static double error(List<boolean[]> right, int[] drawn, SplitMix64 random) {
        int wrong = 0;
        for (int seed = 0; seed < right.size(); seed++) {
            boolean[] row = right.get(random.nextInt(right.size()));
            for (int image : drawn) {
                wrong += row[image] ? 0 : 1;
            }
        }
        return (double) wrong / right.size() / drawn.length;
    }

    private static Estimate estimate(
            PowerLaw law, List<PowerLaw> laws, ToDoubleFunction<PowerLaw> figure) {
        double[] drawn = laws.stream().mapToDouble(figure).sorted().toArray();
        double value = figure.applyAsDouble(law);
        double tail = (1 - Estimate.LEVEL) / 2;
        double low = drawn[(int) Math.floor(tail * (drawn.length - 1))];
        double high = drawn[(int) Math.ceil((1 - tail) * (drawn.length - 1))];
        return new Estimate(
                value, Math.min(value, low), Math.max(value, high), IntervalMethod.BOOTSTRAP);
    }

    /** Numbers of training images of each class. */
    public static int[] perClass(ExperimentImages images) {
        int[] counts = new int[images.index().classes().size()];
        Arrays.stream(images.heldOut().train())
                .forEach(image -> counts[images.index().images().get(image).label()]++);
        return counts;
    }
}

package org.kernelglass.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.tribuo.classification.evaluation.LabelEvaluationUtil;

@DisplayName("All figures of a network's predictions")
class AssessmentTest {

    /** Probabilities that tell the label, more or less; coarse ones tie. */
    private static LabelledPredictions random(int images, int classes, boolean coarse, long seed) {
        Random random = new Random(seed);
        int[] labels = random.ints(images, 0, classes).toArray();
        float[][] rows = new float[images][classes];
        for (int image = 0; image < images; image++) {
            float sum = 0;
            for (int c = 0; c < classes; c++) {
                double score = Math.exp(random.nextGaussian() + (labels[image] == c ? 1 : 0));
                rows[image][c] = (float) (coarse ? Math.ceil(score * 2) : score);
                sum += rows[image][c];
            }
            for (int c = 0; c < classes; c++) {
                rows[image][c] /= sum;
            }
        }
        return new LabelledPredictions(labels, rows, classes);
    }

    @RepeatedTest(8)
    @DisplayName("have areas that agree with Tribuo and with the Mann-Whitney statistic of Commons")
    void areas(RepetitionInfo repetition) {
        int seed = repetition.getCurrentRepetition();
        LabelledPredictions some = random(150, 2 + seed % 4, seed % 2 == 0, seed);
        Assessment assessment = Assessment.of(some);
        for (int c = 0; c < some.classes(); c++) {
            ClassAssessment ours = assessment.classes().get(c);
            boolean[] positive = new boolean[some.images()];
            double[] scores = new double[some.images()];
            for (int image = 0; image < positive.length; image++) {
                positive[image] = some.labels()[image] == c;
                scores[image] = some.probabilities()[image][c];
            }
            assertEquals(
                    LabelEvaluationUtil.binaryAUCROC(positive, scores),
                    ours.rocArea().value(),
                    1e-9);
            assertEquals(
                    LabelEvaluationUtil.averagedPrecision(positive, scores),
                    ours.averagePrecision().value(),
                    1e-9);
            double[] inside = some(scores, positive, true);
            double[] outside = some(scores, positive, false);
            assertEquals(
                    MannWhitneyUTest.withDefaults().statistic(inside, outside)
                            / inside.length
                            / outside.length,
                    ours.rocArea().value(),
                    1e-9);
        }
    }

    private static double[] some(double[] scores, boolean[] positive, boolean wanted) {
        return IntStream.range(0, scores.length)
                .filter(image -> positive[image] == wanted)
                .mapToDouble(image -> scores[image])
                .toArray();
    }

    @Test
    @DisplayName("have curves that run from corner to corner and enclose their areas")
    void curves() {
        LabelledPredictions some = random(300, 3, true, 5);
        ClassAssessment ours = Assessment.of(some).classes().get(1);
        List<CurvePoint> roc = ours.roc();
        assertEquals(new CurvePoint(Double.POSITIVE_INFINITY, 0, 0), roc.get(0));
        assertEquals(1, roc.get(roc.size() - 1).x());
        assertEquals(1, roc.get(roc.size() - 1).y());
        double area = 0;
        for (int point = 1; point < roc.size(); point++) {
            CurvePoint here = roc.get(point);
            CurvePoint before = roc.get(point - 1);
            assertTrue(here.threshold() < before.threshold());
            area += (here.x() - before.x()) * (here.y() + before.y()) / 2;
        }
        assertEquals(area, ours.rocArea().value(), 1e-12);
        CurvePoint last = ours.precisionRecall().get(ours.precisionRecall().size() - 1);
        assertEquals(1, last.x());
        assertEquals(ours.support() / 300.0, last.y(), 1e-12);
    }

    @RepeatedTest(5)
    @DisplayName("have a Matthews correlation that is the correlation of the two indicator tables")
    void matthews(RepetitionInfo repetition) {
        LabelledPredictions some = random(120, 1 + repetition.getCurrentRepetition(), false, 3);
        int[] predicted = some.predicted();
        double both = 0;
        double actual = 0;
        double said = 0;
        for (int c = 0; c < some.classes(); c++) {
            double labelMean = share(some.labels(), c);
            double saidMean = share(predicted, c);
            for (int image = 0; image < some.images(); image++) {
                double x = (some.labels()[image] == c ? 1 : 0) - labelMean;
                double y = (predicted[image] == c ? 1 : 0) - saidMean;
                both += x * y;
                actual += x * x;
                said += y * y;
            }
        }
        double expected = actual * said == 0 ? 0 : both / Math.sqrt(actual * said);
        assertEquals(expected, some.confusion().matthews(), 1e-12);
    }

    private static double share(int[] classes, int wanted) {
        return IntStream.of(classes).filter(c -> c == wanted).count() / (double) classes.length;
    }

    @Test
    @DisplayName("have a calibration error of 0 where 80% means four of five")
    void calibrated() {
        LabelledPredictions honest = sure(0.8f, 80);
        assertEquals(0, Assessment.of(honest).overall().calibrationError().value(), 1e-7);
        LabelledPredictions boasting = sure(0.95f, 80);
        Assessment assessment = Assessment.of(boasting);
        assertEquals(0.15, assessment.overall().calibrationError().value(), 1e-7);
        CalibrationBin bin = assessment.calibration().get(14);
        assertEquals(100, bin.images());
        assertEquals(0.95, bin.confidence(), 1e-7);
        assertEquals(Wilson.of(80, 100), bin.accuracy());
        assertFalse(assessment.calibration().get(3).accuracy().hasInterval());
    }

    /** 100 images of class 0, all with this probability for the class that is said. */
    private static LabelledPredictions sure(float probability, int right) {
        float[][] rows = new float[100][];
        for (int image = 0; image < 100; image++) {
            float first = image < right ? probability : 1 - probability;
            rows[image] = new float[] {first, 1 - first};
        }
        return new LabelledPredictions(new int[100], rows, 2);
    }

    @Test
    @DisplayName("agree with the plain loop over bins that the paper of the calibration error has")
    void calibrationError() {
        LabelledPredictions some = random(400, 4, true, 8);
        double expected = 0;
        for (int bin = 0; bin < 15; bin++) {
            double images = 0;
            double right = 0;
            double confidence = 0;
            for (int image = 0; image < 400; image++) {
                float[] row = some.probabilities()[image];
                double most = Math.max(Math.max(row[0], row[1]), Math.max(row[2], row[3]));
                if (most > bin / 15.0 && most <= (bin + 1) / 15.0) {
                    images++;
                    confidence += most;
                    right += some.right()[image] ? 1 : 0;
                }
            }
            expected +=
                    images == 0 ? 0 : images / 400 * Math.abs(right / images - confidence / images);
        }
        assertEquals(expected, Assessment.of(some).overall().calibrationError().value(), 1e-9);
    }

    @Test
    @DisplayName("have Wilson's interval where they are shares, and say so")
    void shares() {
        LabelledPredictions some = random(200, 6, false, 2);
        Assessment assessment = Assessment.of(some);
        ConfusionMatrix matrix = some.confusion();
        assertEquals(Wilson.of(matrix.right(), 200), assessment.accuracy());
        assertEquals(
                Wilson.of(matrix.count(4, 4), matrix.support(4)),
                assessment.classes().get(4).recall());
        assertEquals(
                Wilson.of(matrix.count(4, 4), matrix.predictedAs(4)),
                assessment.classes().get(4).precision());
        assertEquals(3, assessment.top().size());
        assertEquals(
                Scores.topAccuracy(some.labels(), some.probabilities(), 5),
                assessment.top().get(2).accuracy().value(),
                1e-12);
        assertEquals(IntervalMethod.BOOTSTRAP, assessment.overall().matthews().method());
        assertEquals(1000, assessment.resamples());
    }

    @Test
    @DisplayName("give shares of rows and columns that add up to 1")
    void percent() {
        ConfusionMatrix matrix = random(90, 3, false, 4).confusion();
        for (int c = 0; c < 3; c++) {
            int fixed = c;
            assertEquals(
                    1,
                    IntStream.range(0, 3).mapToDouble(o -> matrix.ofActual(fixed, o)).sum(),
                    1e-12);
            assertEquals(
                    1,
                    IntStream.range(0, 3).mapToDouble(o -> matrix.ofPredicted(o, fixed)).sum(),
                    1e-12);
        }
    }

    @Test
    @DisplayName("have bootstrap intervals that hold the truth in about 95% of samples")
    void coverage() {
        LabelledPredictions all = random(40_000, 3, false, 1);
        double truth = all.confusion().matthews();
        int held = 0;
        for (int sample = 0; sample < 100; sample++) {
            int from = sample * 300;
            LabelledPredictions part =
                    new LabelledPredictions(
                            java.util.Arrays.copyOfRange(all.labels(), from, from + 300),
                            java.util.Arrays.copyOfRange(all.probabilities(), from, from + 300),
                            3);
            held += OverallFigures.of(part, 300).matthews().holds(truth) ? 1 : 0;
        }
        assertTrue(held >= 88 && held <= 100, held + " of 100");
    }

    @Test
    @DisplayName("are the same twice, and their differences are those of the figures")
    void repeats() {
        LabelledPredictions first = random(250, 3, false, 6);
        LabelledPredictions second =
                new LabelledPredictions(
                        first.labels(), random(250, 3, false, 7).probabilities(), 3);
        assertEquals(OverallFigures.of(first, 200), OverallFigures.of(first, 200));
        OverallFigures difference = OverallFigures.differences(first, second);
        assertEquals(
                second.confusion().macroF1() - first.confusion().macroF1(),
                difference.macroF1().value(),
                1e-12);
        assertTrue(difference.macroF1().high() < 0, "guesses are worse: " + difference.macroF1());
        assertTrue(OverallFigures.differences(first, first).loss().holds(0));
    }

    @Test
    @DisplayName("stay honest where a class has no image, or a probability is NaN")
    void missing() {
        float[][] rows = {{0.9f, 0.1f, 0}, {0.2f, 0.8f, 0}, {Float.NaN, 0.5f, 0.5f}};
        Assessment assessment =
                Assessment.of(new LabelledPredictions(new int[] {0, 1, 0}, rows, 3));
        ClassAssessment none = assessment.classes().get(2);
        assertEquals(0, none.support());
        assertFalse(none.recall().hasInterval());
        assertFalse(none.rocArea().hasInterval());
        assertEquals(Double.NaN, none.rocArea().value());
        assertEquals(2 / 3.0, assessment.accuracy().value(), 1e-12);
        LabelledPredictions known = LabelledPredictions.known(new int[] {-1, 1, -1}, rows, 3);
        assertEquals(1, known.images());
        assertEquals(1, known.confusion().right());
    }
}

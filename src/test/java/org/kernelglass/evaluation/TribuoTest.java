package org.kernelglass.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.MutableOutputInfo;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.evaluation.ConfusionMetrics;
import org.tribuo.classification.evaluation.LabelConfusionMatrix;
import org.tribuo.evaluation.metrics.MetricTarget;
import org.tribuo.impl.ArrayExample;

@DisplayName("The figures of a confusion matrix")
class TribuoTest {

    private static final int IMAGES = 150;
    private static final double EXACT = 1e-12;

    @RepeatedTest(20)
    @DisplayName(
            "agree with Tribuo's on random answers: counts, precision, recall, F1, their means")
    void agree(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int classes = 2 + random.nextInt(9);
        int[] labels = labels(classes, random);
        float[][] rows = new float[IMAGES][classes];
        int[] said = new int[IMAGES];
        for (int image = 0; image < IMAGES; image++) {
            said[image] = random.nextInt(3) == 0 ? random.nextInt(classes) : labels[image];
            rows[image][said[image]] = 1;
        }
        ConfusionMatrix ours = ConfusionMatrix.of(labels, rows, classes);
        LabelConfusionMatrix theirs = tribuo(labels, said, classes);
        for (int actual = 0; actual < classes; actual++) {
            MetricTarget<Label> target = new MetricTarget<>(name(actual));
            ClassFigures figures = ours.figures(actual);
            assertEquals(ConfusionMetrics.precision(target, theirs), figures.precision(), EXACT);
            assertEquals(ConfusionMetrics.recall(target, theirs), figures.recall(), EXACT);
            assertEquals(ConfusionMetrics.f1(target, theirs), figures.f1(), EXACT);
            assertEquals(theirs.support(name(actual)), figures.support());
            for (int predicted = 0; predicted < classes; predicted++) {
                assertEquals(
                        theirs.confusion(name(predicted), name(actual)),
                        ours.count(actual, predicted));
            }
        }
        MetricTarget<Label> macro = MetricTarget.macroAverageTarget();
        assertEquals(ConfusionMetrics.precision(macro, theirs), ours.macroPrecision(), EXACT);
        assertEquals(ConfusionMetrics.recall(macro, theirs), ours.macroRecall(), EXACT);
        assertEquals(ConfusionMetrics.f1(macro, theirs), ours.macroF1(), EXACT);
        MetricTarget<Label> micro = MetricTarget.microAverageTarget();
        assertEquals(ConfusionMetrics.recall(micro, theirs), ours.accuracy(), EXACT);
    }

    /** Every class at least once, the later ones rarer. */
    private static int[] labels(int classes, Random random) {
        int[] labels = new int[IMAGES];
        for (int image = 0; image < IMAGES; image++) {
            labels[image] =
                    image < classes ? image : (int) (classes * Math.pow(random.nextDouble(), 2));
        }
        return labels;
    }

    private static LabelConfusionMatrix tribuo(int[] labels, int[] said, int classes) {
        MutableOutputInfo<Label> domain = new LabelFactory().generateInfo();
        for (int label = 0; label < classes; label++) {
            domain.observe(name(label));
        }
        ImmutableOutputInfo<Label> known = domain.generateImmutableOutputInfo();
        List<Prediction<Label>> predictions = new ArrayList<>();
        for (int image = 0; image < labels.length; image++) {
            predictions.add(
                    new Prediction<>(
                            name(said[image]), 1, new ArrayExample<>(name(labels[image]))));
        }
        return new LabelConfusionMatrix(known, predictions);
    }

    private static Label name(int label) {
        return new Label("class " + label);
    }
}

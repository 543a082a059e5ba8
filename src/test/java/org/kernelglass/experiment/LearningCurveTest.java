package org.kernelglass.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.network.Templates;
import org.kernelglass.training.Compute;
import org.kernelglass.training.Predictions;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.training.advice.Setup;

@DisplayName("A learning curve")
class LearningCurveTest {

    private static final double[] IMAGES = {250, 500, 750, 1000};

    private static double[] errors(PowerLaw law) {
        return Arrays.stream(IMAGES).map(law::error).toArray();
    }

    @Test
    @DisplayName("finds the law that points were made of")
    void exact() {
        PowerLaw truth = new PowerLaw(0.05, 3, 0.5);
        PowerLaw found = PowerLaw.fit(IMAGES, errors(truth));
        assertEquals(0.05, found.floor(), 1e-9);
        assertEquals(3, found.scale(), 1e-6);
        assertEquals(0.5, found.exponent(), 1e-9);
        assertEquals(truth.error(4000), found.error(4000), 1e-9);
        assertEquals(2500, truth.imagesFor(truth.error(2500)), 1e-6);
        assertEquals(Double.POSITIVE_INFINITY, truth.imagesFor(0.05));
    }

    @Test
    @DisplayName("of errors that do not fall expects nothing of more images")
    void flat() {
        PowerLaw found = PowerLaw.fit(IMAGES, new double[] {0.2, 0.2, 0.2, 0.2});
        assertEquals(0.2, found.error(100_000), 1e-9);
        assertEquals(Double.POSITIVE_INFINITY, found.imagesFor(0.19));
    }

    @Test
    @DisplayName("never expects an error below 0, nor one that rises")
    void bounds() {
        PowerLaw falling = PowerLaw.fit(IMAGES, new double[] {0.3, 0.1, 0.03, 0.01});
        assertTrue(falling.error(1e9) >= 0);
        PowerLaw rising = PowerLaw.fit(IMAGES, new double[] {0.1, 0.12, 0.14, 0.16});
        assertEquals(rising.error(1000), rising.error(1e6), 1e-12);
    }

    @Test
    @DisplayName("of a class with one image to learn from and one to validate on has no intervals")
    void oneImage() {
        Experiment experiment = quarters();
        Map<Trial, TrialResult> results = new HashMap<>();
        for (Trial trial : new Ladder(experiment, results).rungs().get(0).trials(experiment)) {
            results.put(trial, first(PlayedExperiment.play(trial, trial.share() / 2), 4));
        }
        LearningCurve curve = LearningCurve.ofClass(experiment, results, 1, 3).orElseThrow();
        for (LearningCurve.Point point : curve.points()) {
            assertEquals(1, point.images());
            assertTrue(point.accuracy().value() >= 0 && point.accuracy().value() <= 1);
            assertFalse(point.accuracy().hasInterval(), point.toString());
        }
        assertTrue(curve.twice().value() >= 0 && curve.twice().value() <= 1);
        TrialResult alone = first(results.values().iterator().next(), 1);
        results.replaceAll((trial, result) -> alone);
        CandidateRow row = ExperimentTable.of(experiment, results).rows().get(0);
        assertEquals(Standing.CANNOT_SAY, row.standing());
    }

    @Test
    @DisplayName("whose last point fell by chance does not say that more images bring less")
    void lastPointByChance() {
        Experiment experiment = quarters();
        Map<Trial, TrialResult> results = new HashMap<>();
        for (Trial trial : new Ladder(experiment, results).rungs().get(0).trials(experiment)) {
            double accuracy = trial.share() == 1 ? 0.9 : 0.5 + 0.1 * trial.share();
            results.put(trial, PlayedExperiment.play(trial, accuracy));
        }
        LearningCurve curve = LearningCurve.of(experiment, results, 1000).orElseThrow();
        double measured = curve.points().get(3).accuracy().value();
        assertTrue(curve.twice().value() < measured, "the law lies below the last point");
        assertTrue(curve.now().value() <= curve.twice().value());
        List<Object> said = curve.sentence().arguments();
        assertEquals(List.of(curve.now().value(), curve.twice().value()), said.subList(1, 3));
        assertEquals(measured, said.get(5));
    }

    /** The same with the first of its images alone. */
    private static TrialResult first(TrialResult result, int images) {
        Predictions all = result.predictions();
        return new TrialResult(
                result.failure(),
                result.validation(),
                result.training(),
                result.epochs(),
                result.parameters(),
                result.multiplyAdds(),
                result.seconds(),
                new Predictions(
                        Arrays.copyOf(all.images(), images),
                        Arrays.copyOf(all.labels(), images),
                        Arrays.copyOf(all.probabilities(), images)));
    }

    private static Experiment quarters() {
        Setup base =
                new Setup(Templates.byId("article").stack(10), TrainingPlan.DEFAULT, List.of());
        Candidates maker = new Candidates(base, PlayedExperiment.DATA);
        return new Experiment(
                Purpose.LEARNING_CURVE,
                PlayedExperiment.DATA,
                List.of(),
                maker.ofShares(List.of(0.25, 0.5, 0.75, 1.0)),
                3,
                new Repetition(0, 0, 3),
                Search.GRID,
                Budget.NONE,
                new Compute(1, Compute.Layout.CHANNELS_LAST));
    }

    @Test
    @DisplayName("holds the true accuracy of twice as many images in its interval")
    void outlook() {
        PowerLaw truth = new PowerLaw(0.1, 4, 0.5);
        Experiment experiment = quarters();
        Map<Trial, TrialResult> results = new HashMap<>();
        for (Trial trial : new Ladder(experiment, results).rungs().get(0).trials(experiment)) {
            double accuracy = 1 - truth.error(trial.share() * 1000);
            results.put(trial, PlayedExperiment.play(trial, accuracy));
        }
        LearningCurve curve = LearningCurve.of(experiment, results, 1000).orElseThrow();
        assertEquals(4, curve.points().size());
        assertEquals(250, curve.points().get(0).images());
        assertTrue(curve.twice().holds(1 - truth.error(2000)), curve.twice().toString());
        assertTrue(curve.twice().high() - curve.twice().low() < 0.2);
        assertTrue(curve.forOnePoint().value() > 1000);
        assertEquals(curve, LearningCurve.of(experiment, results, 1000).orElseThrow(), "repeats");
        assertTrue(LearningCurve.ofClass(experiment, results, 100, 3).isPresent());
    }
}

package org.kernelglass.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.evaluation.IntervalMethod;
import org.kernelglass.evaluation.comparison.Verdict;
import org.kernelglass.message.Sentences;

@DisplayName("The table of an experiment")
class ExperimentTableTest {

    private static ExperimentTable table(Experiment experiment, int most) {
        return ExperimentTable.of(
                experiment,
                PlayedExperiment.carryOut(experiment, ExperimentTableTest::truth, most));
    }

    /** Eight filters are much better than 32, and 16 just as good. */
    private static double truth(Trial trial) {
        return PlayedExperiment.filters(trial) == 8 ? 0.78 : 0.6;
    }

    @Test
    @DisplayName("tells a better candidate from one that only looks different, and says how sure")
    void verdicts() {
        Experiment experiment =
                PlayedExperiment.sweep(
                        new Repetition(0, 0, 3), 0, 2, "0.filters=8,16,32", "0.kernel=3,5");
        ExperimentTable table = table(experiment, 1000);
        int baseline = experiment.baseline();
        assertEquals("0.filters=32 0.kernel=3", experiment.candidates().get(baseline).text());
        for (CandidateRow row : table.rows()) {
            assertTrue(row.accuracy().hasInterval());
            double true8 = row.candidate().text().startsWith("0.filters=8 ") ? 0.78 : 0.6;
            if (row.number() != baseline) {
                assertEquals(
                        true8 > 0.7 ? Standing.BETTER : Standing.NOT_DISTINGUISHABLE,
                        row.standing());
            }
        }
        Effect eight =
                table.effects().stream()
                        .filter(e -> e.value().equals("8"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(Verdict.BETTER, eight.comparison().verdict());
        Effect kernel =
                table.effects().stream()
                        .filter(e -> e.target().equals("0.kernel"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(Verdict.NOT_DISTINGUISHABLE, kernel.comparison().verdict());
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            assertTrue(new Sentences(locale).render(eight.sentence()).contains("0.filters = 8"));
        }
    }

    @Test
    @DisplayName("gives intervals that hold the truth about as often as they say")
    void coverage() {
        int draws = 10;
        int accuracies = 0;
        int differences = 0;
        for (int epochs = 2; epochs < 2 + draws; epochs++) {
            ExperimentTable table =
                    table(
                            PlayedExperiment.sweep(
                                    new Repetition(0, 0, 3), 0, epochs, "0.filters=8,32"),
                            1000);
            for (CandidateRow row : table.rows()) {
                boolean eight = row.candidate().text().equals("0.filters=8");
                accuracies += row.accuracy().holds(eight ? 0.78 : 0.6) ? 1 : 0;
            }
            differences += table.effects().get(0).comparison().difference().holds(0.18) ? 1 : 0;
        }
        assertTrue(accuracies >= 0.85 * 2 * draws, "so many accuracies: " + accuracies);
        assertTrue(differences >= 0.8 * draws, "so many differences: " + differences);
    }

    @Test
    @DisplayName("stands as it was made, whatever trials are done later, its effects too")
    void lasting() {
        Experiment experiment =
                PlayedExperiment.sweep(
                        new Repetition(0, 0, 3), 0, 2, "0.filters=8,32", "0.kernel=3,5");
        Map<Trial, TrialResult> results =
                PlayedExperiment.carryOut(experiment, ExperimentTableTest::truth, 1000);
        List<Effect> wanted = ExperimentTable.of(experiment, results).effects();
        assertEquals(2, wanted.size());
        ExperimentTable table = ExperimentTable.of(experiment, results);
        results.clear();
        assertEquals(wanted, table.effects());
    }

    @Test
    @DisplayName("corrects for many comparisons: a p value counts as many times as there are")
    void corrected() {
        Experiment many =
                PlayedExperiment.sweep(
                        new Repetition(0, 0, 3), 0, 2, "0.filters=9,10,11,12,13,14,15,32");
        Experiment one = PlayedExperiment.sweep(new Repetition(0, 0, 3), 0, 2, "0.filters=9,32");
        double alone = table(one, 1000).rows().get(0).comparison().orElseThrow().p();
        double among = table(many, 1000).rows().get(0).comparison().orElseThrow().p();
        assertTrue(among >= Math.min(1, alone), alone + " " + among);
        long called =
                table(many, 1000).rows().stream()
                        .filter(
                                r ->
                                        r.standing() == Standing.BETTER
                                                || r.standing() == Standing.WORSE)
                        .count();
        assertEquals(0, called);
    }

    @Test
    @DisplayName("with one seed each says of which candidate it cannot say anything")
    void oneSeed() {
        Experiment experiment =
                PlayedExperiment.sweep(new Repetition(0, 0, 1), 0, 2, "0.filters=8,32");
        CandidateRow row = table(experiment, 1000).rows().get(0);
        assertEquals(Standing.CANNOT_SAY, row.standing());
        assertEquals(IntervalMethod.WILSON, row.accuracy().method());
        String said =
                new Sentences(Locale.ENGLISH)
                        .render(new CandidateSentence(experiment, table(experiment, 1000)).of(row));
        assertEquals("0.filters=8: one seed each: cannot say; run 4 more", said);
    }

    @Test
    @DisplayName("is open while trials are missing")
    void open() {
        Experiment experiment =
                PlayedExperiment.sweep(new Repetition(0, 0, 3), 0, 2, "0.filters=8,32");
        ExperimentTable table = table(experiment, 4);
        assertTrue(table.rows().stream().allMatch(row -> row.standing() == Standing.OPEN));
        assertTrue(table.effects().isEmpty());
        assertFalse(table.leaders().isEmpty());
    }

    @Test
    @DisplayName("puts the folds of a repeat together, so that every image counts once")
    void folds() {
        Experiment experiment =
                PlayedExperiment.sweep(new Repetition(4, 3, 1), 0, 2, "0.filters=8,32");
        Map<Trial, TrialResult> results =
                PlayedExperiment.carryOut(experiment, ExperimentTableTest::truth, 1000);
        ExperimentTable table = ExperimentTable.of(experiment, results);
        assertEquals(Standing.BETTER, table.rows().get(0).standing());
        assertEquals(
                PlayedExperiment.IMAGES, table.rows().get(0).comparison().orElseThrow().images());
        int[] images = OutOfFold.of(experiment, results, 0).orElseThrow().images();
        assertEquals(PlayedExperiment.IMAGES, images.length);
        assertEquals(PlayedExperiment.IMAGES, Arrays.stream(images).distinct().count());
    }

    @Test
    @DisplayName(
            "widens a fold interval for shared training images, by Nadeau and Bengio's formula")
    void foldInterval() {
        // mean 0.8, variance 0.00025; t with 4 degrees of freedom: 2.776445
        double[] accuracies = {0.78, 0.79, 0.80, 0.81, 0.82};
        double half = 2.7764451 * Math.sqrt(0.00025 * (1.0 / 5 + 1.0 / 4));
        assertEquals(0.8 - half, AccuracyEstimate.ofFolds(accuracies, 5).low(), 1e-7);
        assertEquals(0.8 + half, AccuracyEstimate.ofFolds(accuracies, 5).high(), 1e-7);
    }
}

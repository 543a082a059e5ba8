package org.kernelglass.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The order of an experiment's trials")
class LadderTest {

    private static final String NINE = "0.filters=1,2,3,4,5,6,7,8,9";

    private static double byFilters(Trial trial) {
        return 0.4 + 0.05 * PlayedExperiment.filters(trial);
    }

    @Test
    @DisplayName("is every candidate with every seed, all candidates of a seed before the next")
    void grid() {
        Experiment experiment =
                PlayedExperiment.sweep(new Repetition(0, 0, 2), 0, 4, "0.filters=4,8", "lr=0.1,1");
        Map<Trial, TrialResult> results = new HashMap<>();
        Ladder ladder = new Ladder(experiment, results);
        assertEquals(8, ladder.size());
        for (int done = 0; done < 8; done++) {
            Trial next = ladder.next().orElseThrow();
            assertEquals(done < 4 ? 1 : 2, next.plan().seed());
            results.put(next, PlayedExperiment.play(next, 0.5));
            assertEquals(done + 1, ladder.done());
        }
        assertTrue(ladder.next().isEmpty());
    }

    @Test
    @DisplayName("is the same after an interruption at any trial as without one")
    void interrupted() {
        Experiment experiment = PlayedExperiment.sweep(new Repetition(0, 0, 2), 3, 9, NINE);
        Map<Trial, TrialResult> whole =
                PlayedExperiment.carryOut(experiment, LadderTest::byFilters, 1000);
        for (int most = 0; most < whole.size(); most += 5) {
            Map<Trial, TrialResult> begun =
                    PlayedExperiment.carryOut(experiment, LadderTest::byFilters, most);
            Ladder ladder = new Ladder(experiment, begun);
            ladder.next().ifPresent(next -> assertTrue(whole.containsKey(next)));
            assertTrue(whole.keySet().containsAll(begun.keySet()));
        }
    }

    @Test
    @DisplayName("halves: nine begin with an epoch, three go on with three, one with nine")
    void halving() {
        Experiment experiment = PlayedExperiment.sweep(new Repetition(0, 0, 1), 3, 9, NINE);
        assertEquals(0, experiment.baseline());
        Map<Trial, TrialResult> results =
                PlayedExperiment.carryOut(experiment, LadderTest::byFilters, 1000);
        List<Rung> rungs = new Ladder(experiment, results).rungs();
        assertEquals(
                List.of(9, 4, 2), rungs.stream().map(rung -> rung.candidates().size()).toList());
        Set<Integer> epochs =
                results.keySet().stream().map(t -> t.plan().epochs()).collect(Collectors.toSet());
        assertEquals(Set.of(1, 3, 9), epochs);
        // the best three of nine, and the baseline, which the others are compared with
        assertEquals(List.of(0, 6, 7, 8), rungs.get(1).candidates());
        assertTrue(rungs.get(2).candidates().contains(8));
        ExperimentTable table = ExperimentTable.of(experiment, results);
        assertEquals(Standing.DROPPED, table.rows().get(3).standing());
        assertEquals(Standing.BASELINE, table.rows().get(0).standing());
        assertEquals(1, table.rows().get(3).epochs());
        assertEquals(9, table.rows().get(8).epochs());
    }

    @Test
    @DisplayName("takes a candidate that cannot be built for none, and says why")
    void impossible() {
        Experiment experiment =
                PlayedExperiment.sweep(new Repetition(0, 0, 1), 0, 1, "0.kernel=3,40");
        assertEquals(1, new Ladder(experiment, Map.of()).size());
        ExperimentTable table = ExperimentTable.of(experiment, Map.of());
        assertEquals(Standing.IMPOSSIBLE, table.rows().get(1).standing());
        assertTrue(table.rows().get(1).failure().isPresent());
    }

    @Test
    @DisplayName("gives every fold of every repeat to every candidate, the same for all")
    void folds() {
        Experiment experiment =
                PlayedExperiment.sweep(new Repetition(5, 2, 1), 0, 1, "0.filters=4,8");
        List<Trial> trials = new Ladder(experiment, Map.of()).rungs().get(0).trials(experiment);
        assertEquals(20, trials.size());
        Map<Integer, Set<Part>> parts =
                trials.stream()
                        .collect(
                                Collectors.groupingBy(
                                        PlayedExperiment::filters,
                                        Collectors.mapping(Trial::part, Collectors.toSet())));
        assertEquals(10, parts.get(4).size());
        assertEquals(parts.get(4), parts.get(8));
    }
}

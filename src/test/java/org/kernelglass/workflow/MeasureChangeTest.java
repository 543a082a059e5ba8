package org.kernelglass.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.dataset.GreySquare;
import org.kernelglass.evaluation.Assessment;
import org.kernelglass.evaluation.comparison.Verdict;
import org.kernelglass.network.LayerStack;
import org.kernelglass.project.PlainData;
import org.kernelglass.project.PredictionRow;
import org.kernelglass.project.Project;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.RunState;
import org.kernelglass.training.Compute;
import org.kernelglass.training.DeviceInfo;
import org.kernelglass.training.TrainingPlan;

@DisplayName("What a change of the data did")
class MeasureChangeTest {

    private final List<PredictionRow> before = new ArrayList<>();
    private final List<PredictionRow> after = new ArrayList<>();

    private static PredictionRow row(String image, int label, int predicted) {
        float[] probabilities = {0.2f, 0.2f, 0.2f};
        probabilities[predicted] = 0.6f;
        return new PredictionRow(image, "hash of " + image, label, probabilities);
    }

    private void both(String image, int label, int saidBefore, int saidAfter) {
        before.add(row(image, label, saidBefore));
        after.add(row(image, label, saidAfter));
    }

    private ChangeEffect effect() {
        return MeasureChange.of(run("before", before), run("after", after));
    }

    private static EvaluatedRun run(String name, List<PredictionRow> rows) {
        RunRecord record =
                new RunRecord(
                        name,
                        Instant.EPOCH,
                        Map.of(),
                        RunState.RUNNING,
                        new Project(
                                PlainData.of("data", GreySquare.of(8)),
                                new LayerStack(List.of()),
                                TrainingPlan.DEFAULT),
                        List.of("a", "b", "c"),
                        new Compute(1, Compute.Layout.CHANNELS_FIRST),
                        new DeviceInfo("none", "none", false),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        Optional.empty());
        return new EvaluatedRun(
                Path.of(name),
                record,
                EvaluationImages.VALIDATION,
                Path.of("data"),
                rows,
                Assessment.of(PredictionRows.labelled(rows, 3)),
                List.of(),
                List.of());
    }

    @Test
    @DisplayName("is told on images that both runs have with the same label")
    void compared() {
        both("one", 0, 0, 0);
        both("two", 0, 1, 0);
        both("three", 1, 1, 2);
        both("four", 0, 1, 0);
        before.add(row("excluded", 0, 1));
        after.add(row("moved here", 2, 2));
        before.add(row("relabelled", 0, 1));
        after.add(row("relabelled", 1, 1));
        ChangeEffect effect = effect();
        assertEquals(4, effect.compared());
        assertEquals(0.5, effect.accuracyBefore().value(), 1e-12);
        assertEquals(0.75, effect.accuracyAfter().value(), 1e-12);
        assertEquals(2, effect.before().count(0, 1));
        assertEquals(0, effect.after().count(0, 1));
        assertEquals(2, effect.answer().test().onlySecond());
        assertEquals(1, effect.answer().test().onlyFirst());
        assertEquals(1, effect.relabelled().images());
        assertEquals(1, effect.relabelled().before(), "it said the new label already");
        assertEquals(1, effect.relabelled().after());
        assertEquals(1, effect.left());
        assertEquals(1, effect.came());
    }

    @Test
    @DisplayName("cannot be said where no image is in both, and breaks nothing")
    void nothingInCommon() {
        before.add(row("one", 0, 0));
        after.add(row("two", 0, 0));
        ChangeEffect effect = effect();
        assertEquals(0, effect.compared());
        assertEquals(Verdict.CANNOT_SAY, effect.answer().verdict());
        assertEquals(1, effect.left());
        assertEquals(1, effect.came());
    }

    @Test
    @DisplayName("does not depend on the order of the images, and counts a content once")
    void order() {
        both("one", 0, 0, 1);
        both("two", 1, 0, 1);
        after.add(after.remove(0));
        before.add(row("one", 0, 1));
        ChangeEffect effect = effect();
        assertEquals(2, effect.compared());
        assertEquals(1, effect.before().right());
        assertEquals(1, effect.after().right());
        assertEquals(0, effect.left());
    }
}

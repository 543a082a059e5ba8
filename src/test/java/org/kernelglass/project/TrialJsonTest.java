package org.kernelglass.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.dataset.Preprocessing;
import org.kernelglass.experiment.Part;
import org.kernelglass.experiment.Setting;
import org.kernelglass.experiment.Trial;
import org.kernelglass.experiment.TrialData;
import org.kernelglass.experiment.TrialResult;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.Templates;
import org.kernelglass.training.Metrics;
import org.kernelglass.training.Predictions;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.training.advice.Setup;

@DisplayName("A trial on disk")
class TrialJsonTest {

    private static final StackJson STACKS = new StackJson(LayerKinds::byId);

    @TempDir Path folder;

    private static Trial trial(String location, Part part, String rate) {
        Setup setup =
                new Setting("lr", rate)
                        .applyTo(
                                new Setup(
                                        Templates.byId("article").stack(3),
                                        TrainingPlan.DEFAULT,
                                        List.of("horizontal_flip")));
        TrialData data =
                new TrialData(
                        location,
                        "ab12",
                        List.of("a", "b", "c"),
                        new Preprocessing(
                                16,
                                18,
                                Preprocessing.Color.RGB,
                                Preprocessing.Fit.CROP,
                                Preprocessing.DepthRange.FULL),
                        OptionalDouble.of(0.2),
                        OptionalDouble.empty(),
                        Optional.of("patient(\\d+)"),
                        500,
                        -7);
        return new Trial(data, part, 0.75, setup.stack(), setup.plan(), setup.augmentation(), true);
    }

    @Test
    @DisplayName("says all that it depends on, and is read as it was written")
    void roundTrip() {
        TrialJson json = new TrialJson(STACKS);
        Trial trial = trial("/data", new Part(5, 2, 1, 3), "0.02");
        assertEquals(trial, json.parse("trial", json.text(trial)));
    }

    @Test
    @DisplayName("is known by what it says, not by where its images stand")
    void key() {
        TrialJson json = new TrialJson(STACKS);
        String key = json.key(trial("/data", Part.HELD_OUT, "0.02"));
        assertEquals(key, json.key(trial("/moved", Part.HELD_OUT, "0.02")));
        assertNotEquals(key, json.key(trial("/data", Part.HELD_OUT, "0.03")));
        assertNotEquals(key, json.key(trial("/data", new Part(5, 1, 0, 0), "0.02")));
        assertEquals(
                json.key(trial("/data", new Part(5, 1, 0, 0), "0.02")),
                json.key(trial("/data", new Part(5, 3, 0, 0), "0.02")));
    }

    @Test
    @DisplayName("gives its result back to the bit, and names a damaged file")
    void result() throws IOException {
        Trial trial = trial("/data", Part.HELD_OUT, "0.02");
        TrialResult result =
                new TrialResult(
                        Optional.empty(),
                        new Metrics(0.123456789012345, 0.75, Double.NaN),
                        Optional.of(new Metrics(0.1, 0.9, Double.NaN)),
                        4,
                        1234,
                        5678,
                        9.5,
                        new Predictions(
                                new int[] {4, 9},
                                new int[] {0, 2},
                                new float[][] {{0.1f, 0.2f, 0.7f}, {0.3f, 0.3f, 0.4f}}));
        try (ExperimentFolder kept = ExperimentFolder.open(folder.resolve("e"), STACKS)) {
            assertTrue(kept.result(trial).isEmpty());
            kept.keep(trial, result);
            TrialResult read = kept.result(trial).orElseThrow();
            assertEquals(result.validation(), read.validation());
            assertEquals(result.training(), read.training());
            assertEquals(result.seconds(), read.seconds());
            assertArrayEquals(result.predictions().images(), read.predictions().images());
            assertArrayEquals(
                    result.predictions().probabilities()[1], read.predictions().probabilities()[1]);
            String key = new TrialJson(STACKS).key(trial);
            Path tensors = folder.resolve("e/trials").resolve(key + ".safetensors");
            Files.writeString(tensors, "cut off");
            Refusal cut = assertThrows(Refusal.class, () -> kept.result(trial));
            assertTrue(cut.problem().arguments().toString().contains(tensors.toString()));
            assertTrue(cut.hint().isPresent(), "says what to do");
            Files.delete(tensors);
            assertTrue(kept.result(trial).isEmpty(), "half of it is gone: it is done again");
            Path file = folder.resolve("e/trials").resolve(key + ".json");
            Files.writeString(file, "{\"format\": ");
            Refusal refusal = assertThrows(Refusal.class, () -> kept.result(trial));
            assertTrue(refusal.problem().arguments().toString().contains(file.toString()));
            assertEquals("project.hint.trial", refusal.hint().orElseThrow().key());
        }
    }

    @Test
    @DisplayName("is kept in a folder that one process writes, and that holds nothing else")
    void folder() throws IOException {
        Path place = folder.resolve("e");
        try (ExperimentFolder kept = ExperimentFolder.open(place, STACKS)) {
            assertThrows(Refusal.class, () -> ExperimentFolder.open(place, STACKS));
            assertTrue(kept.definition().isEmpty());
        }
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("thesis.txt"), "mine");
        assertThrows(Refusal.class, () -> ExperimentFolder.open(other, STACKS));
        assertTrue(Files.exists(other.resolve("thesis.txt")));
    }
}

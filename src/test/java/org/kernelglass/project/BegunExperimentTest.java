package org.kernelglass.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.dataset.DataSplit;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.Preprocessing;
import org.kernelglass.experiment.Axis;
import org.kernelglass.experiment.Budget;
import org.kernelglass.experiment.Candidate;
import org.kernelglass.experiment.Candidates;
import org.kernelglass.experiment.Experiment;
import org.kernelglass.experiment.ExperimentImages;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.experiment.Repetition;
import org.kernelglass.experiment.Search;
import org.kernelglass.experiment.TrialData;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.Templates;
import org.kernelglass.training.Compute;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.training.advice.Setup;

@DisplayName("The folder of an experiment that was killed as it began")
class BegunExperimentTest {

    private static final StackJson STACKS = new StackJson(LayerKinds::byId);
    private static final TrialData DATA =
            new TrialData(
                    "/data",
                    "ab12",
                    List.of("a", "b"),
                    new Preprocessing(
                            16,
                            16,
                            Preprocessing.Color.GREY,
                            Preprocessing.Fit.CROP,
                            Preprocessing.DepthRange.FULL),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Optional.empty(),
                    0,
                    1);

    @TempDir Path folder;
    private Path place;

    @BeforeEach
    void begin() throws IOException {
        place = Files.createDirectories(folder.resolve("e"));
    }

    @Test
    @DisplayName("before the definition stood is taken as new")
    void unfinishedDefinition() throws IOException {
        Path unfinished = Files.writeString(place.resolve("experiment.json.77-1.tmp"), "{");
        Files.writeString(place.resolve("experiment.lock"), "");
        try (ExperimentFolder begun = ExperimentFolder.open(place, STACKS)) {
            assertTrue(begun.definition().isEmpty());
        }
        assertFalse(Files.exists(unfinished));
    }

    @Test
    @DisplayName("before the list of images stood goes on")
    void withoutImages() throws IOException {
        Experiment experiment = experiment();
        Path inTheWay = place.resolve("images.csv");
        Path stone = inTheWay.resolve("stone");
        try (ExperimentFolder begun = ExperimentFolder.open(place, STACKS)) {
            // a folder in its place keeps the list from being written
            Files.createDirectories(inTheWay);
            Files.writeString(stone, "");
            assertThrows(Refusal.class, () -> begun.keep(experiment, images()));
        }
        Files.delete(stone);
        Files.delete(inTheWay);
        try (ExperimentFolder again = ExperimentFolder.open(place, STACKS)) {
            assertEquals(experiment, again.definition().orElseThrow());
            again.keep(experiment, images());
        }
        assertEquals(3, Files.readAllLines(place.resolve("images.csv")).size());
    }

    @Test
    @DisplayName("is not mistaken for a folder with somebody's own unfinished files")
    void foreign() throws IOException {
        Path mine = Files.writeString(place.resolve("thesis.tmp"), "mine");
        assertThrows(Refusal.class, () -> ExperimentFolder.open(place, STACKS));
        assertTrue(Files.exists(mine));
    }

    private static Experiment experiment() {
        Setup base = new Setup(Templates.byId("article").stack(2), TrainingPlan.DEFAULT, List.of());
        List<Axis> axes = List.of(Axis.parse("lr=0.1..0.2:log:3"));
        List<Candidate> candidates = new Candidates(base, DATA).of(axes, Search.GRID);
        return new Experiment(
                Purpose.SWEEP,
                DATA,
                axes,
                candidates,
                0,
                new Repetition(0, 0, 1),
                new Search(0, 2),
                Budget.NONE,
                new Compute(1, Compute.Layout.CHANNELS_LAST));
    }

    private static ExperimentImages images() {
        ImageIndex index =
                new ImageIndex(
                        Path.of("/data"),
                        List.of("a", "b"),
                        List.of(
                                new ImageEntry("a/1.png", 0, Optional.empty(), "01"),
                                new ImageEntry("b/1.png", 1, Optional.empty(), "02")),
                        List.of());
        DataSplit split = new DataSplit(new int[] {0}, new int[] {1}, new int[0], List.of());
        return new ExperimentImages(index, split, Optional.empty(), List.of());
    }
}

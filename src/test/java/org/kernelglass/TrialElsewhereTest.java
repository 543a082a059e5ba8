package org.kernelglass;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.cli.Stripes;
import org.kernelglass.cli.Terminal;
import org.kernelglass.experiment.Trial;
import org.kernelglass.experiment.TrialResult;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.message.Sentences;
import org.kernelglass.project.ExperimentFolder;
import org.kernelglass.project.RunCheckpoints;
import org.kernelglass.project.StackJson;
import org.kernelglass.project.TrialJson;
import org.kernelglass.training.RunControl;
import org.kernelglass.workflow.Places;
import org.kernelglass.workflow.RunWatch;

@Tag("engine")
@DisplayName("The description of a trial")
class TrialElsewhereTest {

    private static final StackJson STACKS = new StackJson(LayerKinds::byId);

    @TempDir Path folder;

    @Test
    @DisplayName("is enough to carry it out elsewhere, on images that have moved, to the same bits")
    void elsewhere() throws Exception {
        Path data = Stripes.dataset(folder.resolve("data"), 20, 1);
        Path out = folder.resolve("folds");
        try (Terminal terminal = new Terminal(folder.resolve("home"))) {
            String options =
                    "kfold --input 16x16x1 --batch 8 --epochs 2 --threads 1 -k 3"
                            + " --layout channels_last --augment rotation --json";
            Stream<String> places = Stream.of("--data", data.toString(), "--out", out.toString());
            Object[] arguments = Stream.concat(Stream.of(options.split(" ")), places).toArray();
            assertEquals(0, terminal.run(arguments).exit());
        }
        Path moved = Files.move(data, folder.resolve("moved"));
        Trial trial = sent(out, moved);
        TrialResult there;
        try (ExperimentFolder kept = ExperimentFolder.open(out, STACKS)) {
            there = kept.result(trial).orElseThrow();
        }
        TrialResult here = carriedOut(trial);
        assertEquals(there.validation(), here.validation());
        assertArrayEquals(there.predictions().images(), here.predictions().images());
        for (int image = 0; image < here.predictions().size(); image++) {
            assertArrayEquals(
                    there.predictions().probabilities()[image],
                    here.predictions().probabilities()[image]);
        }
    }

    /**
     * What a process elsewhere is sent: the description alone, with the place of its own images.
     */
    private static Trial sent(Path out, Path moved) throws Exception {
        try (Stream<Path> files = Files.list(out.resolve("trials"))) {
            Path file = files.filter(f -> f.toString().endsWith(".json")).sorted().toList().get(1);
            JsonNode description = new ObjectMapper().readTree(file.toFile()).path("trial");
            ((ObjectNode) description.path("data")).put("location", moved.toString());
            return new TrialJson(STACKS).parse("sent", description.toString());
        }
    }

    private TrialResult carriedOut(Trial trial) {
        Places places = new Places(folder.resolve("other/cache"), folder.resolve("other/projects"));
        try (Workbench workbench = new Workbench(places, new Sentences(Locale.ENGLISH))) {
            return workbench
                    .experiments()
                    .carryOut(
                            trial,
                            new RunCheckpoints(folder.resolve("work")),
                            RunWatch.NOBODY,
                            new RunControl());
        }
    }
}

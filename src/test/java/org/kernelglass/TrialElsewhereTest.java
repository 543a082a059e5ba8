package org.kernelglass;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.cli.Stripes;
import org.kernelglass.cli.Terminal;
import org.kernelglass.experiment.Trial;
import org.kernelglass.experiment.TrialResult;
import org.kernelglass.project.KeptTrials;
import org.kernelglass.project.TrialJson;

@Tag("engine")
@DisplayName("The description of a trial")
class TrialElsewhereTest {

    @TempDir Path folder;

    @Test
    @DisplayName(
            "is enough for another process to carry it out, on images that have moved, to the same bits")
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
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Trial trial = sent(out, moved, elsewhere.resolve("trial.json"));
        TrialResult there = kept(out, trial);
        TrialResult here = carriedOut(trial, elsewhere);
        assertEquals(there.validation(), here.validation());
        assertEquals(there.parameters(), here.parameters());
        assertEquals(there.epochs(), here.epochs());
        assertArrayEquals(there.predictions().images(), here.predictions().images());
        assertArrayEquals(there.predictions().labels(), here.predictions().labels());
        for (int image = 0; image < here.predictions().size(); image++) {
            assertArrayEquals(
                    there.predictions().probabilities()[image],
                    here.predictions().probabilities()[image]);
        }
    }

    private static TrialResult kept(Path out, Trial trial) {
        return new KeptTrials(out, TrialProcess.STACKS).result(trial).orElseThrow();
    }

    /**
     * What a process elsewhere is sent: the description alone, with the place of its own images.
     */
    private static Trial sent(Path out, Path moved, Path file) throws IOException {
        try (Stream<Path> files = Files.list(out.resolve("trials"))) {
            Path kept = files.filter(f -> f.toString().endsWith(".json")).sorted().toList().get(1);
            JsonNode description = new ObjectMapper().readTree(kept.toFile()).path("trial");
            ((ObjectNode) description.path("data")).put("location", moved.toString());
            Files.writeString(file, description.toString());
            return new TrialJson(TrialProcess.STACKS).parse("sent", description.toString());
        }
    }

    private static TrialResult carriedOut(Trial trial, Path elsewhere) throws Exception {
        Path said = elsewhere.resolve("said.txt");
        int exit =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-Dai.djl.offline=true",
                                "-cp",
                                System.getProperty("java.class.path"),
                                TrialProcess.class.getName(),
                                elsewhere.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start()
                        .waitFor();
        assertEquals(0, exit, Files.readString(said));
        return kept(elsewhere.resolve("result"), trial);
    }
}

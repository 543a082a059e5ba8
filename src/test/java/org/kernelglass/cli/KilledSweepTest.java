package org.kernelglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.Launcher;

@Tag("slow")
@DisplayName("A sweep in a process of its own")
class KilledSweepTest {

    private static final int KILLS = 4;
    private static final int TRIALS = 12;

    @TempDir Path folder;

    @Test
    @DisplayName("killed at random moments and begun again ends with the table of one left alone")
    void killed() throws Exception {
        Path data = Stripes.dataset(folder.resolve("data"), 40, 1);
        assertEquals(0, start(data, "alone").waitFor(), answer());
        List<JsonNode> alone = table();
        Random random = new Random(5);
        int kills = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int wanted = 1 + kill * TRIALS / (KILLS + 1);
            Process process = start(data, "killed");
            while (process.isAlive() && done("killed") < wanted) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(300));
            kills += process.isAlive() ? 1 : 0;
            process.destroyForcibly().waitFor();
        }
        assertTrue(kills > 0, "killed " + kills + " times");
        assertEquals(0, start(data, "killed").waitFor(), answer());
        assertEquals(alone, table());
    }

    private Process start(Path data, String out) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-XX:TieredStopAtLevel=1",
                                "-Dai.djl.offline=true",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Launcher.class.getName()));
        command.addAll(
                List.of(
                        "sweep --input 16x16x1 --batch 8 --epochs 4 --seeds 3 --threads 1"
                                .concat(" --layout channels_last --augment mixup")
                                .concat(" --set 0.kernel=3,5 --set 0.filters=4,8 --json")
                                .split(" ")));
        command.addAll(List.of("--data", data.toString(), "--out", folder.resolve(out).toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("KERNELGLASS_HOME", folder.resolve("home").toString());
        return builder.redirectOutput(folder.resolve("answer.json").toFile())
                .redirectError(File.createTempFile("errors", ".txt", folder.toFile()))
                .start();
    }

    private String answer() throws IOException {
        return Files.readString(folder.resolve("answer.json"));
    }

    private long done(String out) throws IOException {
        Path trials = folder.resolve(out).resolve("trials");
        if (!Files.isDirectory(trials)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(trials)) {
            return files.filter(file -> file.toString().endsWith(".json")).count();
        }
    }

    /** Everything of every candidate but the seconds, which differ by nature. */
    private List<JsonNode> table() throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (JsonNode candidate : new ObjectMapper().readTree(answer()).path("candidates")) {
            ((ObjectNode) candidate).remove("seconds");
            assertEquals(3, candidate.path("trials").asInt());
            rows.add(candidate);
        }
        return rows;
    }
}

package org.kernelglass.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.Launcher;
import org.kernelglass.project.FrameFile;
import org.kernelglass.project.FrameFolder;

@Tag("slow")
@DisplayName("A training in a process of its own")
class KilledTrainingTest {

    private static final int KILLS = 10;
    private static final int EPOCHS = 16;
    private static final String[] WHOLE_STEPS = {"weights.safetensors", "optimizer.safetensors"};

    @TempDir Path folder;

    @Test
    @DisplayName("killed at ten random moments and resumed ends as one that was left alone")
    void killed() throws Exception {
        Path data = Stripes.dataset(folder.resolve("data"), 60, 1);
        Path alone = folder.resolve("alone");
        Path killed = folder.resolve("killed");
        long begun = System.nanoTime();
        assertEquals(0, start(training(data, alone)).waitFor(), errors());
        int whole = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        int epoch = (int) (1000 * learningSeconds(alone) / EPOCHS);
        int start = whole - EPOCHS * epoch;
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int kills = 0;
        Process process = start(training(data, killed));
        awaitRecord(process, killed);
        while (kills < KILLS) {
            if (!endsWithin(process, moment(process, killed, random, start, epoch))) {
                process.destroyForcibly().waitFor();
                kills++;
            }
            process = start(List.of("resume", killed.toString(), "--json"));
        }
        assertEquals(0, process.waitFor(), errors());
        assertSame(alone, killed, "killed at moments of seed " + seed);
    }

    private static List<String> training(Path data, Path out) {
        return List.of(
                "train",
                "--data",
                data.toString(),
                "--template",
                "vgg-mini",
                "--input",
                "16x16x1",
                "--epochs",
                Integer.toString(EPOCHS),
                "--batch",
                "8",
                "--augment",
                "rotation",
                "--augment",
                "mixup",
                "--schedule",
                "cosine",
                "--threads",
                "1",
                "--layout",
                "channels_last",
                "--set",
                "0.filters=8",
                "--set",
                "3.filters=8",
                "--set",
                "7.filters=8",
                "--set",
                "10.filters=8",
                "--set",
                "14.filters=8",
                "--set",
                "17.filters=8",
                "--json",
                "--out",
                out.toString());
    }

    private Process start(List<String> arguments) throws IOException {
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
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("KERNELGLASS_HOME", folder.resolve("home").toString());
        return builder.redirectOutput(output().toFile())
                .redirectError(File.createTempFile("errors", ".txt", folder.toFile()))
                .start();
    }

    private Path output() {
        return folder.resolve("output.json");
    }

    private String errors() throws IOException {
        return Files.readString(output());
    }

    private static void awaitRecord(Process process, Path run) throws Exception {
        while (process.isAlive() && !Files.exists(run.resolve("run.json"))) {
            Thread.sleep(5);
        }
        assertTrue(Files.exists(run.resolve("run.json")), "the run has begun");
    }

    private static boolean endsWithin(Process process, long milliseconds) throws Exception {
        return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    }

    /**
     * Every third kill falls while the process starts; the others within an epoch or so after it
     * has finished one, so that the ten are spread over the run.
     *
     * @param start milliseconds that a process takes before it learns
     * @param epoch milliseconds that an epoch takes
     */
    private static long moment(Process process, Path run, Random random, int start, int epoch)
            throws Exception {
        if (random.nextInt(3) == 0) {
            return random.nextInt(start);
        }
        long size = finished(run);
        while (process.isAlive() && finished(run) == size) {
            Thread.sleep(2);
        }
        return random.nextInt(epoch + epoch / 4 + 1);
    }

    private static double learningSeconds(Path run) throws IOException {
        List<String> lines = Files.readAllLines(run.resolve("metrics.csv"));
        int column = Arrays.asList(lines.get(0).split(",")).indexOf("seconds");
        return Double.parseDouble(lines.get(lines.size() - 1).split(",")[column]);
    }

    /** Grows when an epoch is done. */
    private static long finished(Path run) throws IOException {
        Path file = run.resolve("metrics.csv");
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private static void assertSame(Path alone, Path killed, String when) throws IOException {
        for (String pointer : List.of("best", "last")) {
            for (String file : WHOLE_STEPS) {
                assertArrayEquals(
                        Files.readAllBytes(checkpoint(alone, pointer).resolve(file)),
                        Files.readAllBytes(checkpoint(killed, pointer).resolve(file)),
                        pointer + " " + file + " " + when);
            }
        }
        assertEquals(frames(alone), frames(killed), when);
        assertEquals(metrics(alone), metrics(killed), when);
        assertEquals(results(alone), results(killed), when);
    }

    /** The time-lapse: a frame's name holds its step and the checksum of its content. */
    private static List<String> frames(Path run) {
        List<String> names = new ArrayList<>();
        for (FrameFile frame : new FrameFolder(run).frames()) {
            frame.read();
            names.add(frame.path().getFileName().toString());
        }
        assertTrue(names.size() > EPOCHS, names::toString);
        return names;
    }

    private static Path checkpoint(Path run, String pointer) throws IOException {
        Path checkpoints = run.resolve("checkpoints");
        return checkpoints.resolve(Files.readString(checkpoints.resolve(pointer)).strip());
    }

    /** Every column but the two that tell the time. */
    private static List<List<String>> metrics(Path run) throws IOException {
        List<String> lines = Files.readAllLines(run.resolve("metrics.csv"));
        List<String> header = Arrays.asList(lines.get(0).split(","));
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines) {
            List<String> row = new ArrayList<>(Arrays.asList(line.split(",")));
            row.set(header.indexOf("seconds"), "");
            row.set(header.indexOf("images_per_second"), "");
            rows.add(row);
        }
        assertEquals(EPOCHS + 1, rows.size());
        return rows;
    }

    private static List<JsonNode> results(Path run) throws IOException {
        JsonNode record = new ObjectMapper().readTree(run.resolve("run.json").toFile());
        return List.of(
                record.at("/results/train_loss"),
                record.at("/results/val_accuracy"),
                record.at("/results/test_accuracy"),
                record.at("/state/phase"),
                record.path("test_looks"));
    }
}

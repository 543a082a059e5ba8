package org.kernelglass.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.Checkpoint;
import org.kernelglass.training.CheckpointStore.Pointer;

@Tag("slow")
@DisplayName("A run written by another process")
class KilledRunTest {

    private static final int FLOATS = 3000;

    @TempDir Path parent;

    private static List<String> command(Path folder, long end, int floats) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return List.of(
                java.toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                RunWriterProgram.class.getName(),
                folder.toString(),
                Long.toString(end),
                Integer.toString(floats));
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static long lastSaved(List<String> lines) {
        return lines.stream()
                .filter(line -> line.matches("saved \\d+"))
                .mapToLong(line -> Long.parseLong(line.substring(6)))
                .max()
                .orElse(0);
    }

    /** Starts the program, kills it a moment after it is ready, and says what it has printed. */
    private static List<String> killed(Path folder, long delayMillis)
            throws IOException, InterruptedException {
        Process process = start(command(folder, Long.MAX_VALUE, FLOATS));
        try (BufferedReader output = output(process)) {
            List<String> lines = new ArrayList<>();
            String first = output.readLine();
            assertEquals("ready", first);
            process.waitFor(delayMillis, TimeUnit.MILLISECONDS);
            process.toHandle().destroyForcibly();
            output.lines().forEach(lines::add);
            process.waitFor();
            return lines;
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    @DisplayName("and killed at random moments always has its newest checkpoint whole, and goes on")
    void kills() throws IOException, InterruptedException {
        Path folder = parent.resolve("run");
        Random random = new Random(7);
        long reached = 0;
        for (int kill = 0; kill < 12; kill++) {
            long promised = Math.max(reached, lastSaved(killed(folder, random.nextInt(400))));
            RunCheckpoints store = new RunCheckpoints(folder);
            Optional<Checkpoint> last = store.load(Pointer.LAST);
            reached = last.map(checkpoint -> checkpoint.progress().step()).orElse(0L);
            assertTrue(reached >= promised, reached + " < " + promised);
            if (reached > 0) {
                assertEquals(Samples.checkpoint(reached, FLOATS), last.orElseThrow());
            }
            checkBest(store, reached);
            checkCurve(folder, reached);
            RunFolder.open(folder, Samples.stacks()).close();
        }
        assertTrue(reached > 12, "no kill came late enough: step " + reached);
    }

    private static void checkBest(RunCheckpoints store, long reached) {
        Optional<Checkpoint> best = store.load(Pointer.BEST);
        long wanted = reached / 3 * 3;
        if (wanted > 0) {
            long step = best.orElseThrow().progress().step();
            assertTrue(step == wanted || step == wanted + 3, step + " at " + reached);
            assertEquals(Samples.checkpoint(step, FLOATS).weights(), best.orElseThrow().weights());
        }
    }

    private static void checkCurve(Path folder, long reached) throws IOException {
        Path file = folder.resolve("steps.csv");
        if (reached > 0) {
            List<String> rows = Files.readAllLines(file);
            for (int step = 1; step <= reached; step++) {
                assertTrue(rows.get(step).startsWith(step + ","), "row " + step);
            }
        }
    }

    @Test
    @DisplayName("is refused to a second process while the first lives")
    void busy() throws IOException, InterruptedException {
        Path folder = parent.resolve("run");
        Process process = start(command(folder, Long.MAX_VALUE, FLOATS));
        try (BufferedReader output = output(process)) {
            assertEquals("ready", output.readLine());
            Refusal refusal =
                    assertThrows(Refusal.class, () -> RunFolder.open(folder, Samples.stacks()));
            assertEquals("project.problem.busy", refusal.problem().key());
            assertEquals(RunState.RUNNING, RunFolder.read(folder, Samples.stacks()).state());
            for (int look = 0; look < 50; look++) {
                new RunCheckpoints(folder).load(Pointer.LAST);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        RunFolder.open(folder, Samples.stacks()).close();
    }

    @Test
    @DisplayName("keeps its last checkpoint when the disk takes no more")
    void full() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell that can limit files");
        Path folder = parent.resolve("run");
        Process small = start(command(folder, 4, FLOATS));
        small.getInputStream().readAllBytes();
        assertEquals(0, small.waitFor());

        List<String> limited =
                new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -f 256; exec \"$@\"", "sh"));
        limited.addAll(command(folder, 8, 1_000_000));
        Process large = start(limited);
        String said;
        try (BufferedReader output = output(large)) {
            said = String.join("\n", output.lines().toList());
        }
        large.waitFor();
        assertTrue(said.contains("refused") && said.contains("project.problem.write"), said);
        assertTrue(said.contains("project.reason.disk-full"), said);

        RunCheckpoints store = new RunCheckpoints(folder);
        assertEquals(Optional.of(Samples.checkpoint(4, FLOATS)), store.load(Pointer.LAST));
        assertEquals(Optional.of(3L), store.step(Pointer.BEST));
        RunFolder.open(folder, Samples.stacks()).close();
        try (var names = Files.list(folder.resolve("checkpoints"))) {
            assertEquals(4, names.count());
        }
    }
}

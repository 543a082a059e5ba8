package org.kernelglass.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.CheckpointStore.Pointer;
import org.kernelglass.training.Metrics;
import org.kernelglass.training.TrainingEvent.BatchDone;
import org.kernelglass.training.TrainingEvent.EpochDone;

@DisplayName("The curves of a run on disk")
class RunRecorderTest {

    private static final int BATCHES = 4;

    @TempDir Path parent;
    private Path folder;
    private RunFolder run;

    @BeforeEach
    void create() {
        folder = parent.resolve("run");
        run = RunFolder.create(folder, Samples.run(), Samples.stacks());
    }

    @AfterEach
    void close() {
        run.close();
    }

    private static BatchDone batch(int step) {
        int done = step - 1;
        return new BatchDone(
                step, step / 3.0, done / BATCHES, done % BATCHES, 2.0 / step, 0.5, 1e-3, 7, 32);
    }

    private static EpochDone epoch(int epoch, boolean validated) {
        double value = 1.0 / (epoch + 3);
        return new EpochDone(
                (epoch + 1) * BATCHES,
                epoch + 0.1,
                epoch,
                new Metrics(value, 1 - value, Double.NaN),
                validated ? Optional.of(new Metrics(Double.NaN, value, 1)) : Optional.empty(),
                1e-3,
                4321.5,
                epoch == 1);
    }

    private void learn(RunRecorder recorder, int fromStep, int toStep) {
        for (int step = fromStep; step <= toStep; step++) {
            recorder.accept(batch(step));
            if (step % BATCHES == 0) {
                recorder.accept(epoch(step / BATCHES - 1, step % (2 * BATCHES) == 0));
            }
        }
    }

    private List<String> steps() throws IOException {
        return Files.readAllLines(folder.resolve("steps.csv"));
    }

    private void reopen() {
        run.close();
        run = RunFolder.open(folder, Samples.stacks());
    }

    @Test
    @DisplayName("hold one row per batch, counted from 1")
    void stepRows() throws IOException {
        learn(run.recordFromStart(), 1, 6);
        run.close();
        assertEquals(7, steps().size());
        assertEquals("step,epoch,batch,seconds,loss", steps().get(0).substring(0, 29));
        assertEquals("6,2,2,2.0,0.3333333333333333,0.5,0.001,7.0,32", steps().get(6));
    }

    @Test
    @DisplayName("hold one row per epoch, which reads back bit for bit")
    void epochRows() {
        learn(run.recordFromStart(), 1, 12);
        run.close();
        List<MetricsRow> rows = MetricsFile.read(folder);
        assertEquals(
                List.of(
                        MetricsRow.of(epoch(0, false)),
                        MetricsRow.of(epoch(1, true)),
                        MetricsRow.of(epoch(2, false))),
                rows);
    }

    @Test
    @DisplayName("wait in memory between checkpoints and are on disk before each")
    void beforeCheckpoint() throws IOException {
        RunRecorder recorder = run.recordFromStart();
        learn(recorder, 1, 3);
        assertEquals(1, steps().size());
        run.checkpoints().save(Samples.checkpoint(3, 10), Pointer.LAST);
        assertEquals(4, steps().size());
    }

    @Test
    @DisplayName("are the same after a kill and a resume as without")
    void resume() throws IOException {
        learn(run.recordFromStart(), 1, 12);
        run.close();
        byte[] wantedSteps = Files.readAllBytes(folder.resolve("steps.csv"));
        byte[] wantedMetrics = Files.readAllBytes(folder.resolve("metrics.csv"));
        for (int step = 0; step <= 12; step++) {
            reopen();
            Files.writeString(
                    folder.resolve("steps.csv"), "13,4,1,half", StandardOpenOption.APPEND);
            RunRecorder recorder =
                    run.recordFrom(Samples.progress(step, step / BATCHES, step % BATCHES));
            learn(recorder, step + 1, 12);
            run.close();
            assertEquals(new String(wantedSteps), String.join("\n", steps()) + "\n");
            assertEquals(
                    new String(wantedMetrics),
                    Files.readString(folder.resolve("metrics.csv")),
                    "from " + step);
        }
    }

    @Test
    @DisplayName("begin anew when someone has removed them")
    void removed() throws IOException {
        learn(run.recordFromStart(), 1, 4);
        run.close();
        Files.delete(folder.resolve("steps.csv"));
        reopen();
        learn(run.recordFrom(Samples.progress(4, 1, 0)), 5, 6);
        run.close();
        assertEquals(3, steps().size());
    }

    @Test
    @DisplayName("are refused with the line when a row before the checkpoint is damaged")
    void damaged() throws IOException {
        learn(run.recordFromStart(), 1, 8);
        run.close();
        Path file = folder.resolve("metrics.csv");
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("\n1,", "\nx,"));
        Refusal reading = assertThrows(Refusal.class, () -> MetricsFile.read(folder));
        assertTrue(reading.problem().arguments().contains(file.toString()));
        reopen();
        assertThrows(Refusal.class, () -> run.recordFrom(Samples.progress(8, 2, 0)));
        assertEquals(text.length(), Files.size(file));
    }

    @Test
    @DisplayName("of an epoch that is half written are left out when read")
    void halfWritten() throws IOException {
        learn(run.recordFromStart(), 1, 4);
        run.close();
        Files.writeString(folder.resolve("metrics.csv"), "2,8,1", StandardOpenOption.APPEND);
        assertEquals(1, MetricsFile.read(folder).size());
        assertEquals(List.of(), MetricsFile.read(parent));
    }
}

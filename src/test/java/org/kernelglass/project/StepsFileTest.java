package org.kernelglass.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.TrainingEvent.BatchDone;

@DisplayName("The steps of a run")
class StepsFileTest {

    @TempDir Path run;

    private static BatchDone step(int step) {
        return new BatchDone(
                step, step * 0.1, step / 5, step % 5, 1.0 / (step + 2), 0.1 * 3, 1e-3, Math.PI, 32);
    }

    private void write(int steps) throws IOException {
        List<String> rows = new ArrayList<>(List.of(StepRow.HEADER));
        for (int step = 1; step <= steps; step++) {
            rows.add(StepRow.of(step(step)));
        }
        Files.write(StepsFile.in(run), rows);
    }

    private List<BatchDone> read(long last) {
        List<BatchDone> steps = new ArrayList<>();
        StepsFile.read(run, last, steps::add);
        return steps;
    }

    @Test
    @DisplayName("read back as they were written, up to the one asked for")
    void readBack() throws IOException {
        write(12);
        List<BatchDone> steps = read(9);
        assertEquals(9, steps.size());
        for (int index = 0; index < steps.size(); index++) {
            assertEquals(step(index + 1), steps.get(index));
        }
        assertEquals(12, read(Long.MAX_VALUE).size());
    }

    @Test
    @DisplayName("are none where there is no file, and end before a half-written row")
    void unfinished() throws IOException {
        assertEquals(List.of(), read(5));
        write(3);
        Files.writeString(StepsFile.in(run), "4,1,4,0.", StandardOpenOption.APPEND);
        assertEquals(3, read(Long.MAX_VALUE).size());
    }

    @Test
    @DisplayName("are refused where a row in the middle is damaged")
    void damaged() throws IOException {
        write(2);
        Files.writeString(
                StepsFile.in(run), "x\n" + StepRow.of(step(4)), StandardOpenOption.APPEND);
        assertThrows(Refusal.class, () -> read(Long.MAX_VALUE));
    }
}

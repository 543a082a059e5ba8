package org.kernelglass.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

@DisplayName("A text file of a run")
class DamagedTextTest {

    private static final long ENDLESS = 4L * BoundedLines.LONGEST;

    @TempDir Path run;

    private static String reason(Executable reading) {
        Refusal refusal = assertThrows(Refusal.class, reading);
        assertEquals("project.problem.damaged", refusal.problem().key());
        assertTrue(refusal.hint().isPresent(), "it says what to do");
        return ((Message) refusal.problem().arguments().get(1)).key();
    }

    /** Goes on with what the disk gives where nothing was written. */
    private static void lengthen(Path file, long length) throws IOException {
        try (RandomAccessFile written = new RandomAccessFile(file.toFile(), "rw")) {
            written.setLength(length);
        }
    }

    @Test
    @DisplayName("that holds no text is damaged, whichever it is")
    void noText() throws IOException {
        byte[] noText = {(byte) 0xFF, (byte) 0xFE, '\n', (byte) 0xC3, '\n', 'a', '\n'};
        Files.write(MetricsFile.in(run), noText);
        Files.write(StepsFile.in(run), noText);
        assertEquals("project.reason.no-text", reason(() -> MetricsFile.read(run)));
        assertEquals(
                "project.reason.no-text",
                reason(() -> StepsFile.read(run, Long.MAX_VALUE, step -> {})));
    }

    @Test
    @DisplayName("of the epochs is not read where it is far too large")
    void largeMetrics() throws IOException {
        Files.writeString(MetricsFile.in(run), MetricsFile.HEADER + "\n");
        lengthen(MetricsFile.in(run), (64L << 20) + 1);
        assertEquals("project.reason.size", reason(() -> MetricsFile.read(run)));
    }

    @Test
    @DisplayName("of the steps is not read into a line without end, and none is cut off at it")
    void endlessSteps() throws IOException {
        Files.writeString(StepsFile.in(run), StepRow.HEADER + "\n");
        lengthen(StepsFile.in(run), ENDLESS);
        assertEquals(
                "project.reason.size",
                reason(() -> StepsFile.read(run, Long.MAX_VALUE, step -> {})));
        CsvCut cut = new CsvCut(StepsFile.in(run), StepRow::before, 9);
        assertEquals("project.reason.size", reason(() -> cut.cut(Samples.progress(9, 1, 0))));
        assertEquals(ENDLESS, Files.size(StepsFile.in(run)));
    }

    @Test
    @DisplayName("of the split or of predictions is damaged where a line has no end")
    void endlessTables() throws IOException {
        SplitReference whole = SplitFile.write(run, List.<SplitRow>of().iterator());
        lengthen(run.resolve(SplitFile.NAME), ENDLESS);
        assertEquals(
                "project.reason.checksum", reason(() -> SplitFile.read(run, whole, row -> {})));
        RunPredictions.write(run, Split.TEST, new KeptPredictions(9, List.of()));
        lengthen(run.resolve("predictions").resolve("test.csv"), ENDLESS);
        assertEquals(
                "project.reason.predictions", reason(() -> RunPredictions.read(run, Split.TEST)));
    }
}

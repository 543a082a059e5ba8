package org.kernelglass.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Refusal;

@DisplayName("Predictions kept in a run folder")
class RunPredictionsTest {

    @TempDir Path run;

    private static final KeptPredictions SOME =
            new KeptPredictions(
                    120,
                    List.of(
                            new PredictionRow(
                                    "a/1, \"odd\".png", "00ff", 1, new float[] {0.1f, 0.9f}),
                            new PredictionRow(
                                    "b/2.png", "11", 0, new float[] {Float.MIN_VALUE, 1f / 3})));

    private Path file() {
        return run.resolve("predictions").resolve("test.csv");
    }

    @Test
    @DisplayName("come back to the last bit, with the step they belong to")
    void roundTrip() {
        RunPredictions.write(run, Split.TEST, SOME);
        KeptPredictions back = RunPredictions.read(run, Split.TEST).orElseThrow();
        assertEquals(120, back.step());
        for (int row = 0; row < 2; row++) {
            assertEquals(SOME.rows().get(row).image(), back.rows().get(row).image());
            assertEquals(SOME.rows().get(row).hash(), back.rows().get(row).hash());
            assertEquals(SOME.rows().get(row).label(), back.rows().get(row).label());
            assertArrayEquals(
                    SOME.rows().get(row).probabilities(), back.rows().get(row).probabilities());
        }
        assertEquals(Optional.empty(), RunPredictions.read(run, Split.VALIDATION));
    }

    @Test
    @DisplayName("are the same file on a machine that counts in other digits")
    void otherDigits() throws IOException {
        RunPredictions.write(run, Split.TEST, SOME);
        String plain = Files.readString(file());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals("١", "%d".formatted(1), "this machine does");
            RunPredictions.write(run, Split.TEST, SOME);
        } finally {
            Locale.setDefault(before);
        }
        assertEquals(plain, Files.readString(file()));
        assertEquals(120, RunPredictions.read(run, Split.TEST).orElseThrow().step());
    }

    @Test
    @DisplayName("are refused by name where the file is damaged or cut off, and left as they are")
    void damaged() throws IOException {
        RunPredictions.write(run, Split.TEST, SOME);
        String whole = Files.readString(file());
        for (String bad :
                List.of(
                        whole.substring(0, whole.indexOf("b/2")),
                        "nonsense\n" + whole,
                        whole.replace("0.9", "much"),
                        whole.replace("0.9", "9.9"),
                        whole.replace("0.9", "-0.9"),
                        "")) {
            Files.writeString(file(), bad);
            Refusal refusal =
                    assertThrows(Refusal.class, () -> RunPredictions.read(run, Split.TEST), bad);
            assertTrue(refusal.problem().toString().contains("test.csv"), refusal.toString());
            assertEquals(bad, Files.readString(file()));
        }
    }

    @Test
    @DisplayName("of another version count as not kept")
    void version() throws IOException {
        RunPredictions.write(run, Split.TEST, SOME);
        Files.writeString(
                file(), Files.readString(file()).replace("predictions 1", "predictions 2"));
        assertEquals(Optional.empty(), RunPredictions.read(run, Split.TEST));
    }
}

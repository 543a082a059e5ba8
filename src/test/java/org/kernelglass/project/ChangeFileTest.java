package org.kernelglass.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.LearnedChange.Looked;

@DisplayName("The change that a run learned from")
class ChangeFileTest {

    @TempDir Path run;

    @Test
    @DisplayName("is unknown of a run that began for another reason")
    void none() {
        assertEquals(Optional.empty(), ChangeFile.read(run));
    }

    @Test
    @DisplayName("is read as it was written, with and without a cell, read or not")
    void roundTrip() {
        LearnedChange looked = new LearnedChange("0001-a", Optional.of(new Looked(2, 0)));
        ChangeFile.write(run, looked);
        assertEquals(Optional.of(looked), ChangeFile.read(run));
        LearnedChange none = new LearnedChange("0002-b", Optional.empty()).putAway();
        ChangeFile.write(run, none);
        assertEquals(Optional.of(none), ChangeFile.read(run));
        assertTrue(ChangeFile.read(run).orElseThrow().read());
    }

    @Test
    @DisplayName("is refused with the name of its file where that is damaged, and left as it is")
    void damaged() throws IOException {
        Path file = run.resolve("change.json");
        String text =
                """
                {"format": "kernelglass-change", "version": 1, "before": "0001-a",
                 "cell": {"actual": -1, "predicted": 0}, "read": false}
                """;
        Files.writeString(file, text);
        Refusal refusal = assertThrows(Refusal.class, () -> ChangeFile.read(run));
        assertTrue(refusal.problem().toString().contains("change.json"), refusal.toString());
        assertEquals(text, Files.readString(file));
    }
}

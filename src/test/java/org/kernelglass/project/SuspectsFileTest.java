package org.kernelglass.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.Predictions;

@DisplayName("The ranking of labels that an experiment keeps")
class SuspectsFileTest {

    @TempDir Path folder;

    @Test
    @DisplayName("is read as it was written, the most suspect first")
    void roundTrip() {
        ImageIndex index =
                new ImageIndex(
                        folder,
                        List.of("cat, big", "dog"),
                        List.of(
                                new ImageEntry("a.png", 0, Optional.empty(), "a"),
                                new ImageEntry("b \"b\".png", 1, Optional.empty(), "b")),
                        List.of());
        float[][] probabilities = {{0.9f, 0.1f}, {0.75f, 0.25f}};
        SuspectsFile.write(
                folder, index, new Predictions(new int[] {0, 1}, new int[] {0, 1}, probabilities));
        List<SuspectRow> rows = ExperimentFolder.suspects(folder);
        assertEquals(
                List.of(
                        new SuspectRow("b \"b\".png", "dog", 0.25, "cat, big", 0.75),
                        new SuspectRow("a.png", "cat, big", 0.9, "cat, big", 0.9)),
                rows);
        assertTrue(ExperimentFolder.suspectsTime(folder).isPresent());
    }

    @Test
    @DisplayName("is empty where nothing was ranked, and refused with its path where it is damaged")
    void damaged() throws IOException {
        assertEquals(List.of(), ExperimentFolder.suspects(folder));
        assertTrue(ExperimentFolder.suspectsTime(folder).isEmpty());
        Path file = folder.resolve("suspects.csv");
        for (String line : List.of("a.png,cat,half,dog,0.5", "a.png,cat,0.5", "\"a.png")) {
            Files.writeString(file, "image,label,label_probability,predicted,x\n" + line + "\n");
            Refusal refusal =
                    assertThrows(Refusal.class, () -> ExperimentFolder.suspects(folder), line);
            assertTrue(refusal.problem().arguments().toString().contains(file.toString()));
        }
    }
}

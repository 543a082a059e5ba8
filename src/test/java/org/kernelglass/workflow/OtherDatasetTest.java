package org.kernelglass.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.Split;
import org.kernelglass.project.SplitRow;

@DisplayName("A dataset seen by a network that did not learn from it")
class OtherDatasetTest {

    @Test
    @DisplayName("counts as seen before only what is evaluated")
    void seenBefore() {
        ImageIndex scanned =
                new ImageIndex(
                        Path.of("other"),
                        List.of("bag", "boot"),
                        List.of(
                                new ImageEntry("bag/1.png", 0, Optional.empty(), "one"),
                                new ImageEntry("bag/2.png", 0, Optional.empty(), "two"),
                                new ImageEntry("boot/3.png", 1, Optional.empty(), "three"),
                                new ImageEntry("boot/4.png", 1, Optional.empty(), "four")),
                        List.of());
        List<SplitRow> own =
                List.of(
                        new SplitRow("x", "one", 0, Split.TRAIN),
                        new SplitRow("y", "three", 1, Split.VALIDATION),
                        new SplitRow("z", "four", 1, Split.TEST));
        List<DatasetProblem> problems =
                new OtherDataset(scanned, List.of("boot", "shirt"), own).problems();
        DatasetProblem seen = problems.get(problems.size() - 1);
        assertEquals("workflow.problem.already-seen", seen.reason().key());
        assertEquals(List.of(1L), seen.reason().arguments());
    }
}

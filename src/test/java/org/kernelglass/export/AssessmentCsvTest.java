package org.kernelglass.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.evaluation.Assessment;
import org.kernelglass.evaluation.LabelledPredictions;

@DisplayName("An assessment in files")
class AssessmentCsvTest {

    private static final List<String> CLASSES = List.of("cat, black", "dog", "bird");

    @TempDir Path folder;

    /** Of four images three are right; the third class has none. */
    private static Assessment assessment() {
        float[][] probabilities = {
            {0.8f, 0.1f, 0.1f}, {0.3f, 0.6f, 0.1f}, {0.1f, 0.7f, 0.2f}, {0.2f, 0.5f, 0.3f}
        };
        return Assessment.of(new LabelledPredictions(new int[] {0, 0, 1, 1}, probabilities, 3));
    }

    @Test
    @DisplayName("the matrix has a row for each true class and a column for each predicted one")
    void matrix() throws IOException {
        Path file = folder.resolve("matrix.csv");
        new AssessmentCsv(CLASSES, assessment()).writeMatrix(file);
        assertEquals(
                List.of(
                        "true\\predicted,\"cat, black\",dog,bird",
                        "\"cat, black\",1,1,0",
                        "dog,0,2,0",
                        "bird,0,0,0"),
                Files.readAllLines(file));
    }

    @Test
    @DisplayName("each figure has its interval and how that was found; what is unknown is empty")
    void figures() throws IOException {
        Path file = folder.resolve("figures.csv");
        new AssessmentCsv(CLASSES, assessment()).writeFigures(file);
        List<String> lines = Files.readAllLines(file);
        assertEquals("figure,class,value,low,high,interval", lines.get(0));
        assertTrue(lines.get(1).matches("accuracy,,0\\.75,0\\.3\\d+,0\\.95\\d+,wilson"));
        assertTrue(lines.contains("recall,bird,,,,none"), lines.toString());
        assertEquals(1 + 2 + 6 + 3 * 5, lines.size());
    }

    @Test
    @DisplayName("the same figures stand in the JSON object; what is unknown is null")
    void json() {
        ObjectNode object = new AssessmentDocument(CLASSES, assessment()).object();
        assertEquals(0.75, object.at("/accuracy/value").asDouble());
        assertEquals("cat, black", object.at("/classes/0/class").asText());
        assertEquals(0.5, object.at("/classes/0/recall/value").asDouble());
        assertTrue(object.at("/classes/2/recall/value").isNull());
        assertEquals(15, object.path("calibration").size());
        assertTrue(object.at("/classes/0/roc/0/threshold").isNull(), "none is called positive");
    }
}

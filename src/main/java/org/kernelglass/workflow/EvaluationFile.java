package org.kernelglass.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.kernelglass.dataset.Split;
import org.kernelglass.evaluation.ConfusionMatrix;
import org.kernelglass.export.AssessmentCsv;
import org.kernelglass.export.AssessmentDocument;
import org.kernelglass.export.ConfusionPicture;
import org.kernelglass.message.Sentences;
import org.kernelglass.project.AtomicFile;

/** As what an evaluation can be written to a file. */
public enum EvaluationFile {
    MATRIX_PICTURE("confusion-matrix", "png") {
        @Override
        public void write(EvaluatedRun evaluated, Sentences sentences, Path file) {
            new ConfusionPicture(sentences)
                    .write(evaluated.assessment().confusion(), evaluated.classes(), file);
        }
    },
    MATRIX_TABLE("confusion-matrix", "csv") {
        @Override
        public void write(EvaluatedRun evaluated, Sentences sentences, Path file) {
            new AssessmentCsv(evaluated.classes(), evaluated.assessment()).writeMatrix(file);
        }
    },
    FIGURES_TABLE("figures", "csv") {
        @Override
        public void write(EvaluatedRun evaluated, Sentences sentences, Path file) {
            new AssessmentCsv(evaluated.classes(), evaluated.assessment()).writeFigures(file);
        }
    },
    FIGURES_JSON("figures", "json") {
        @Override
        public void write(EvaluatedRun evaluated, Sentences sentences, Path file) {
            AtomicFile.write(file, json(evaluated));
        }
    };

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final String what;
    private final String extension;

    EvaluationFile(String what, String extension) {
        this.what = what;
        this.extension = extension;
    }

    /** What is in it; part of a file's name. */
    public String what() {
        return what;
    }

    /** Of the file, without a dot. */
    public String extension() {
        return extension;
    }

    /**
     * Writes the file, replaced at once. Not on the FX thread.
     *
     * @param sentences the language of a picture
     * @throws org.kernelglass.message.Refusal if it cannot be written
     */
    public abstract void write(EvaluatedRun evaluated, Sentences sentences, Path file);

    private static byte[] json(EvaluatedRun evaluated) {
        ObjectNode object = MAPPER.createObjectNode();
        object.put("run", evaluated.run().toString())
                .put("dataset", evaluated.dataset().toString())
                .put("split", split(evaluated.on()))
                .put("test_looks", evaluated.testLooks());
        ArrayNode names = object.putArray("classes");
        evaluated.classes().forEach(names::add);
        matrix(object.putArray("confusion_matrix"), evaluated.assessment().confusion());
        List<String> classes = evaluated.classes();
        object.set("assessment", new AssessmentDocument(classes, evaluated.assessment()).object());
        try {
            return (MAPPER.writeValueAsString(object) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Null where it is another dataset. */
    private static String split(EvaluationImages on) {
        return on instanceof EvaluationImages.OfSplit of
                ? of.split() == Split.TEST ? "test" : "validation"
                : null;
    }

    private static void matrix(ArrayNode rows, ConfusionMatrix matrix) {
        for (int actual = 0; actual < matrix.classes(); actual++) {
            ArrayNode row = rows.addArray();
            for (int predicted = 0; predicted < matrix.classes(); predicted++) {
                row.add(matrix.count(actual, predicted));
            }
        }
    }
}

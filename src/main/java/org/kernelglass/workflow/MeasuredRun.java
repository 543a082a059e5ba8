package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kernelglass.evaluation.LabelledPredictions;
import org.kernelglass.project.PredictionRow;
import org.kernelglass.project.RunRecord;

/**
 * A run and what its network said of the images of one of its splits.
 *
 * @param byContent the predictions by hash of the image; of images with the same content the first
 */
record MeasuredRun(Path folder, RunRecord record, Map<String, PredictionRow> byContent) {

    static MeasuredRun of(Path folder, RunRecord record, List<PredictionRow> rows) {
        Map<String, PredictionRow> byContent = new LinkedHashMap<>();
        rows.forEach(row -> byContent.putIfAbsent(row.hash(), row));
        return new MeasuredRun(folder, record, byContent);
    }

    /** The predictions on these images, in this order. */
    LabelledPredictions on(List<String> hashes) {
        return PredictionRows.labelled(
                hashes.stream().map(byContent::get).toList(), record.classes().size());
    }
}

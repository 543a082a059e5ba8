package org.kernelglass.project;

import java.util.List;

/**
 * What a run's network said of one split.
 *
 * @param step of the checkpoint that was asked: after a resume another may be the best
 * @param rows one an image
 */
public record KeptPredictions(long step, List<PredictionRow> rows) {

    public KeptPredictions {
        rows = List.copyOf(rows);
    }
}

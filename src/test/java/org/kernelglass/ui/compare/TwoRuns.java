package org.kernelglass.ui.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kernelglass.dataset.Split;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.message.Message;
import org.kernelglass.network.Assignment;
import org.kernelglass.project.KeptPredictions;
import org.kernelglass.project.PredictionRow;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunPredictions;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.StackJson;
import org.kernelglass.ui.runs.PaperProject;

/**
 * A project with two runs of different filters and the same seed: A is wrong on the first twelve
 * validation images, B on none.
 */
final class TwoRuns {

    static final int WRONG = 12;

    final PaperProject paper;
    final Path a;
    final Path b;

    /** On the FX thread. */
    TwoRuns(Path root) throws IOException {
        paper = new PaperProject(root);
        paper.workspace().editPlan(Message.of("runs.note"), null, plan -> plan.withEpochs(2));
        a = paper.train("0001-small");
        paper.workspace()
                .editStack(
                        Message.of("runs.note"),
                        null,
                        stack -> Assignment.parse("0.filters=8").applyTo(stack));
        b = paper.train("0002-large");
        say(a, WRONG);
        say(b, 0);
    }

    /** Puts words into a network's mouth. */
    private static void say(Path run, int wrong) {
        KeptPredictions kept = RunPredictions.read(run, Split.VALIDATION).orElseThrow();
        List<PredictionRow> rows = new ArrayList<>();
        for (PredictionRow row : kept.rows()) {
            float[] said = new float[row.probabilities().length];
            int answer = rows.size() < wrong ? (row.label() + 1) % said.length : row.label();
            java.util.Arrays.fill(said, 0.1f);
            said[answer] = 0.8f;
            rows.add(new PredictionRow(row.image(), row.hash(), row.label(), said));
        }
        RunPredictions.write(run, Split.VALIDATION, new KeptPredictions(kept.step(), rows));
    }

    static RunRecord record(Path run) {
        return RunFolder.read(run, new StackJson(LayerKinds::byId));
    }
}

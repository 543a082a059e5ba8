package org.kernelglass.ui.workspace;

import java.util.Optional;
import org.kernelglass.dataset.DataSplit;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.LayerProblem;
import org.kernelglass.network.StackReport;
import org.kernelglass.project.Project;

/**
 * Whether the project can be trained, and where to go if not.
 *
 * @param ready whether Train may be pressed
 * @param sentence what would be trained, or what is missing
 * @param place of the window where it is put right; empty where there is nothing to put right
 */
public record Readiness(boolean ready, Message sentence, Optional<String> place) {

    private static final Optional<String> DATA = Optional.of("data");
    private static final Optional<String> DESIGN = Optional.of("design");

    /** An experiment is at work, and one network learns at a time. */
    static final Readiness EXPERIMENT =
            new Readiness(
                    false,
                    Message.of("lab.problem.experiment-at-work"),
                    Optional.of(ExperimentStarter.PLACE));

    static Readiness of(Project project, DatasetState dataset) {
        if (dataset instanceof DatasetState.None) {
            return new Readiness(false, Message.of("train.ready.no-data"), DATA);
        }
        if (dataset instanceof DatasetState.Refused refused) {
            return refused(refused.refusal());
        }
        if (dataset instanceof DatasetState.Scanning) {
            return new Readiness(false, Message.of("train.ready.scanning"), Optional.empty());
        }
        return known(project, (DatasetState.Known) dataset);
    }

    private static Readiness refused(Refusal refusal) {
        return new Readiness(false, refusal.problem(), DATA);
    }

    private static Readiness known(Project project, DatasetState.Known known) {
        if (known.split().isEmpty()) {
            return known.refusal()
                    .map(Readiness::refused)
                    .orElseGet(() -> new Readiness(false, Message.of("train.ready.no-data"), DATA));
        }
        int classes = known.index().classes().size();
        Optional<LayerProblem> error =
                StackReport.of(project.stack(), project.data().preprocessing().shape(), classes)
                        .errors()
                        .stream()
                        .findFirst();
        return error.map(found -> new Readiness(false, found.located(), DESIGN))
                .orElseGet(() -> ready(project, known.split().get(), classes));
    }

    private static Readiness ready(Project project, DataSplit split, int classes) {
        return new Readiness(
                true,
                Message.of(
                        "train.ready",
                        project.stack().layers().size(),
                        split.train().length,
                        classes,
                        project.plan().epochs()),
                Optional.empty());
    }
}

package org.kernelglass;

import java.nio.file.Files;
import java.nio.file.Path;
import org.kernelglass.experiment.Trial;
import org.kernelglass.experiment.TrialResult;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.project.ExperimentFolder;
import org.kernelglass.project.RunCheckpoints;
import org.kernelglass.project.StackJson;
import org.kernelglass.project.TrialJson;
import org.kernelglass.training.RunControl;
import org.kernelglass.workflow.RunWatch;

/**
 * A process that knows nothing but the description of a trial: reads it as JSON from the file
 * {@code trial.json} in a folder, carries it out, and leaves the result in the folder {@code
 * result} there.
 */
final class TrialProcess {

    static final StackJson STACKS = new StackJson(LayerKinds::byId);

    private TrialProcess() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        String description = Files.readString(folder.resolve("trial.json"));
        Trial trial = new TrialJson(STACKS).parse("trial.json", description);
        try (Workbench workbench = EnglishWorkbench.in(folder);
                ExperimentFolder results =
                        ExperimentFolder.open(folder.resolve("result"), STACKS)) {
            TrialResult result =
                    workbench
                            .experiments()
                            .carryOut(
                                    trial,
                                    new RunCheckpoints(folder.resolve("work")),
                                    RunWatch.NOBODY,
                                    new RunControl());
            results.keep(trial, result);
        }
    }
}

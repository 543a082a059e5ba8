package org.kernelglass.workflow;

import java.util.Map;
import java.util.function.Supplier;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.project.StackJson;
import org.kernelglass.training.RunTrainer;

/**
 * What the use cases of runs work with.
 *
 * @param trainer starts the engine when first asked
 * @param versions of the program and what it computes with, by name
 * @param pictures makes a run's pictures
 */
public record RunTools(
        Supplier<RunTrainer> trainer,
        DatasetReader reader,
        Workers workers,
        Places places,
        MachineMemory memory,
        Map<String, String> versions,
        RunPictures pictures) {

    StackJson stacks() {
        return new StackJson(LayerKinds::byId);
    }
}

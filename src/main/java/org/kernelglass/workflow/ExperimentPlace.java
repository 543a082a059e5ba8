package org.kernelglass.workflow;

import java.nio.file.Path;

/** Where an experiment is to be kept. */
public sealed interface ExperimentPlace {

    /**
     * In a folder that was named.
     *
     * @param path new, or the folder of the same experiment
     */
    record Folder(Path path) implements ExperimentPlace {}

    /**
     * Among a project's experiments: the next of them, or the one that is this very experiment.
     *
     * @param project its folder
     */
    record OfProject(Path project) implements ExperimentPlace {}

    /** In a folder of the program's own choosing, the same for the same request. */
    record Chosen() implements ExperimentPlace {}
}

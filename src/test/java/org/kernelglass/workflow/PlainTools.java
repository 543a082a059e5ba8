package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.kernelglass.message.Sentences;
import org.kernelglass.training.RunTrainer;

/** What use cases work with, without a workbench around it. */
public final class PlainTools {

    private PlainTools() {}

    /** Everything they keep lies in the folder. */
    public static RunTools in(Path folder, Workers workers, RunTrainer trainer) {
        Places places = new Places(folder.resolve("cache"), folder.resolve("projects"));
        return new RunTools(
                () -> trainer,
                new DatasetReader(workers, places),
                workers,
                places,
                MachineMemory.SYSTEM,
                Map.of("kernelglass", "test"),
                new RunPictures(new Sentences(Locale.ENGLISH)));
    }
}

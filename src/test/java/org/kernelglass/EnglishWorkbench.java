package org.kernelglass;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.kernelglass.message.Sentences;
import org.kernelglass.training.RunTrainer;
import org.kernelglass.workflow.Places;

/** Workbenches whose cache and projects lie in a folder, and whose runs leave English pictures. */
public final class EnglishWorkbench {

    private EnglishWorkbench() {}

    public static Workbench in(Path folder) {
        return in(folder, Optional.empty());
    }

    /**
     * @param trainer in place of the engine
     */
    public static Workbench in(Path folder, Optional<RunTrainer> trainer) {
        return new Workbench(
                new Places(folder.resolve("cache"), folder.resolve("projects")),
                new Sentences(Locale.ENGLISH),
                trainer);
    }
}

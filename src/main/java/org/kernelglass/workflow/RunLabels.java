package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.Optional;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.BaselineFile;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunNote;
import org.kernelglass.project.StackJson;

/**
 * What a person says of runs: names, notes, and which one the others are held against. Reads and
 * writes folders: off the FX thread.
 */
public final class RunLabels {

    private final StackJson stacks = new StackJson(LayerKinds::byId);

    /**
     * Gives a run another name for people; its folder keeps its own.
     *
     * @throws Refusal if the name is blank, the run is being written, or it cannot be kept
     */
    public void rename(Path run, String name) {
        String plain = name.strip();
        if (plain.isEmpty()) {
            throw new Refusal(Message.of("runs.problem.no-name"), Message.of("runs.hint.no-name"));
        }
        try (RunFolder folder = RunFolder.open(run, stacks)) {
            folder.update(record -> record.withName(plain));
        }
    }

    /**
     * Keeps a note on a run.
     *
     * @throws Refusal if it cannot be kept
     */
    public void note(Path run, String text) {
        RunNote.write(run, text);
    }

    /**
     * The run that the others are held against; empty where none is pinned or it is gone.
     *
     * @throws Refusal if the project's file of it is damaged; the sentence names it
     */
    public Optional<Path> baseline(Path project) {
        return BaselineFile.read(project)
                .map(name -> project.resolve("runs").resolve(name))
                .filter(RunFolder::isRun);
    }

    /**
     * Pins the run that the others are held against; empty for none.
     *
     * @throws Refusal if the project's file of it is damaged, or it cannot be kept
     */
    public void pinBaseline(Path project, Optional<Path> run) {
        BaselineFile.read(project);
        BaselineFile.write(project, run.map(folder -> folder.getFileName().toString()));
    }
}

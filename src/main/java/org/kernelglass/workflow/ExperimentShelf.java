package org.kernelglass.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kernelglass.experiment.Experiment;
import org.kernelglass.experiment.Ladder;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.ExperimentFolder;
import org.kernelglass.project.KeptTrials;
import org.kernelglass.project.StackJson;

/**
 * The experiments that a project keeps. Any thread but the FX thread: everything here waits for the
 * disk.
 */
public final class ExperimentShelf {

    private final StackJson stacks = new StackJson(LayerKinds::byId);

    /**
     * One experiment.
     *
     * @param kept empty where it cannot be read
     * @param damage why it cannot be read
     */
    public record Entry(Path folder, Optional<KeptExperiment> kept, Optional<Refusal> damage) {}

    /** Where a new experiment of a project is kept. */
    public Path next(Path project, Purpose purpose) {
        return ExperimentPlaces.next(project, purpose);
    }

    /**
     * All experiments of a project, the newest first by their number; none where there is no
     * folder.
     *
     * @throws Refusal if the folder cannot be listed
     */
    public List<Entry> list(Path project) {
        return ExperimentPlaces.folders(project).stream().map(this::entry).toList();
    }

    private Entry entry(Path folder) {
        try {
            return new Entry(folder, Optional.of(open(folder)), Optional.empty());
        } catch (Refusal refusal) {
            return new Entry(folder, Optional.empty(), Optional.of(refusal));
        }
    }

    /**
     * An experiment with everything that is done of it.
     *
     * @throws Refusal if there is none or a file of it is damaged; the sentence names it
     */
    public KeptExperiment open(Path folder) {
        // before what is done: where it is over, all that was done is read
        boolean elsewhere = ExperimentFolder.isAtWorkElsewhere(folder);
        Experiment experiment = ExperimentFolder.read(folder, stacks);
        KeptTrials trials = new KeptTrials(folder, stacks);
        return KeptExperiment.of(
                folder,
                experiment,
                changed(folder),
                Ladder.done(experiment, trials::result),
                elsewhere,
                trials.trainingImages(experiment.data().classes().size()));
    }

    /**
     * Moves an experiment to the project's trash, with all that is done of it.
     *
     * @return where it lies now
     * @throws Refusal if a process carries it out, or it cannot be moved
     */
    public Path delete(Path project, Path experiment) {
        ExperimentFolder.open(experiment, stacks).close();
        return Trash.of(project).take(experiment);
    }

    /**
     * Moves an experiment back from the trash.
     *
     * @throws Refusal if its place is taken, or it cannot be moved
     */
    public void putBack(Path trashed, Path experiment) {
        Trash.putBack(trashed, experiment);
    }

    /** What an experiment takes on disk. */
    public long bytes(Path experiment) {
        return FolderSize.of(experiment);
    }

    private static Instant changed(Path folder) {
        try {
            return Files.getLastModifiedTime(folder.resolve("experiment.json")).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }
}

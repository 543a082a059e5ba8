package org.kernelglass.workflow;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kernelglass.experiment.Experiment;
import org.kernelglass.experiment.Ladder;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.message.Message;
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
        String name = purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return RunNumbers.next(in(project), name);
    }

    private static Path in(Path project) {
        return project.resolve("experiments");
    }

    /**
     * All experiments of a project, the newest first by their number; none where there is no
     * folder.
     *
     * @throws Refusal if the folder cannot be listed
     */
    public List<Entry> list(Path project) {
        List<Entry> entries = new ArrayList<>();
        if (!Files.isDirectory(in(project))) {
            return entries;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(in(project))) {
            for (Path folder : folders) {
                if (ExperimentFolder.isExperiment(folder)) {
                    entries.add(entry(folder));
                }
            }
        } catch (IOException e) {
            throw new Refusal(Message.of("workflow.problem.folder", in(project).toString()), e);
        }
        entries.sort(Comparator.comparing(Entry::folder).reversed());
        return entries;
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
        Experiment experiment = ExperimentFolder.read(folder, stacks);
        KeptTrials trials = new KeptTrials(folder, stacks);
        return KeptExperiment.of(
                folder,
                experiment,
                changed(folder),
                Ladder.done(experiment, trials::result),
                trials.trainingImages(experiment.data().classes().size()));
    }

    private static Instant changed(Path folder) {
        try {
            return Files.getLastModifiedTime(folder.resolve("experiment.json")).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }
}

package org.kernelglass.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.experiment.Experiment;
import org.kernelglass.experiment.ExperimentImages;
import org.kernelglass.experiment.Trial;
import org.kernelglass.experiment.TrialResult;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.Predictions;

/**
 * The folder of an experiment, held by the process that carries it out: {@code experiment.json},
 * {@code images.csv}, and in {@code trials/} a description with its result, and predictions, for
 * each trial that is done. A result is whole or not there, whenever the process is killed. A trial
 * is found by what it says, so that an extended experiment uses what is done. Any thread.
 */
public final class ExperimentFolder implements AutoCloseable {

    private static final String NAME = "experiment.json";
    private static final String LOCK = "experiment.lock";

    private final Path folder;
    private final StackJson stacks;
    private final KeptTrials kept;
    private final FolderLock lock;

    private ExperimentFolder(Path folder, StackJson stacks, FolderLock lock) {
        this.folder = folder;
        this.stacks = stacks;
        this.kept = new KeptTrials(folder, stacks);
        this.lock = lock;
    }

    /**
     * Opens a folder to carry out an experiment in it, new or begun; it is made where it is
     * missing.
     *
     * @throws Refusal if something else is in it, another process works there, or it cannot be
     *     written
     */
    public static ExperimentFolder open(Path folder, StackJson stacks) {
        MadeFolder.at(folder);
        try {
            if (!isExperiment(folder)) {
                refuseUnlessEmpty(folder);
            }
        } catch (IOException e) {
            throw FileTrouble.writing(folder, e);
        }
        Refusal busy =
                new Refusal(
                        Message.of("project.problem.experiment-busy", folder.toString()),
                        Message.of("project.hint.busy"));
        ExperimentFolder opened =
                new ExperimentFolder(folder, stacks, FolderLock.take(folder, LOCK, busy));
        opened.removeUnfinished();
        return opened;
    }

    private static void refuseUnlessEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!isOfABeginning(entry.getFileName().toString())) {
                    throw new Refusal(
                            Message.of("project.problem.not-empty", folder.toString()),
                            Message.of("project.hint.not-empty"));
                }
            }
        }
    }

    /** What a process leaves that was killed before the definition stood. */
    private static boolean isOfABeginning(String name) {
        return name.equals(LOCK)
                || name.startsWith(NAME + ".") && name.endsWith(AtomicFile.UNFINISHED);
    }

    private void removeUnfinished() {
        for (Path place : List.of(folder, kept.trials())) {
            try (Stream<Path> files = Files.isDirectory(place) ? Files.list(place) : Stream.of()) {
                for (Path file : files.filter(ExperimentFolder::isUnfinished).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                throw FileTrouble.writing(place, e);
            }
        }
    }

    private static boolean isUnfinished(Path file) {
        return file.getFileName().toString().endsWith(AtomicFile.UNFINISHED);
    }

    /** Whether an experiment stands in the folder. */
    public static boolean isExperiment(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    /** Whether another process carries the experiment out now. */
    public static boolean isAtWorkElsewhere(Path folder) {
        return FolderLock.isHeldElsewhere(folder, LOCK);
    }

    /**
     * The experiment's definition, also while another process carries it out.
     *
     * @throws Refusal if there is none or it is damaged
     */
    public static Experiment read(Path folder, StackJson stacks) {
        Path file = folder.resolve(NAME);
        return new ExperimentJson(stacks)
                .read(JsonPlace.top(file, ExperimentJson.FORMAT.read(file)));
    }

    public Path path() {
        return folder;
    }

    /** The definition that stands here; empty in a new folder. */
    public Optional<Experiment> definition() {
        return isExperiment(folder) ? Optional.of(read(folder, stacks)) : Optional.empty();
    }

    /**
     * Keeps the definition and the images with their folds: the definition first, because it makes
     * the folder an experiment's, which goes on after a kill in between.
     *
     * @throws Refusal if they cannot be written
     */
    public void keep(Experiment experiment, ExperimentImages images) {
        ObjectNode fresh = new ExperimentJson(stacks).write(experiment);
        ExperimentJson.FORMAT.write(folder.resolve(NAME), fresh);
        FoldsFile.write(folder, images);
    }

    /**
     * Keeps what came of a trial, and removes its checkpoints.
     *
     * @throws Refusal if it cannot be written; the trial is then not done
     */
    public void keep(Trial trial, TrialResult result) {
        String key = kept.key(trial);
        if (result.predictions().size() > 0) {
            TrialPredictions.write(kept.predictions(key), result.predictions());
        }
        ObjectNode content = KeptTrials.FORMAT.start();
        content.set("trial", new TrialJson(stacks).write(trial));
        content.set("result", TrialResultJson.write(result));
        KeptTrials.FORMAT.write(kept.file(key), content);
        removeWork(key);
    }

    /**
     * Keeps the ranking of images by how suspect their labels are.
     *
     * @param predictions of networks that did not learn from the images
     * @throws Refusal if it cannot be written
     */
    public void keepSuspects(ImageIndex index, Predictions predictions) {
        SuspectsFile.write(folder, index, predictions);
    }

    /**
     * The ranking of images by how suspect their labels are, also while another process carries the
     * experiment out.
     *
     * @return the most suspect first; empty where nothing was ranked yet
     * @throws Refusal if it is damaged
     */
    public static List<SuspectRow> suspects(Path folder) {
        return SuspectsFile.read(folder);
    }

    /** When the ranking was made; empty where there is none. */
    public static Optional<FileTime> suspectsTime(Path folder) {
        try {
            Path file = folder.resolve(SuspectsFile.NAME);
            return Files.exists(file)
                    ? Optional.of(Files.getLastModifiedTime(file))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * What came of a trial; empty if it is not done.
     *
     * @throws Refusal if its file is damaged; the sentence names it
     */
    public Optional<TrialResult> result(Trial trial) {
        return kept.result(trial);
    }

    /** Where a trial's checkpoints are kept until it is done. */
    public RunCheckpoints checkpoints(Trial trial) {
        return new RunCheckpoints(work(kept.key(trial)));
    }

    private Path work(String key) {
        return folder.resolve("work").resolve(key);
    }

    private void removeWork(String key) {
        Path work = work(key);
        if (!Files.isDirectory(work)) {
            return;
        }
        try (Stream<Path> files = Files.walk(work)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw FileTrouble.writing(work, e);
        }
    }

    /** Lets others work here. */
    @Override
    public void close() {
        lock.close();
    }
}

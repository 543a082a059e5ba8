package org.kernelglass.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kernelglass.experiment.Experiment;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.ExperimentFolder;

/** Finds what the newest k-fold cross-validation of a dataset says of its labels. */
public final class FindSuspects {

    private static final int DEPTH = 2;

    private final RunTools tools;

    public FindSuspects(RunTools tools) {
        this.tools = tools;
    }

    /**
     * The newest ranking among the experiments in the project's folder and in the usual place.
     *
     * @param dataset whose images were ranked
     * @return empty where the dataset was never cross-validated
     * @throws Refusal if the newest ranking is damaged
     */
    public Optional<Suspects> newest(Path project, String dataset) {
        List<Path> folders = new ArrayList<>();
        gather(project, folders);
        gather(tools.places().projects().resolve("experiments"), folders);
        folders.sort(Comparator.comparing(FindSuspects::time).reversed());
        for (Path folder : folders) {
            Optional<Experiment> experiment = of(folder, dataset);
            if (experiment.isPresent()) {
                return Optional.of(suspects(folder, experiment.get()));
            }
        }
        return Optional.empty();
    }

    /**
     * The ranking of one cross-validation, or as {@link #newest} where it has none of this dataset.
     *
     * @param wanted folder of the cross-validation
     * @throws Refusal if the ranking is damaged
     */
    public Optional<Suspects> preferring(Optional<Path> wanted, Path project, String dataset) {
        return wanted.filter(folder -> ExperimentFolder.suspectsTime(folder).isPresent())
                .flatMap(folder -> of(folder, dataset).map(found -> suspects(folder, found)))
                .or(() -> newest(project, dataset));
    }

    private static Suspects suspects(Path folder, Experiment experiment) {
        return new Suspects(
                folder, experiment.repetition().folds(), ExperimentFolder.suspects(folder));
    }

    private static FileTime time(Path folder) {
        return ExperimentFolder.suspectsTime(folder).orElseThrow();
    }

    private static void gather(Path root, List<Path> folders) {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(root, DEPTH)) {
            paths.filter(ExperimentFolder::isExperiment)
                    .filter(folder -> ExperimentFolder.suspectsTime(folder).isPresent())
                    .forEach(folders::add);
        } catch (IOException | java.io.UncheckedIOException e) {
            // what cannot be listed holds nothing that could be shown
        }
    }

    /** One that cannot be read is somebody else's trouble. */
    private Optional<Experiment> of(Path folder, String dataset) {
        try {
            Experiment experiment = ExperimentFolder.read(folder, tools.stacks());
            return same(experiment.data().location(), dataset)
                    ? Optional.of(experiment)
                    : Optional.empty();
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    private static boolean same(String one, String other) {
        return Path.of(one)
                .toAbsolutePath()
                .normalize()
                .equals(Path.of(other).toAbsolutePath().normalize());
    }
}

package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.kernelglass.experiment.Candidate;
import org.kernelglass.experiment.Experiment;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.ExperimentFolder;
import org.kernelglass.project.TrialJson;
import org.kernelglass.workflow.ExperimentPlace.Folder;
import org.kernelglass.workflow.ExperimentPlace.OfProject;

/** Where an experiment goes. Any thread but the FX thread. */
final class ExperimentPlaces {

    private static final String FOLDER = "experiments";
    private static final int MARK = 8;

    private final RunTools tools;

    ExperimentPlaces(RunTools tools) {
        this.tools = tools;
    }

    /**
     * The folder that was named; or of the project that was named, the very same experiment or else
     * the next number; or else one that is the same for the same purpose, images, network and plan.
     * So a repeated command goes on with what is there.
     *
     * @param experiment with no more than wished-for threads and layout
     * @throws Refusal if the project's experiments cannot be listed
     */
    Path of(ExperimentRequest request, Experiment experiment) {
        if (request.place() instanceof Folder folder) {
            return folder.path();
        }
        return request.place() instanceof OfProject owner
                ? of(owner.project(), experiment)
                : marked(experiment);
    }

    private Path marked(Experiment experiment) {
        String mark = key(experiment).substring(0, MARK);
        return tools.places()
                .projects()
                .resolve(FOLDER)
                .resolve(word(experiment.purpose()) + "-" + mark);
    }

    private Path of(Path project, Experiment wanted) {
        return folders(project).stream()
                .filter(folder -> holds(folder, wanted))
                .findFirst()
                .orElseGet(() -> next(project, wanted.purpose()));
    }

    /** The number after the greatest that is there. */
    static Path next(Path project, Purpose purpose) {
        return RunNumbers.next(in(project), word(purpose));
    }

    /**
     * The folders of a project's experiments, the newest first by their number.
     *
     * @throws Refusal if they cannot be listed
     */
    static List<Path> folders(Path project) {
        return Subfolders.newestFirst(in(project)).stream()
                .filter(ExperimentFolder::isExperiment)
                .toList();
    }

    private static Path in(Path project) {
        return project.resolve(FOLDER);
    }

    private static String word(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One that cannot be read is none that is gone on with. */
    private boolean holds(Path folder, Experiment wanted) {
        try {
            return same(ExperimentFolder.read(folder, tools.stacks()), wanted);
        } catch (Refusal damaged) {
            return false;
        }
    }

    /** Whatever their budgets, threads and layouts: those make no other experiment. */
    private boolean same(Experiment there, Experiment wanted) {
        return there.purpose() == wanted.purpose()
                && there.axes().equals(wanted.axes())
                && there.search().equals(wanted.search())
                && there.repetition().equals(wanted.repetition())
                && shares(there).equals(shares(wanted))
                && key(there.computing(wanted.compute())).equals(key(wanted));
    }

    private static List<Double> shares(Experiment experiment) {
        return experiment.candidates().stream().map(Candidate::share).toList();
    }

    private String key(Experiment experiment) {
        return new TrialJson(tools.stacks()).key(experiment.baselineTrial());
    }
}

package org.kernelglass.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kernelglass.dataset.Preprocessing;
import org.kernelglass.dataset.Preprocessing.Color;
import org.kernelglass.dataset.Preprocessing.DepthRange;
import org.kernelglass.dataset.Preprocessing.Fit;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.message.WrongUse;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.Template;
import org.kernelglass.network.Templates;
import org.kernelglass.project.DataSettings;
import org.kernelglass.project.Project;
import org.kernelglass.project.ProjectFile;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.StackJson;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.training.TrainingPlan;

/** Where a design comes from: a template, a project file, or an earlier run. */
public final class Designs {

    private static final int CLASSES_OF_A_TEMPLATE = 10;

    private final StackJson stacks = new StackJson(LayerKinds::byId);

    /** The networks that come with the program. */
    public List<Template> templates() {
        return Templates.ALL;
    }

    /**
     * A template with the image size it is meant for and the default plan.
     *
     * @throws org.kernelglass.message.Refusal if there is no such template; the hint lists those
     *     that there are
     */
    public Design ofTemplate(String id) {
        Template template = Templates.byId(id);
        return new Design(
                dataFor(template.input()),
                template::stack,
                CLASSES_OF_A_TEMPLATE,
                TrainingPlan.DEFAULT);
    }

    /**
     * A project file, or the folder in which one stands; a run's folder too. A dataset named
     * relative to it is found from there.
     *
     * @throws org.kernelglass.message.Refusal if it is missing or damaged; the sentence says where
     */
    public Design ofProject(Path path) {
        Optional<Path> run = runAt(path);
        return run.isPresent() ? ofRun(run.get()) : ofProjectFile(path);
    }

    /**
     * The project folder that a path names: the folder, or that of its {@code project.json}; empty
     * for a run, and for a design that stands in a file by itself.
     */
    public Optional<Path> projectAt(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        boolean file = whole.endsWith(ProjectFile.NAME);
        Path folder = file ? whole.getParent() : whole;
        return Optional.ofNullable(folder)
                .filter(found -> Files.isRegularFile(found.resolve(ProjectFile.NAME)));
    }

    /** A run's folder or record is a project too: it holds all three parts of one. */
    private static Optional<Path> runAt(Path path) {
        if (Files.isDirectory(path)) {
            boolean run = RunFolder.isRun(path) && !Files.exists(path.resolve(ProjectFile.NAME));
            return run ? Optional.of(path) : Optional.empty();
        }
        Path folder = path.toAbsolutePath().getParent();
        boolean record = folder != null && RunFolder.recordIn(folder).equals(path.toAbsolutePath());
        return record ? Optional.of(folder) : Optional.empty();
    }

    private Design ofProjectFile(Path path) {
        Project project = new ProjectFile(stacks).read(path);
        Path absolute = path.toAbsolutePath();
        Path folder = Files.isDirectory(path) ? absolute : absolute.getParent();
        String location =
                project.data().location().isEmpty()
                        ? ""
                        : folder.resolve(project.data().location()).normalize().toString();
        return of(project, project.data().at(location));
    }

    /**
     * Writes a project file that did not exist.
     *
     * @throws WrongUse if something stands there already
     * @throws org.kernelglass.message.Refusal if it cannot be written
     */
    public void save(Path file, Project project) {
        NewFile.refuseIfStanding(file);
        new ProjectFile(stacks).write(file, project);
    }

    /**
     * The design of an earlier run.
     *
     * @throws org.kernelglass.message.Refusal if there is no run or it is damaged
     */
    public Design ofRun(Path run) {
        RunRecord record = RunFolder.read(run, stacks);
        return of(record.project(), record.project().data());
    }

    private static Design of(Project project, DataSettings data) {
        return new Design(data, classes -> project.stack(), units(project.stack()), project.plan());
    }

    /** The units of the last layer that has some: what the stack was made for. */
    private static int units(LayerStack stack) {
        return stack.layers().stream()
                .flatMap(layer -> layer.kind().parameters().stream())
                .filter(parameter -> parameter.key().equals("units"))
                .map(parameter -> (Integer) parameter.value())
                .reduce((first, second) -> second)
                .orElse(CLASSES_OF_A_TEMPLATE);
    }

    private static DataSettings dataFor(TensorShape input) {
        return new DataSettings(
                "",
                preprocessing(input, Fit.STRETCH, DepthRange.TRAINING_PERCENTILES),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                List.of());
    }

    /**
     * Preprocessing to a size.
     *
     * @param input {@code [channels, height, width]} with 1 or 3 channels
     */
    public static Preprocessing preprocessing(TensorShape input, Fit fit, DepthRange range) {
        Color color = input.channels() == Color.GREY.channels() ? Color.GREY : Color.RGB;
        return new Preprocessing(input.height(), input.width(), color, fit, range);
    }
}

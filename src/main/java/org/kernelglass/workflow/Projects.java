package org.kernelglass.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kernelglass.dataset.files.SampleDataset;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.Project;
import org.kernelglass.project.ProjectFile;
import org.kernelglass.project.ProjectFolder;
import org.kernelglass.project.StackJson;
import org.kernelglass.project.WindowSettings;
import org.kernelglass.project.WindowSettingsFile;

/**
 * Projects on disk: makes, opens and copies them, and remembers which were open. What is damaged is
 * refused with a sentence and never overwritten. Off the FX thread.
 */
public final class Projects {

    private final Places places;
    private final Designs designs;
    private final StackJson stacks = new StackJson(LayerKinds::byId);

    public Projects(Places places, Designs designs) {
        this.places = places;
        this.designs = designs;
    }

    /** Where projects stand when a person names no folder. */
    public Path home() {
        return places.projects();
    }

    /** What the window remembers. */
    public WindowSettings settings() {
        return new WindowSettingsFile(places.settings()).read();
    }

    /** Keeps what the window remembers. */
    public void keep(WindowSettings settings) {
        new WindowSettingsFile(places.settings()).write(settings);
    }

    /**
     * A project.
     *
     * @param path its folder, or the {@code project.json} in it
     * @throws Refusal if there is none or it is damaged
     */
    public OpenProject open(Path path) {
        boolean file = path.endsWith(ProjectFile.NAME) && !Files.isDirectory(path);
        ProjectFolder folder =
                ProjectFolder.open(file ? path.toAbsolutePath().getParent() : path, stacks);
        try {
            Project project = folder.read();
            bringSampleBack(project);
            return new OpenProject(folder, project);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** The sample's pictures lie in the cache, which may be emptied at any time. */
    private void bringSampleBack(Project project) {
        String location = project.data().location();
        if (location.isEmpty() || Files.exists(Path.of(location))) {
            return;
        }
        if (places.datasets().equals(Path.of(location).getParent())) {
            SampleDataset.extract(places.datasets());
        }
    }

    /**
     * A new project in a folder of its own, or a copy of one that is open.
     *
     * @throws Refusal if a project stands there already, or it cannot be written
     */
    public OpenProject create(Path folder, Project project) {
        return new OpenProject(ProjectFolder.create(folder, project, stacks), project);
    }

    /**
     * What a new project begins with.
     *
     * @throws Refusal if there is no such template
     */
    public Project ofTemplate(String id) {
        Design design = designs.ofTemplate(id);
        return new Project(design.data(), design.stack().apply(design.classes()), design.plan());
    }

    /**
     * What the window opens with: the project that was open last, else the sample project, ready to
     * train. Always gives one; its problem says what is wrong where something is.
     */
    public OpenProject atStart(List<Path> recent) {
        if (recent.isEmpty()) {
            return sample();
        }
        try {
            return open(recent.get(0));
        } catch (Refusal refusal) {
            return sample().because(refusal);
        }
    }

    /** The sample project; a new one beside it where it is damaged. */
    public OpenProject sample() {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> places.projects().resolve(sampleName(number)))
                .flatMap(folder -> sample(folder).stream())
                .findFirst()
                .orElseThrow();
    }

    private static String sampleName(int number) {
        return number == 1 ? "sample" : "sample-" + number;
    }

    /** Empty where a damaged project stands in the folder. */
    private Optional<OpenProject> sample(Path folder) {
        boolean standing = Files.exists(folder.resolve(ProjectFile.NAME));
        try {
            return Optional.of(standing ? open(folder) : create(folder, sampleProject()));
        } catch (Refusal refusal) {
            return standing ? Optional.empty() : Optional.of(unkept(folder, refusal));
        }
    }

    private OpenProject unkept(Path folder, Refusal refusal) {
        Project article = ofTemplate("article");
        return new OpenProject(ProjectFolder.detached(folder, refusal, stacks), article);
    }

    private Project sampleProject() {
        Project article = ofTemplate("article");
        Path pictures = SampleDataset.extract(places.datasets());
        return new Project(
                article.data().at(pictures.toString()),
                article.stack(),
                article.plan().withEpochs(TrainSample.EPOCHS));
    }
}

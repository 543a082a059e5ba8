package org.kernelglass.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.kernelglass.dataset.Amendment;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.Overlay;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.Project;
import org.kernelglass.project.ProjectFile;
import org.kernelglass.project.ProjectFolder;
import org.kernelglass.project.StackJson;
import org.kernelglass.training.RunControl;

/**
 * Changes labels, sides and parts of images in a project, as an overlay: the folder of the images
 * is never touched. The next run of the project learns from the change, and records it.
 */
public final class AmendDataset {

    private final DatasetReader reader;
    private final StackJson stacks = new StackJson(LayerKinds::byId);

    public AmendDataset(DatasetReader reader) {
        this.reader = reader;
    }

    /**
     * What is decided in a project.
     *
     * @throws Refusal if there is no project, or it is damaged
     */
    public Overlay read(Path project) {
        try (ProjectFolder folder = open(project)) {
            return folder.read().data().overlay();
        }
    }

    /**
     * Decides the same for some images, and writes the project.
     *
     * @param images names as in the dataset
     * @param change what is decided of each
     * @throws Refusal if an image or a class is not in the dataset, or the project cannot be
     *     written; nothing is then changed
     */
    public Overlay amend(
            Path project,
            List<String> images,
            UnaryOperator<Amendment> change,
            RunWatch watch,
            RunControl control) {
        try (ProjectFolder folder = open(project)) {
            folder.readOnly()
                    .ifPresent(
                            refusal -> {
                                throw refusal;
                            });
            Project before = folder.read();
            ImageIndex index = scan(before, watch, control);
            Overlay overlay = before.data().overlay();
            for (String name : images) {
                ImageEntry image = find(index, name);
                Amendment amended = change.apply(overlay.of(image.name(), image.hash()));
                checkClass(index, amended);
                overlay = overlay.with(amended);
            }
            write(folder, before, overlay);
            return overlay;
        }
    }

    /**
     * Takes back what was decided of some images.
     *
     * @param images names as they were when it was decided
     * @throws Refusal if nothing was decided of one of them; nothing is then changed
     */
    public Overlay undo(Path project, List<String> images) {
        try (ProjectFolder folder = open(project)) {
            Project before = folder.read();
            Overlay overlay = before.data().overlay();
            for (String name : images) {
                overlay = overlay.without(decided(before.data().overlay(), name).hash());
            }
            write(folder, before, overlay);
            return overlay;
        }
    }

    private ProjectFolder open(Path project) {
        if (Files.isRegularFile(project.resolve(ProjectFile.NAME))) {
            return ProjectFolder.open(project, stacks);
        }
        throw new Refusal(
                Message.of("workflow.problem.no-project", project.toString()),
                Message.of("workflow.hint.no-project"));
    }

    private static Amendment decided(Overlay overlay, String name) {
        return overlay.amendments().stream()
                .filter(amendment -> amendment.image().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Message.of("workflow.problem.not-amended", name),
                                        Message.of("workflow.hint.not-amended")));
    }

    private static void write(ProjectFolder folder, Project before, Overlay overlay) {
        folder.write(new Project(before.data().with(overlay), before.stack(), before.plan()));
    }

    private ImageIndex scan(Project project, RunWatch watch, RunControl control) {
        String location = project.data().location();
        if (location.isEmpty()) {
            throw new Refusal(
                    Message.of("workflow.problem.no-dataset"),
                    Message.of("workflow.hint.no-dataset"));
        }
        return reader.scan(Path.of(location), watch, control::stopRequested);
    }

    private static ImageEntry find(ImageIndex index, String name) {
        return index.images().stream()
                .filter(image -> image.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Message.of("workflow.problem.no-image", name),
                                        Message.of(
                                                "workflow.hint.pin",
                                                index.images().get(0).name())));
    }

    private static void checkClass(ImageIndex index, Amendment amended) {
        amended.label()
                .filter(label -> !index.classes().contains(label))
                .ifPresent(
                        label -> {
                            throw new Refusal(
                                    Message.of("workflow.problem.no-such-class", label),
                                    Message.of(
                                            "workflow.hint.classes",
                                            String.join(", ", index.classes())));
                        });
    }
}

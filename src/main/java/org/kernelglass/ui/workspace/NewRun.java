package org.kernelglass.ui.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kernelglass.network.StackAddress;
import org.kernelglass.project.LearnedChange;
import org.kernelglass.project.Project;
import org.kernelglass.workflow.ProjectPins;
import org.kernelglass.workflow.RunNumbers;
import org.kernelglass.workflow.StackDesign;
import org.kernelglass.workflow.TrainRequest;

/**
 * A run of a project as it was when Train was pressed.
 *
 * @param projectFolder holds {@code runs/}
 * @param parent whose best weights it begins with
 * @param freeze layers whose weights stay as they are, besides those that the plan names
 * @param change of the data that it is to learn from; empty where that is not why it begins
 */
record NewRun(
        Project project,
        Path projectFolder,
        Optional<Path> parent,
        List<StackAddress> freeze,
        Optional<LearnedChange> change) {

    /** The request, with the next free folder. Off the FX thread: lists a folder. */
    TrainRequest request(Consumer<Path> folderChosen) {
        String name = projectFolder.toAbsolutePath().normalize().getFileName().toString();
        Path out = RunNumbers.next(projectFolder.resolve("runs"), name);
        folderChosen.accept(out);
        TrainRequest request = whole(out);
        return change.map(request::because).orElse(request);
    }

    private TrainRequest whole(Path out) {
        return TrainRequest.of(
                        out.getFileName().toString(),
                        project.data(),
                        new StackDesign(classes -> project.stack(), List.of()),
                        project.plan(),
                        out)
                .from(parent)
                .freezing(frozen())
                .keeping(ProjectPins.choice(projectFolder));
    }

    private List<StackAddress> frozen() {
        Stream<StackAddress> ofPlan =
                project.plan().frozenLayers().stream()
                        .sorted()
                        .flatMap(id -> StackAddress.ofId(project.stack(), id).stream());
        return Stream.concat(ofPlan, freeze.stream()).distinct().toList();
    }
}

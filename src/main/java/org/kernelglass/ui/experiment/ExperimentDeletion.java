package org.kernelglass.ui.experiment;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.ByteAmount;
import org.kernelglass.ui.base.Question;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.KeptExperiment;

/** Asks before an experiment goes to the trash, and says what goes. FX thread. */
final class ExperimentDeletion {

    private final ExperimentsModel model;
    private final Node place;

    /**
     * @param place over which it is asked
     */
    ExperimentDeletion(ExperimentsModel model, Node place) {
        this.model = model;
        this.place = place;
    }

    /** Asks about the one that is looked at. */
    void ask() {
        Path folder = model.selectedProperty().get();
        Workspace workspace = model.workspace();
        workspace
                .background()
                .run(
                        () -> workspace.useCases().experimentShelf().bytes(folder),
                        bytes -> ask(folder, bytes),
                        workspace.problemProperty()::set);
    }

    private void ask(Path folder, long bytes) {
        if (!folder.equals(model.selectedProperty().get()) || !model.canDelete()) {
            return;
        }
        Question question = new Question(model.workspace().texts(), place.getScene());
        if (question.confirm("lab.delete.do", what(folder, bytes))) {
            model.deletions().delete(folder);
        }
    }

    private Message what(Path folder, long bytes) {
        String name = folder.getFileName().toString();
        String size =
                ByteAmount.of(bytes, model.workspace().texts().sentencesProperty().get().locale());
        Optional<KeptExperiment> kept =
                Optional.ofNullable(model.shownProperty().get()).map(Findings::kept);
        if (kept.isEmpty()) {
            return Message.of("lab.delete.damaged", name, size);
        }
        String key =
                kept.get().experiment().purpose() == Purpose.KFOLD
                        ? "lab.delete.kfold"
                        : "lab.delete.trainings";
        return new Message(key, java.util.List.of(name, kept.get().done(), size));
    }
}

package org.kernelglass.ui.evaluate;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.stage.Window;
import org.kernelglass.message.Message;
import org.kernelglass.message.Sentences;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.chart.SaveQuestion;
import org.kernelglass.ui.evaluate.model.EvaluateModel;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.EvaluatedRun;
import org.kernelglass.workflow.EvaluationFile;

/** Writes what is shown to files. FX thread; the files are written in the background. */
final class Exporting {

    private final EvaluateModel model;
    private final SaveQuestion question;
    private final Node place;
    private final ReadOnlyObjectWrapper<Message> said = new ReadOnlyObjectWrapper<>();

    /**
     * @param place over which is asked where a file goes
     */
    Exporting(EvaluateModel model, SaveQuestion question, Node place) {
        this.model = model;
        this.question = question;
        this.place = place;
        model.evaluatedProperty().addListener((observed, was, is) -> said.set(null));
    }

    /** Where the last file went; null for none. */
    ReadOnlyObjectProperty<Message> saidProperty() {
        return said.getReadOnlyProperty();
    }

    static String key(EvaluationFile kind) {
        return "evaluate.action.export."
                + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    void ask(EvaluationFile kind) {
        EvaluatedRun evaluated = model.evaluatedProperty().get();
        if (evaluated == null) {
            return;
        }
        Texts texts = model.workspace().texts();
        String title = texts.now(new Message(key(kind), java.util.List.of()));
        String name = evaluated.run().getFileName() + "-" + kind.what();
        Window window = place.getScene() == null ? null : place.getScene().getWindow();
        question.ask(window, title, name, kind.extension())
                .ifPresent(file -> write(evaluated, kind, file));
    }

    private void write(EvaluatedRun evaluated, EvaluationFile kind, Path file) {
        Workspace workspace = model.workspace();
        Sentences sentences = workspace.texts().sentencesProperty().get();
        workspace
                .background()
                .run(
                        () -> {
                            kind.write(evaluated, sentences, file);
                            return file;
                        },
                        written -> said.set(Message.of("evaluate.exported", written.toString())),
                        refusal -> workspace.problemProperty().set(refusal));
    }
}

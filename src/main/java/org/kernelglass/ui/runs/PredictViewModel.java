package org.kernelglass.ui.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.Compute;
import org.kernelglass.training.DeviceInfo;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.ui.base.Pulse;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.PredictImages;
import org.kernelglass.workflow.PredictionCsv;
import org.kernelglass.workflow.RunWatch;

/** Asks a run what it sees in pictures. FX thread. */
final class PredictViewModel {

    private static final int TOP = 3;

    private final Workspace workspace;
    private final ObjectProperty<PredictImages.Answer> answer = new SimpleObjectProperty<>();
    private final BooleanProperty working = new SimpleBooleanProperty();
    private final DoubleProperty progress = new SimpleDoubleProperty();
    private final Pulse pulse;
    private Progress watched = new Progress();
    private RunControl control = new RunControl();
    private Path run;

    PredictViewModel(Workspace workspace) {
        this.workspace = workspace;
        pulse = new Pulse(working, this::look);
    }

    /** Another run: what the last one said is no longer shown. */
    void choose(Path chosen) {
        if (!chosen.equals(run)) {
            cancel();
            control = new RunControl();
            run = chosen;
            working.set(false);
            answer.set(null);
        }
    }

    void predict(List<Path> files) {
        cancel();
        RunControl mine = new RunControl();
        Progress told = new Progress();
        Path asked = run;
        control = mine;
        watched = told;
        answer.set(null);
        working.set(true);
        workspace
                .background()
                .run(
                        () -> workspace.useCases().predict().predict(asked, files, TOP, told, mine),
                        found -> ended(mine, found, null),
                        refusal -> ended(mine, null, refusal));
    }

    private void ended(RunControl ended, PredictImages.Answer found, Refusal refusal) {
        if (ended != control) {
            return;
        }
        working.set(false);
        answer.set(found);
        if (refusal != null) {
            workspace.problemProperty().set(refusal);
        }
    }

    /** What is known by now stays. */
    void cancel() {
        control.stop();
    }

    void export(Path file) {
        List<org.kernelglass.workflow.PredictedImage> images = answer.get().images();
        workspace
                .background()
                .run(
                        () -> {
                            PredictionCsv.write(images, file);
                            return file;
                        },
                        written -> {},
                        refusal -> workspace.problemProperty().set(refusal));
    }

    private void look() {
        long total = watched.total.get();
        progress.set(total == 0 ? -1 : (double) watched.done.get() / total);
    }

    ObjectProperty<PredictImages.Answer> answerProperty() {
        return answer;
    }

    BooleanProperty workingProperty() {
        return working;
    }

    /** 0–1; −1 while it is not known. */
    DoubleProperty progressProperty() {
        return progress;
    }

    /** How far the work is, told from other threads. */
    private static final class Progress implements RunWatch {

        private final AtomicLong done = new AtomicLong();
        private final AtomicLong total = new AtomicLong();

        @Override
        public void progress(Stage stage, long now, long all) {
            done.set(now);
            total.set(stage == Stage.PREDICTING ? all : 0);
        }

        @Override
        public void notice(Message message) {
            // the answer lists what could not be read
        }

        @Override
        public void computing(DeviceInfo device, Compute compute) {
            // the status bar shows it
        }

        @Override
        public void event(TrainingEvent event) {
            // nothing trains
        }
    }
}

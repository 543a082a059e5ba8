package org.kernelglass.ui.design;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.util.Duration;
import org.kernelglass.project.Project;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.ui.design.model.DesignModel;
import org.kernelglass.ui.design.model.StackSpeed;
import org.kernelglass.ui.design.model.StackSummary;
import org.kernelglass.ui.workspace.DatasetState.Known;
import org.kernelglass.workflow.TimeStack;

/**
 * Keeps the expected time of an epoch in step with the stack: asks for it when nothing has changed
 * for a moment, and again later where the engine was not free. FX thread.
 */
final class SpeedWatch {

    private static final Duration QUIET = Duration.millis(1200);
    private static final Duration LATER = Duration.seconds(5);

    private final DesignModel model;
    private final ObservableBooleanValue shown;
    private final ObjectProperty<StackSummary> summary;
    private final ObjectProperty<StackSpeed> speed;
    private final TimeStack timing;
    private final PauseTransition wait = new PauseTransition();
    private boolean asking;

    /**
     * @param shown whether the place is in front: nobody is asked where it is not
     */
    SpeedWatch(
            DesignModel model,
            ObservableBooleanValue shown,
            ObjectProperty<StackSummary> summary,
            ObjectProperty<StackSpeed> speed) {
        this.model = model;
        this.shown = shown;
        this.summary = summary;
        this.speed = speed;
        this.timing = model.workspace().useCases().timing();
        wait.setOnFinished(event -> ask());
        summary.addListener((observed, was, is) -> changed(was, is));
        model.workspace().dataset().stateProperty().addListener((observed, was, is) -> soon());
        shown.addListener((observed, was, is) -> soon());
        soon();
    }

    /** What the machine has free changes all the time and says nothing about speed. */
    private void changed(StackSummary was, StackSummary is) {
        if (was == null || !was.sameWork(is)) {
            soon();
        }
    }

    private void soon() {
        speed.set(null);
        after(QUIET);
    }

    private void after(Duration pause) {
        wait.stop();
        wait.setDuration(pause);
        wait.playFromStart();
    }

    private void ask() {
        StackSummary now = summary.get();
        if (asking || !shown.get() || now == null || now.errors() > 0 || !now.fits()) {
            return;
        }
        asking = true;
        Project project = model.workspace().project();
        TensorShape input = model.state().report().input();
        int classes = model.state().report().classes();
        model.workspace()
                .background()
                .run(
                        () ->
                                timing.imagesPerSecond(
                                        project.stack(), input, classes, project.plan()),
                        found -> answered(project, found),
                        refusal -> refused(project));
    }

    /** The same stack would be refused again, but a newer one waited for the answer. */
    private void refused(Project asked) {
        asking = false;
        if (!isSame(asked)) {
            after(QUIET);
        }
    }

    private boolean isSame(Project asked) {
        Project now = model.workspace().project();
        return asked.stack().equals(now.stack()) && asked.plan().equals(now.plan());
    }

    private void answered(Project asked, OptionalDouble found) {
        asking = false;
        if (!isSame(asked)) {
            after(QUIET);
        } else if (found.isPresent()) {
            speed.set(new StackSpeed(found.getAsDouble(), images()));
        } else if (shown.get()) {
            after(LATER);
        }
    }

    private OptionalInt images() {
        return model.workspace()
                .dataset()
                .known()
                .flatMap(Known::split)
                .map(split -> OptionalInt.of(split.train().length))
                .orElse(OptionalInt.empty());
    }
}

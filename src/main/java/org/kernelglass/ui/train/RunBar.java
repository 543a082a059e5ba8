package org.kernelglass.ui.train;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.layout.HBox;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.WordedControls;
import org.kernelglass.ui.workspace.RunStarter;
import org.kernelglass.ui.workspace.RunStarter.State;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** Train, Pause or Continue, Stop, Resume. FX thread. */
final class RunBar extends HBox {

    private final TrainViewModel model;
    private final WordedControls words;
    private final SplitMenuButton resume = new SplitMenuButton();

    RunBar(TrainViewModel model, WordedControls words) {
        super(8);
        this.model = model;
        this.words = words;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("run-bar");
        getChildren().addAll(train(), pause(), goOn(), stop(), resume());
    }

    private Button train() {
        RunStarter starter = model.starter();
        Button train =
                words.helpedButton(
                        "train.run.start", BootstrapIcons.PLAY_FILL, starter::start, "accent");
        train.setId("train-start");
        train.disableProperty().bind(starter.canStart().map(can -> !can));
        return train;
    }

    private Button pause() {
        RunStarter starter = model.starter();
        Button pause =
                words.helpedButton("train.run.pause", BootstrapIcons.PAUSE_FILL, starter::pause);
        pause.setId("train-pause");
        show(pause, State.PAUSED, false);
        pause.disableProperty().bind(starter.stateProperty().isNotEqualTo(State.RUNNING));
        return pause;
    }

    private Button goOn() {
        Button goOn =
                words.helpedButton(
                        "train.run.continue", BootstrapIcons.PLAY_FILL, model.starter()::goOn);
        goOn.setId("train-continue");
        show(goOn, State.PAUSED, true);
        return goOn;
    }

    private void show(Button button, State state, boolean in) {
        var is = model.starter().stateProperty().isEqualTo(state);
        button.visibleProperty().bind(in ? is : is.not());
        button.managedProperty().bind(button.visibleProperty());
    }

    private Button stop() {
        RunStarter starter = model.starter();
        Button stop = words.helpedButton("train.run.stop", BootstrapIcons.STOP_FILL, starter::stop);
        stop.setId("train-stop");
        stop.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        starter.stateProperty().get() == State.IDLE
                                                || starter.stateProperty().get() == State.STOPPING,
                                starter.stateProperty()));
        return stop;
    }

    private SplitMenuButton resume() {
        words.dressHelped(resume, "train.run.resume", BootstrapIcons.ARROW_CLOCKWISE);
        resume.setId("train-resume");
        resume.setOnAction(event -> model.earlier().resumable().ifPresent(run -> resume(run)));
        resume.disableProperty().bind(model.starter().stateProperty().isNotEqualTo(State.IDLE));
        new RunItems(model.earlier(), words, EarlierRun::resumes, this::item).fill(resume);
        return resume;
    }

    private void resume(EarlierRun run) {
        model.starter().resume(run.folder());
    }

    private MenuItem item(EarlierRun run) {
        MenuItem item = new MenuItem();
        item.textProperty()
                .bind(
                        words.texts()
                                .of(
                                        Message.of(
                                                "train.run.resume.one",
                                                run.name(),
                                                run.epochs().size())));
        item.setOnAction(event -> resume(run));
        return item;
    }
}

package org.kernelglass.ui.experiment;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kernelglass.experiment.CandidateName;
import org.kernelglass.experiment.ExperimentEvent.TrialBegins;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Clock;
import org.kernelglass.ui.base.Explained;
import org.kernelglass.ui.base.Pulse;
import org.kernelglass.ui.base.WordedControls;
import org.kernelglass.ui.workspace.ExperimentStarter.State;
import org.kernelglass.workflow.KeptExperiment;
import org.kernelglass.workflow.LiveExperiment;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** How far an experiment is, and Stop, Resume, Extend. FX thread. */
final class ExperimentBar extends VBox {

    private final ExperimentsModel model;
    private final WordedControls words;
    private final Label title = new Label();
    private final Label state;
    private final ProgressBar bar = new ProgressBar(0);
    private final Button stop;
    private final Button resume;
    private final Button extend;
    private final Button delete;
    private final Pulse pulse;

    /**
     * @param ask lets the experiment be asked for more
     * @param away asks whether it is to go to the trash
     */
    ExperimentBar(ExperimentsModel model, WordedControls words, Runnable ask, Runnable away) {
        this.model = model;
        this.words = words;
        getStyleClass().add("lab-bar");
        title.getStyleClass().add("place-heading");
        title.setId("lab-name");
        state = words.sentence();
        state.setId("lab-state");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setId("lab-progress");
        bar.managedProperty().bind(bar.visibleProperty());
        stop =
                words.button(
                        "lab-stop",
                        "lab.bar.stop",
                        BootstrapIcons.STOP_FILL,
                        model.starter()::stop);
        resume =
                words.button(
                        "lab-resume",
                        "lab.bar.resume",
                        BootstrapIcons.ARROW_CLOCKWISE,
                        model::resume,
                        "accent");
        extend = words.button("lab-extend", "lab.bar.extend", BootstrapIcons.PLUS, ask);
        for (Button button : new Button[] {stop, resume, extend}) {
            button.managedProperty().bind(button.visibleProperty());
        }
        resume.disableProperty().bind(model.free().map(free -> !free));
        extend.disableProperty().bind(resume.disableProperty());
        delete = words.button("lab-delete", "lab.action.delete", BootstrapIcons.TRASH, away);
        words.iconOnly(delete);
        words.help(extend, Message.of("lab.bar.extend.help"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, title, gap, stop, because(resume), because(extend), deletable());
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(head, bar, state);
        ObservableValue<Boolean> alive = model.starter().alive();
        pulse = new Pulse(alive, this::look);
        model.selectedProperty().addListener((observed, was, is) -> look());
        model.shownProperty().addListener((observed, was, is) -> look());
        words.texts().sentencesProperty().addListener((observed, was, is) -> look());
        look();
    }

    private Explained because(Button button) {
        return new Explained(button, () -> model.why().map(words.texts()::now));
    }

    private Explained deletable() {
        return new Explained(
                delete,
                () ->
                        Optional.of(
                                        model.elsewhere()
                                                ? "lab.problem.elsewhere"
                                                : "lab.delete.running")
                                .filter(key -> delete.isDisabled())
                                .map(words.texts()::now));
    }

    private void look() {
        if (model.selectedProperty().get() == null) {
            return;
        }
        title.setText(model.selectedProperty().get().getFileName().toString());
        boolean live = model.isLive(model.selectedProperty().get());
        Findings shown = model.shownProperty().get();
        stop.setVisible(live);
        stop.setDisable(model.starter().stateProperty().get() == State.STOPPING);
        resume.setVisible(!live && shown != null && !shown.kept().complete());
        extend.setVisible(!live && shown != null);
        delete.setDisable(!model.canDelete());
        bar.setVisible(live);
        if (live) {
            show(model.starter().liveProperty().get());
        } else {
            state.setText(shown == null ? "" : words.texts().now(ending(shown.kept())));
        }
    }

    private void show(LiveExperiment live) {
        LiveExperiment.Progress progress = live.progress();
        if (model.starter().stateProperty().get() == State.STOPPING) {
            state.setText(words.texts().now("lab.bar.stopping"));
        } else if (progress.trial().isEmpty()) {
            bar.setProgress(-1);
            String stage =
                    live.preparation().stage().name().toLowerCase(Locale.ROOT).replace('_', '-');
            state.setText(
                    words.texts().now(new Message("shell.stage." + stage, java.util.List.of())));
        } else {
            bar.setProgress(progress.fraction());
            state.setText(words.texts().now(sentence(live, progress)));
        }
    }

    private Message sentence(LiveExperiment live, LiveExperiment.Progress progress) {
        Message trial = trial(progress.trial().orElseThrow());
        int number = Math.min(progress.done() + 1, progress.trials());
        return live.secondsLeft().isPresent()
                ? Message.of(
                        "lab.bar.trial-timed",
                        number,
                        progress.trials(),
                        trial,
                        Clock.of(live.secondsLeft().getAsDouble()))
                : Message.of("lab.bar.trial", number, progress.trials(), trial);
    }

    private Message trial(TrialBegins begins) {
        Object name =
                Optional.ofNullable(model.shownProperty().get())
                        .map(found -> found.kept().experiment().candidates())
                        .filter(all -> begins.candidate() < all.size())
                        .<Object>map(all -> CandidateName.of(all.get(begins.candidate())))
                        .orElse("");
        return begins.trial().part().isFold()
                ? Message.of(
                        "lab.bar.fold",
                        name,
                        begins.trial().part().repeat() + 1,
                        begins.trial().part().fold() + 1,
                        begins.trial().plan().seed())
                : Message.of("lab.bar.seed", name, begins.trial().plan().seed());
    }

    static Message ending(KeptExperiment kept) {
        String key = kept.elsewhere() ? "lab.state.elsewhere" : over(kept);
        return new Message(key, java.util.List.of(kept.done(), kept.trials()));
    }

    private static String over(KeptExperiment kept) {
        if (kept.complete()) {
            return "lab.state.complete";
        }
        return kept.budgetSpent() ? "lab.state.budget" : "lab.state.stopped";
    }
}

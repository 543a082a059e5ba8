package org.kernelglass.ui.experiment;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.WordedControls;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** One experiment: how far it is, how its candidates stand, what it says. FX thread. */
final class ExperimentView extends ScrollPane {

    private final ExperimentsModel model;
    private final WordedControls words;
    private final Leaderboard board;
    private final Button use;
    private final VBox sections = new VBox();

    /**
     * @param ask lets the experiment be asked for more
     * @param away asks whether it is to go to the trash
     */
    ExperimentView(ExperimentsModel model, WordedControls words, Runnable ask, Runnable away) {
        this.model = model;
        this.words = words;
        board = new Leaderboard(words, model::use);
        use =
                words.button(
                        "lab-use",
                        "lab.board.use",
                        BootstrapIcons.BOX_ARROW_IN_UP_RIGHT,
                        () -> model.use(board.getSelectionModel().getSelectedItem()));
        use.disableProperty()
                .bind(Bindings.isNull(board.getSelectionModel().selectedItemProperty()));
        words.help(use, Message.of("lab.board.use.help"));
        sections.getStyleClass().add("lab-sections");
        HBox below = new HBox(12, use, words.sentence(Message.of("lab.board.note"), "text-muted"));
        below.setAlignment(Pos.CENTER_LEFT);
        VBox all = new VBox(new ExperimentBar(model, words, ask, away), board, below, sections);
        all.getStyleClass().add("lab-experiment");
        setContent(all);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("edge-to-edge", "lab-scroll");
        model.shownProperty().addListener((observed, was, is) -> show());
        words.texts().sentencesProperty().addListener((observed, was, is) -> show());
        show();
    }

    private void show() {
        Findings found = model.shownProperty().get();
        if (found == null) {
            board.show(List.of(), 1);
            sections.getChildren().clear();
            return;
        }
        board.show(
                found.kept().table().rows(), found.kept().experiment().repetition().units().size());
        sections.getChildren()
                .setAll(new FindingSections(words, found, model.starter()::showSuspects).all());
    }
}

package org.kernelglass.ui.train;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.WordedControls;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** Chooses earlier runs to be drawn behind the present one. FX thread. */
final class CompareMenu extends MenuButton {

    private final TrainViewModel model;
    private final WordedControls words;

    CompareMenu(TrainViewModel model, WordedControls words) {
        this.model = model;
        this.words = words;
        setId("compare");
        words.dressHelped(this, "train.compare", BootstrapIcons.LAYERS);
        getStyleClass().add("small");
        new RunItems(model.earlier(), words, run -> true, this::item).fill(this);
    }

    private CheckMenuItem item(EarlierRun run) {
        CheckMenuItem item = new CheckMenuItem();
        Message message =
                run.bestAccuracy()
                        .map(best -> Message.of("train.compare.run", run.name(), best))
                        .orElseGet(() -> Message.of("train.series.earlier", run.name()));
        item.textProperty().bind(words.texts().of(message));
        item.setSelected(model.earlier().isCompared(run));
        item.setDisable(run.epochs().isEmpty());
        item.selectedProperty()
                .addListener((observed, was, is) -> model.earlier().compare(run, is));
        return item;
    }
}

package org.kernelglass.ui.evaluate.suspects;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.likeness.NearDuplicates;
import org.kernelglass.dataset.likeness.NearPair;
import org.kernelglass.dataset.likeness.NearPairs;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Segments;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.evaluate.amend.AmendBar;
import org.kernelglass.ui.evaluate.amend.Amendable;
import org.kernelglass.ui.evaluate.amend.AmendableList;
import org.kernelglass.ui.inspect.work.WorkBar;

/** Pairs of images that look nearly the same, side by side, the most alike first. FX thread. */
final class NearPane extends VBox {

    private final NearModel model;
    private final Texts texts;
    private final AmendableList<NearPair> list;
    private final IntegerProperty side = new SimpleIntegerProperty(1);
    private final Label said = new Label();
    private final AmendBar bar;

    NearPane(NearModel model) {
        this.model = model;
        this.texts = model.amend().workspace().texts();
        getStyleClass().add("errors-view");
        setMinWidth(0);
        Label title = new Label();
        title.getStyleClass().add("title-4");
        title.textProperty().bind(texts.of("errors.near.title"));
        said.setId("near-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.getStyleClass().add("text-muted");
        bar =
                new AmendBar(
                        "near",
                        model.amend(),
                        () -> model.suspects().classes(),
                        new SimpleBooleanProperty(true));
        list = list();
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren()
                .setAll(
                        title,
                        said,
                        search(),
                        new WorkBar("near-work", model.work(), texts),
                        bar,
                        list);
        model.foundProperty().addListener((Observable changed) -> show());
        model.failureProperty().addListener((Observable changed) -> say());
        model.acrossSplitsProperty().addListener((Observable changed) -> show());
        texts.sentencesProperty().addListener((Observable changed) -> say());
        show();
    }

    private HBox search() {
        Button search = new Button();
        search.setId("near-search");
        search.getStyleClass().add("small");
        search.setMinWidth(USE_PREF_SIZE);
        search.textProperty().bind(texts.of("errors.near.search"));
        search.disableProperty()
                .bind(model.suspects().tilesProperty().isNull().or(model.work().workingProperty()));
        search.setOnAction(event -> model.search());
        Segments<Boolean> across =
                new Segments<>(
                        List.of(false, true),
                        splits ->
                                texts.of(
                                        new Message(
                                                splits
                                                        ? "errors.near.splits"
                                                        : "errors.near.classes",
                                                List.of())),
                        model.acrossSplitsProperty()::set);
        across.select(model.acrossSplitsProperty().get());
        across.button(true).setId("near-splits");
        across.button(false).setId("near-classes");
        HBox row = new HBox(search, across);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("errors-bar");
        return row;
    }

    private AmendableList<NearPair> list() {
        AmendableList<NearPair> pairs =
                new AmendableList<>(
                        "near-list",
                        NearCell.HEIGHT,
                        () -> new NearCell(model, side),
                        bar,
                        texts.of("errors.near.title"),
                        texts.of(
                                () ->
                                        Message.of(
                                                model.foundProperty().get() == null
                                                        ? "errors.near.empty"
                                                        : "errors.near.none"),
                                model.foundProperty()));
        pairs.getSelectionModel()
                .selectedItemProperty()
                .addListener((Observable changed) -> choose());
        side.addListener((Observable changed) -> choose());
        pairs.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        return pairs;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            side.set(event.getCode() == KeyCode.LEFT ? 0 : 1);
            event.consume();
        }
    }

    private void choose() {
        NearPair pair = list.getSelectionModel().getSelectedItem();
        if (pair == null || model.foundProperty().get() == null) {
            bar.chosenProperty().set(List.of());
            return;
        }
        ImageIndex index = model.foundProperty().get().index();
        int number = side.get() == 0 ? pair.first() : pair.second();
        bar.chosenProperty().set(List.of(Amendable.of(index.images().get(number))));
    }

    private void show() {
        list.getSelectionModel().clearSelection();
        list.getItems().setAll(model.pairs().map(NearPairs::most).orElse(List.of()));
        choose();
        say();
    }

    private void say() {
        if (model.failureProperty().get() != null) {
            said.setText(texts.now(model.failureProperty().get().problem()));
            return;
        }
        if (model.pairs().isEmpty()) {
            said.setText(texts.now("errors.near.help"));
            return;
        }
        NearDuplicates near = model.foundProperty().get().near();
        String key =
                model.acrossSplitsProperty().get()
                        ? "errors.near.found-splits"
                        : "errors.near.found-classes";
        said.setText(
                texts.now(
                        new Message(
                                key,
                                List.of(
                                        model.pairs().get().count(),
                                        near.images(),
                                        near.flat(),
                                        model.pairs().get().most().size()))));
    }
}

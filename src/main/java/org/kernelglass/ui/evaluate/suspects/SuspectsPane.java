package org.kernelglass.ui.evaluate.suspects;

import java.util.List;
import java.util.Objects;
import javafx.beans.Observable;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.evaluate.amend.AmendBar;

/** Images whose label is probably wrong, the most suspect first. FX thread. */
final class SuspectsPane extends VBox {

    private final SuspectsModel model;
    private final Texts texts;
    private final ListView<Suspect> list = new ListView<>();
    private final Label source = new Label();
    private final Label how = new Label();
    private final Button crossValidate = new Button();

    SuspectsPane(SuspectsModel model) {
        this.model = model;
        this.texts = model.amend().workspace().texts();
        getStyleClass().add("errors-view");
        setMinWidth(0);
        Label title = new Label();
        title.getStyleClass().add("title-4");
        title.textProperty().bind(texts.of("errors.suspects.title"));
        for (Label label : List.of(source, how)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.getStyleClass().add("text-muted");
            label.managedProperty().bind(label.textProperty().isNotEmpty());
        }
        source.setId("suspects-source");
        how.setId("suspects-how");
        crossValidate.setId("suspects-kfold");
        crossValidate.textProperty().bind(texts.of("errors.suspects.cross-validate"));
        crossValidate.managedProperty().bind(crossValidate.visibleProperty());
        crossValidate.setOnAction(
                event -> model.amend().workspace().experiments().ask(Purpose.KFOLD));
        AmendBar bar =
                new AmendBar(
                        "suspects", model.amend(), model::classes, new SimpleBooleanProperty(true));
        fill(bar);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(title, source, how, crossValidate, bar, list);
        model.rankingProperty().addListener((Observable changed) -> show());
        model.failureProperty().addListener((Observable changed) -> say());
        texts.sentencesProperty().addListener((Observable changed) -> say());
        show();
    }

    private void fill(AmendBar bar) {
        list.setId("suspects-list");
        list.getStyleClass().addAll("errors-list", "edge-to-edge");
        list.setFixedCellSize(SuspectRowCell.HEIGHT);
        list.setCellFactory(view -> new SuspectRowCell(model));
        list.accessibleTextProperty().bind(texts.of("errors.suspects.title"));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel()
                .getSelectedItems()
                .addListener(
                        (Observable changed) ->
                                bar.chosenProperty()
                                        .set(
                                                list.getSelectionModel().getSelectedItems().stream()
                                                        .filter(Objects::nonNull)
                                                        .map(Suspect::image)
                                                        .toList()));
        bar.keysOn(list);
        Label empty = new Label();
        empty.setWrapText(true);
        empty.setMaxWidth(320);
        empty.getStyleClass().add("text-muted");
        empty.textProperty()
                .bind(
                        texts.of(
                                () ->
                                        model.rankingProperty().get() == null
                                                ? Message.of("errors.suspects.empty")
                                                : Message.of("errors.suspects.none"),
                                model.rankingProperty()));
        list.setPlaceholder(empty);
    }

    private void show() {
        Ranking ranking = model.rankingProperty().get();
        list.getSelectionModel().clearSelection();
        list.getItems().setAll(ranking == null ? List.of() : ranking.suspects());
        say();
    }

    private void say() {
        Ranking ranking = model.rankingProperty().get();
        source.setText(ranking == null ? "" : texts.now(ranking.source()));
        boolean asked = ranking == null || !ranking.crossValidated();
        crossValidate.setVisible(asked && model.amend().workspace().folderProperty().get() != null);
        if (model.failureProperty().get() != null) {
            how.setText(texts.now(model.failureProperty().get().problem()));
        } else {
            how.setText(crossValidate.isVisible() ? texts.now("errors.suspects.how") : "");
        }
    }
}

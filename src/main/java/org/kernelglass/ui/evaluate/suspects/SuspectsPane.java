package org.kernelglass.ui.evaluate.suspects;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.evaluate.amend.AmendBar;
import org.kernelglass.ui.evaluate.amend.AmendableList;

/** Images whose label is probably wrong, the most suspect first. FX thread. */
final class SuspectsPane extends VBox {

    private final SuspectsModel model;
    private final Texts texts;
    private final AmendableList<Suspect> list;
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
        list = list(bar);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(title, source, how, crossValidate, bar, list);
        model.rankingProperty().addListener((Observable changed) -> show());
        model.failureProperty().addListener((Observable changed) -> say());
        texts.sentencesProperty().addListener((Observable changed) -> say());
        show();
    }

    private AmendableList<Suspect> list(AmendBar bar) {
        AmendableList<Suspect> suspects =
                new AmendableList<>(
                        "suspects-list",
                        SuspectRowCell.HEIGHT,
                        () -> new SuspectRowCell(model),
                        bar,
                        texts.of("errors.suspects.title"),
                        texts.of(
                                () ->
                                        model.rankingProperty().get() == null
                                                ? Message.of("errors.suspects.empty")
                                                : Message.of("errors.suspects.none"),
                                model.rankingProperty()));
        suspects.chooseSeveral(Suspect::image);
        return suspects;
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

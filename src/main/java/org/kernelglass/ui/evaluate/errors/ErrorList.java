package org.kernelglass.ui.evaluate.errors;

import javafx.beans.Observable;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import org.kernelglass.message.Message;
import org.kernelglass.project.PredictionRow;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.evaluate.amend.AmendBar;
import org.kernelglass.ui.evaluate.amend.Amendable;

/** The images of the cell; only rows that are to be seen exist. FX thread. */
final class ErrorList extends ListView<PredictionRow> {

    ErrorList(ErrorsModel model, AmendBar bar) {
        Texts texts = model.amend().workspace().texts();
        setId("errors-list");
        getStyleClass().addAll("errors-list", "edge-to-edge");
        setFixedCellSize(ErrorRow.HEIGHT);
        setItems(model.rows());
        setCellFactory(list -> new ErrorRow(model));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel()
                .getSelectedItems()
                .addListener(
                        (Observable changed) ->
                                bar.chosenProperty()
                                        .set(
                                                getSelectionModel().getSelectedItems().stream()
                                                        .filter(row -> row != null)
                                                        .map(Amendable::of)
                                                        .toList()));
        bar.keysOn(this);
        accessibleTextProperty().bind(texts.of("errors.list"));
        Label empty = new Label();
        empty.setWrapText(true);
        empty.setMaxWidth(360);
        empty.getStyleClass().add("text-muted");
        empty.setId("errors-empty");
        empty.textProperty()
                .bind(
                        texts.of(
                                () ->
                                        Message.of(
                                                model.cell() == null
                                                        ? "errors.empty"
                                                        : "errors.none"),
                                model.evaluate().cellProperty(),
                                model.evaluate().evaluatedProperty()));
        setPlaceholder(empty);
    }
}

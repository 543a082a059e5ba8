package org.kernelglass.ui.evaluate.errors;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kernelglass.project.PredictionRow;
import org.kernelglass.ui.evaluate.amend.AmendModel;
import org.kernelglass.ui.evaluate.model.Cell;
import org.kernelglass.ui.evaluate.model.EvaluateModel;
import org.kernelglass.ui.evaluate.picture.HeatPictures;
import org.kernelglass.workflow.EvaluatedRun;

/** The images of the chosen cell, the most confident first. FX thread. */
final class ErrorsModel {

    private final EvaluateModel evaluate;
    private final AmendModel amend;
    private final ObservableList<PredictionRow> rows = FXCollections.observableArrayList();
    private final BooleanProperty own = new SimpleBooleanProperty();
    private final BooleanProperty heat = new SimpleBooleanProperty(true);
    private HeatPictures pictures;

    ErrorsModel(EvaluateModel evaluate, AmendModel amend) {
        this.evaluate = evaluate;
        this.amend = amend;
        evaluate.evaluatedProperty().addListener((observed, was, is) -> begin(is));
        evaluate.cellProperty().addListener((Observable changed) -> list());
        evaluate.workspace()
                .projectProperty()
                .addListener((observed, was, is) -> follow(evaluated()));
        begin(evaluated());
    }

    private void begin(EvaluatedRun is) {
        if (pictures != null) {
            pictures.close();
        }
        pictures = is == null ? null : new HeatPictures(evaluate.workspace(), is);
        follow(is);
        list();
    }

    private void follow(EvaluatedRun is) {
        own.set(is != null && amend.isOwn(is.dataset()));
    }

    private void list() {
        Cell cell = cell();
        EvaluatedRun shown = evaluated();
        if (cell == null || shown == null) {
            rows.clear();
        } else {
            rows.setAll(shown.of(cell.actual(), cell.predicted()));
        }
    }

    EvaluateModel evaluate() {
        return evaluate;
    }

    AmendModel amend() {
        return amend;
    }

    EvaluatedRun evaluated() {
        return evaluate.evaluatedProperty().get();
    }

    Cell cell() {
        return evaluate.cellProperty().get();
    }

    ObservableList<PredictionRow> rows() {
        return rows;
    }

    /** Whether the images are the project's, so that they can be amended. */
    BooleanProperty ownProperty() {
        return own;
    }

    /** Whether Grad-CAM lies over the second picture. */
    BooleanProperty heatProperty() {
        return heat;
    }

    /** Where the pictures come from; null while nothing is evaluated. */
    HeatPictures pictures() {
        return pictures;
    }
}

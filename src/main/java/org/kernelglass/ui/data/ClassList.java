package org.kernelglass.ui.data;

import javafx.scene.control.ListView;
import org.kernelglass.ui.workspace.DatasetState.Known;

/** The classes with their counts; the selected one is looked at. */
final class ClassList extends ListView<ClassRow> {

    private static final double ROW_HEIGHT = 28;

    private final DataViewModel data;
    private Known shown;

    ClassList(DataViewModel data) {
        this.data = data;
        getStyleClass().add("kg-plain-list");
        setId("classes");
        setFixedCellSize(ROW_HEIGHT);
        accessibleTextProperty().bind(data.texts().of("data.classes.title"));
        setCellFactory(list -> new ClassCell(data.texts()));
        data.knownProperty().addListener((seen, was, is) -> fill(is));
        data.labelProperty().addListener((seen, was, is) -> select(is.intValue()));
        getSelectionModel().selectedItemProperty().addListener((seen, was, is) -> choose(is));
        fill(data.knownProperty().get());
    }

    private void fill(Known known) {
        if (known == null || shown != null && shown.index() == known.index()) {
            return;
        }
        shown = known;
        getItems().setAll(ClassRow.of(known.index()));
        setMaxHeight(getItems().size() * ROW_HEIGHT + 2);
        setPrefHeight(getMaxHeight());
        select(data.labelProperty().get());
    }

    private void select(int label) {
        getSelectionModel().select(label + 1);
    }

    private void choose(ClassRow row) {
        if (row != null) {
            data.labelProperty().set(row.label());
        }
    }
}

package org.kernelglass.ui.runs;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import org.kernelglass.ui.base.Texts;

/**
 * The runs in a table: what differs between them first, each column to be sorted by, several to be
 * marked. FX thread.
 */
final class RunTable extends TableView<RunRow> {

    private final RunsViewModel model;
    private final RunColumns columns;
    private boolean following;

    /**
     * @param rows those of the model that are wanted
     */
    RunTable(RunsViewModel model, FilteredList<RunRow> rows, Texts texts) {
        this.model = model;
        setId("runs-table");
        getStyleClass().addAll("runs-table", "edge-to-edge");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        SortedList<RunRow> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        Label empty = new Label();
        empty.textProperty().bind(texts.of("runs.none"));
        setPlaceholder(empty);
        columns = new RunColumns(this, texts);
        columns.show(model.differing());
        model.differing()
                .addListener(
                        (ListChangeListener<String>) change -> columns.show(model.differing()));
        follow();
        texts.sentencesProperty().addListener((observed, was, is) -> refresh());
    }

    private void follow() {
        getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<RunRow>) change -> marked());
        model.selectedProperty().addListener((observed, was, is) -> selectAgain(is));
        selectAgain(model.selectedProperty().get());
    }

    /** The person has marked others. */
    private void marked() {
        if (following) {
            return;
        }
        List<RunRow> rows = rows();
        if (rows.isEmpty()) {
            return;
        }
        following = true;
        RunRow last = getSelectionModel().getSelectedItem();
        model.selectedProperty().set(last == null ? rows.get(0) : last);
        following = false;
        model.choice().marked().setAll(rows.stream().map(RunRow::folder).toList());
    }

    private List<RunRow> rows() {
        return getSelectionModel().getSelectedItems().stream().filter(row -> row != null).toList();
    }

    /** The list was read anew, or another run was chosen: those that were marked still are. */
    private void selectAgain(RunRow chosen) {
        if (following) {
            return;
        }
        following = true;
        Set<Object> marked = new HashSet<>(model.choice().marked());
        getSelectionModel().clearSelection();
        if (chosen != null && marked.contains(chosen.folder())) {
            getItems().stream()
                    .filter(row -> marked.contains(row.folder()) && !row.equals(chosen))
                    .forEach(getSelectionModel()::select);
        }
        if (chosen != null) {
            getSelectionModel().select(chosen);
        }
        following = false;
        model.choice().marked().setAll(rows().stream().map(RunRow::folder).toList());
    }
}

package org.kernelglass.ui.evaluate.amend;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;

/**
 * Rows with images that can be amended by buttons and keys; only rows that are to be seen exist. FX
 * thread.
 */
public final class AmendableList<T> extends ListView<T> {

    private final AmendBar bar;

    /**
     * @param height of a row, in pixels
     * @param bar its keys work here
     * @param name for those who hear it
     * @param empty what stands where there is no row
     */
    public AmendableList(
            String id,
            double height,
            Supplier<ListCell<T>> row,
            AmendBar bar,
            ObservableStringValue name,
            ObservableStringValue empty) {
        this.bar = bar;
        setId(id);
        getStyleClass().addAll("errors-list", "edge-to-edge");
        setFixedCellSize(height);
        setCellFactory(list -> row.get());
        accessibleTextProperty().bind(name);
        bar.keysOn(this);
        Label nothing = new Label();
        nothing.setId(id + "-empty");
        nothing.setWrapText(true);
        nothing.setMaxWidth(360);
        nothing.getStyleClass().add("text-muted");
        nothing.textProperty().bind(empty);
        setPlaceholder(nothing);
    }

    /** Lets several rows be chosen, each for one image that the buttons are then about. */
    public void chooseSeveral(Function<T, Amendable> image) {
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        List<T> chosen = getSelectionModel().getSelectedItems();
        getSelectionModel()
                .getSelectedItems()
                .addListener(
                        (Observable changed) ->
                                bar.chosenProperty()
                                        .set(
                                                chosen.stream()
                                                        .filter(Objects::nonNull)
                                                        .map(image)
                                                        .toList()));
    }
}

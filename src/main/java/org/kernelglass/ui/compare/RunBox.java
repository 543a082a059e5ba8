package org.kernelglass.ui.compare;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.kernelglass.workflow.RunShelf;

/** Chooses one of the runs that can be read. FX thread. */
final class RunBox extends ComboBox<Path> {

    private final RunChoice choice;
    private boolean listing;

    RunBox(RunChoice choice, ObjectProperty<Path> run) {
        this.choice = choice;
        getStyleClass().add("run-box");
        setCellFactory(list -> new NameCell());
        setButtonCell(new NameCell());
        list(run.get());
        choice.tableProperty().addListener((observed, was, is) -> list(run.get()));
        run.addListener((observed, was, is) -> list(is));
        valueProperty()
                .addListener(
                        (observed, was, is) -> {
                            if (!listing && is != null) {
                                run.set(is);
                            }
                        });
    }

    private void list(Path chosen) {
        listing = true;
        List<Path> runs = choice.readable().stream().map(RunShelf.Entry::folder).toList();
        if (!getItems().equals(runs)) {
            getItems().setAll(runs);
        }
        setValue(chosen);
        listing = false;
    }

    private final class NameCell extends ListCell<Path> {

        @Override
        protected void updateItem(Path run, boolean empty) {
            super.updateItem(run, empty);
            setText(empty || run == null ? null : choice.name(run));
        }
    }
}

package org.kernelglass.ui.data;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kernelglass.ui.workspace.DatasetState;

/** The whole place: whichever page the dataset's state calls for, and a drop anywhere on it. */
final class DataView extends StackPane {

    private final Node empty;
    private final Node scanning;
    private final Node refused;
    private final Node dataset;

    DataView(DataViewModel data, PreviewModel preview) {
        DatasetChooser chooser = new DatasetChooser(data, this);
        empty = new EmptyPage(data, chooser);
        scanning = new ScanningPage(data);
        refused = new RefusedPage(data, chooser);
        dataset = new DatasetView(data, preview, chooser);
        getStyleClass().add("kg-data-place");
        getChildren().setAll(empty, scanning, refused, dataset);
        DropTarget.on(this, data.texts(), data.edits()::location);
        data.workspace().dataset().stateProperty().addListener((seen, was, is) -> show(is));
        show(data.workspace().dataset().stateProperty().get());
    }

    private void show(DatasetState state) {
        Words.show(empty, state instanceof DatasetState.None);
        Words.show(scanning, state instanceof DatasetState.Scanning);
        Words.show(refused, state instanceof DatasetState.Refused);
        Words.show(dataset, state instanceof DatasetState.Known);
    }
}

package org.kernelglass.ui.data;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.ui.base.TextWidth;

/** A known dataset: its classes and split, its images, and what the network gets of them. */
final class DatasetView extends SplitPane {

    private static final double LEFT = 288;
    private static final double CONTROLS = 226;
    private static final double HEADING = 28;

    DatasetView(DataViewModel data, PreviewModel preview, DatasetChooser chooser) {
        Node left = left(data, chooser);
        Node right = right(data, preview);
        setResizableWithParent(left, false);
        setResizableWithParent(right, false);
        getStyleClass().add("kg-data");
        getItems().setAll(left, new GalleryView(data), right);
        setDividerPositions(0.21, 0.56);
    }

    private static Node left(DataViewModel data, DatasetChooser chooser) {
        ClassList classes = new ClassList(data);
        classes.setMinHeight(88);
        VBox.setVgrow(classes, Priority.ALWAYS);
        VBox classGroup = new VBox(new Words(data.texts()).heading("data.classes.title"), classes);
        classGroup.getStyleClass().add("kg-group");
        classGroup.maxHeightProperty().bind(classes.maxHeightProperty().add(HEADING));
        VBox.setVgrow(classGroup, Priority.ALWAYS);
        VBox column =
                new VBox(
                        new DatasetHeader(data, chooser),
                        classGroup,
                        new SplitView(data),
                        new GroupRuleView(data));
        column.getStyleClass().add("kg-column");
        TextWidth.atLeast(column, 248);
        column.setPrefWidth(LEFT);
        return column;
    }

    private static Node right(DataViewModel data, PreviewModel preview) {
        VBox controls = new VBox(new PreprocessingView(data), new AugmentationsView(data));
        controls.getStyleClass().add("kg-column");
        ScrollPane scroll = new ScrollPane(controls);
        scroll.setFitToWidth(true);
        TextWidth.exactly(scroll, CONTROLS);
        PreviewStrip strip = new PreviewStrip(data, preview);
        HBox.setHgrow(strip, Priority.ALWAYS);
        HBox right = new HBox(scroll, strip);
        TextWidth.atLeast(right, CONTROLS + 112);
        return right;
    }
}

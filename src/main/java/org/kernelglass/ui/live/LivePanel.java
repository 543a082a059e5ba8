package org.kernelglass.ui.live;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.workspace.Workspace;

/**
 * Looks inside the network while it learns: the first kernels, a picture's feature maps, what it
 * says of some pictures. Asks for nothing while it is not seen. FX thread.
 */
public final class LivePanel {

    private final ScrollPane view = new ScrollPane();

    public LivePanel(Workspace workspace) {
        Texts texts = workspace.texts();
        LiveModel model = new LiveModel(workspace, () -> Seen.is(view));
        VBox left = new VBox(new KernelsView(model, texts), new OutlookView(model, texts));
        left.getStyleClass().add("live-column");
        FlowPane columns = new FlowPane(left, new MapsView(model, texts, workspace.background()));
        columns.getStyleClass().add("live-columns");
        columns.visibleProperty().bind(model.subjectProperty().isNotNull());
        columns.managedProperty().bind(columns.visibleProperty());
        Label empty = new Label();
        empty.setWrapText(true);
        empty.getStyleClass().add("text-muted");
        empty.textProperty().bind(texts.of("live.empty"));
        empty.visibleProperty().bind(model.subjectProperty().isNull());
        empty.managedProperty().bind(empty.visibleProperty());
        VBox content = new VBox(empty, columns);
        content.getStyleClass().add("live-content");
        view.setContent(content);
        view.setFitToWidth(true);
        view.setId("live-panel");
        view.getStyleClass().addAll("live-panel", "edge-to-edge");
    }

    /** Always the same node. */
    public Node view() {
        return view;
    }
}

package org.kernelglass.ui.inspect;

import java.io.File;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kernelglass.ui.inspect.drawing.DrawingCard;
import org.kernelglass.ui.inspect.layers.LayerList;
import org.kernelglass.ui.inspect.microscope.MicroscopeModel;
import org.kernelglass.ui.inspect.microscope.MicroscopeView;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.inspect.subject.PictureCard;
import org.kernelglass.ui.inspect.subject.SubjectBar;
import org.kernelglass.ui.inspect.subject.SubjectModel;

/** Lays the parts of the place side by side; pictures are dropped anywhere on it. FX thread. */
final class InspectView extends StackPane {

    private final SubjectModel subject;
    private final StackPane veil;

    InspectView(InspectModel model, SubjectModel subject) {
        this.subject = subject;
        getStyleClass().add("inspect-place");
        PictureCard picture = new PictureCard(model);
        MicroscopeModel microscope = new MicroscopeModel(model);
        DrawingCard drawing = new DrawingCard(model, subject.samples());
        drawing.visibleProperty().bind(subject.drawingProperty());
        VBox side = new VBox(drawing, picture, new MicroscopeView(microscope, picture));
        side.getStyleClass().add("inspect-side");
        ScrollPane scroll = new ScrollPane(side);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("inspect-side-scroll", "edge-to-edge");
        BorderPane parts = new BorderPane();
        parts.setTop(new SubjectBar(model, subject));
        parts.setLeft(new LayerList(model));
        parts.setCenter(new LayerTabs(model, picture, subject.watchedProperty()));
        parts.setRight(scroll);
        NothingTrained empty = new NothingTrained(model.workspace());
        BooleanBinding nothing = Bindings.isEmpty(subject.choices()).and(subject.knownProperty());
        empty.visibleProperty().bind(nothing);
        parts.visibleProperty().bind(nothing.not());
        veil = veil(model);
        getChildren().setAll(parts, empty, veil);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, microscope));
        addEventHandler(DragEvent.DRAG_OVER, this::over);
        addEventHandler(DragEvent.DRAG_DROPPED, this::drop);
        addEventHandler(DragEvent.DRAG_EXITED, event -> veil.setVisible(false));
    }

    /** Backspace goes on to where the value comes from. */
    private static void key(KeyEvent event, MicroscopeModel microscope) {
        if (event.getCode() == KeyCode.BACK_SPACE
                && microscope.explanationProperty().get() != null) {
            microscope.followMain();
            event.consume();
        }
    }

    private static StackPane veil(InspectModel model) {
        Label words = new Label();
        words.textProperty().bind(model.workspace().texts().of("inspect.image.drop"));
        StackPane veil = new StackPane(words);
        veil.getStyleClass().add("kg-drop-veil");
        veil.setMouseTransparent(true);
        veil.setVisible(false);
        return veil;
    }

    private void over(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (files != null && files.size() == 1) {
            event.acceptTransferModes(TransferMode.COPY);
            veil.setVisible(true);
        }
        event.consume();
    }

    private void drop(DragEvent event) {
        veil.setVisible(false);
        List<File> files = event.getDragboard().getFiles();
        boolean taken = files != null && files.size() == 1;
        event.setDropCompleted(taken);
        event.consume();
        if (taken) {
            subject.show(files.get(0).toPath());
        }
    }
}

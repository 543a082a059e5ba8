package org.kernelglass.ui.inspect.plane;

import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.inspect.model.Numbers;
import org.kernelglass.ui.inspect.work.NetworkImages;
import org.kernelglass.ui.inspect.work.WorkBar;
import org.kernelglass.workflow.MapImages.ImageMap;

/** Many images as points, by what the network's last layer but one gives for each. FX thread. */
public final class PlaneTab extends VBox {

    private static final double HELP_WIDTH = 420;

    private final PlaneModel plane;
    private final Texts texts;

    public PlaneTab(InspectModel model, NetworkImages images) {
        texts = model.workspace().texts();
        plane = new PlaneModel(model, images);
        getStyleClass().add("inspect-tab");
        Label said = new Label();
        said.setId("inspect-plane-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::said, plane.mapProperty(), texts.sentencesProperty()));
        said.visibleProperty().bind(plane.mapProperty().isNotNull());
        said.managedProperty().bind(said.visibleProperty());
        HBox parts = new HBox(board(), side());
        parts.getStyleClass().add("plane-parts");
        VBox.setVgrow(parts, Priority.ALWAYS);
        getChildren()
                .setAll(
                        new PlaneChoices(plane),
                        new WorkBar("inspect-plane-work", plane.work(), texts),
                        said,
                        parts);
    }

    private StackPane board() {
        Label keys = new Label();
        keys.getStyleClass().addAll("text-muted", "plane-keys");
        keys.textProperty().bind(texts.of("inspect.plane.keys"));
        keys.setMouseTransparent(true);
        keys.visibleProperty().bind(plane.mapProperty().isNotNull());
        Label nothing = new Label();
        nothing.setWrapText(true);
        nothing.setMaxWidth(HELP_WIDTH);
        nothing.textProperty().bind(texts.of("inspect.plane.help"));
        nothing.setMouseTransparent(true);
        nothing.visibleProperty().bind(plane.mapProperty().isNull());
        StackPane board = new StackPane(new PlaneBoard(plane), keys, nothing);
        StackPane.setAlignment(keys, javafx.geometry.Pos.BOTTOM_LEFT);
        HBox.setHgrow(board, Priority.ALWAYS);
        return board;
    }

    private VBox side() {
        CheckBox wrong = new CheckBox();
        wrong.setId("inspect-plane-wrong");
        wrong.textProperty().bind(texts.of("inspect.plane.only-wrong"));
        wrong.selectedProperty().bindBidirectional(plane.onlyWrongProperty());
        PointList list = new PointList(plane);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox side = new VBox(new ClassLegend(plane), wrong, list);
        side.getStyleClass().add("plane-side");
        side.visibleProperty().bind(plane.mapProperty().isNotNull());
        side.managedProperty().bind(side.visibleProperty());
        return side;
    }

    private String said() {
        ImageMap map = plane.mapProperty().get();
        if (map == null) {
            return "";
        }
        int size = map.plane().size();
        long wrong = IntStream.range(0, size).filter(at -> PlaneModel.wrong(map, at)).count();
        String images =
                texts.now(
                        map.split() == Split.VALIDATION
                                ? "inspect.plane.said-validation"
                                : "inspect.plane.said-training",
                        size,
                        map.layer(),
                        wrong);
        Message how =
                map.plane().explained().isPresent()
                        ? Message.of(
                                "inspect.plane.explained",
                                Numbers.percent(map.plane().explained().getAsDouble()))
                        : Message.of("inspect.plane.neighbours");
        return images + " " + texts.now(how);
    }
}

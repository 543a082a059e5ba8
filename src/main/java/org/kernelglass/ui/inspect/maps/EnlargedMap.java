package org.kernelglass.ui.inspect.maps;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kernelglass.inspection.arithmetic.ValuePosition;
import org.kernelglass.layer.op.Pool;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.inspect.subject.PictureCard;
import org.kernelglass.ui.picture.PlanePicture;
import org.kernelglass.workflow.HeatPlace;

/** One map enlarged; of a pool also the map before it; laid over the picture where wanted. */
final class EnlargedMap extends VBox {

    private static final double OPACITY = 0.6;

    private final InspectModel model;
    private final PictureCard picture;
    private final Texts texts;
    private final ValueMap map;
    private final ValueMap before;
    private final Label name = new Label();
    private final Label nameBefore = new Label();
    private final VBox beforeSide = new VBox(nameBefore, new HBox());
    private final CheckBox overlay = new CheckBox();
    private final Slider opacity = new Slider(0, 1, OPACITY);
    private MapPictures pictures;
    private int channel;

    EnlargedMap(InspectModel model, PictureCard picture) {
        this.model = model;
        this.picture = picture;
        this.texts = model.workspace().texts();
        getStyleClass().add("enlarged-map");
        map = new ValueMap("inspect-map", (row, column) -> point(layerId(), row, column));
        before = new ValueMap("inspect-map-before", (row, column) -> point(inputId(), row, column));
        map.accessibleTextProperty().bind(name.textProperty());
        before.accessibleTextProperty().bind(nameBefore.textProperty());
        beforeSide.getChildren().setAll(nameBefore, before);
        beforeSide.getStyleClass().add("map-side");
        beforeSide.managedProperty().bind(beforeSide.visibleProperty());
        VBox side = new VBox(name, map);
        side.getStyleClass().add("map-side");
        HBox both = new HBox(beforeSide, side);
        both.getStyleClass().add("map-sides");
        getChildren().setAll(overlayRow(), both);
        model.pointProperty().addListener((observed, was, is) -> mark());
    }

    private HBox overlayRow() {
        overlay.setId("inspect-overlay");
        overlay.textProperty().bind(texts.of("inspect.maps.overlay"));
        overlay.selectedProperty().addListener((observed, was, is) -> lay());
        opacity.setId("inspect-overlay-opacity");
        opacity.accessibleTextProperty().bind(texts.of("inspect.maps.opacity"));
        opacity.disableProperty().bind(overlay.selectedProperty().not());
        opacity.valueProperty().addListener((observed, was, is) -> lay());
        HBox row = new HBox(overlay, opacity);
        row.getStyleClass().add("inspect-choices");
        return row;
    }

    /** Whether there is a map at all. */
    void show(boolean there) {
        setVisible(there);
        setManaged(there);
        if (!there) {
            picture.noHeat();
        }
    }

    void show(MapPictures shown, int itsChannel, boolean shared) {
        pictures = shown;
        channel = itsChannel;
        map.show(shown.maps(), channel, shown.scale(channel, shared));
        name.setText(texts.now("inspect.maps.one", Integer.toString(channel)));
        showBefore();
        mark();
        lay();
    }

    private String layerId() {
        return pictures.layerId();
    }

    private Optional<ProgramStep.Single> pool() {
        return model.layer()
                .filter(ProgramStep.Single.class::isInstance)
                .map(ProgramStep.Single.class::cast)
                .filter(step -> step.operations().size() == 1)
                .filter(step -> step.operations().get(0) instanceof Pool)
                .filter(step -> step.layerId().equals(pictures.layerId()));
    }

    private String inputId() {
        return pool().map(step -> LayerInput.of(model.networkProperty().get().program(), step))
                .orElse("");
    }

    private void showBefore() {
        Tensor input = pool().flatMap(step -> model.output(inputId())).orElse(null);
        beforeSide.setVisible(input != null);
        if (input != null) {
            int places = input.shape().height() * input.shape().width();
            PlanePicture scale = PlanePicture.ofMaps(input.values(), channel * places, places);
            before.show(input, channel, scale);
            map.show(pictures.maps(), channel, scale);
            nameBefore.setText(texts.now("inspect.maps.before"));
            name.setText(texts.now("inspect.maps.after"));
        }
    }

    private void point(String layer, int row, int column) {
        ValuePosition position = ValuePosition.of(layer, channel, row, column);
        if (!layer.equals(layerId())) {
            model.layerIdProperty().set(layer);
        }
        model.pointProperty().set(position);
    }

    private void mark() {
        ValuePosition point = model.pointProperty().get();
        before.noMark();
        if (pictures == null
                || point == null
                || !point.layerId().equals(layerId())
                || point.channel() != channel) {
            map.noMark();
            return;
        }
        map.mark(point.row(), point.column(), 1, 1);
        pool().map(step -> (Pool) step.operations().get(0))
                .ifPresent(pool -> markWindow(pool, point));
    }

    private void markWindow(Pool pool, ValuePosition point) {
        Tensor input = model.output(inputId()).orElse(null);
        if (input == null) {
            return;
        }
        var rows = pool.window().rows(input.shape());
        var columns = pool.window().columns(input.shape());
        int top = Math.max(0, rows.inputPosition(point.row(), 0));
        int left = Math.max(0, columns.inputPosition(point.column(), 0));
        int bottom =
                Math.min(
                        input.shape().height() - 1,
                        rows.inputPosition(point.row(), rows.kernel() - 1));
        int right =
                Math.min(
                        input.shape().width() - 1,
                        columns.inputPosition(point.column(), columns.kernel() - 1));
        before.mark(top, left, bottom - top + 1, right - left + 1);
    }

    /** Lays the map over the picture, each value over what it sees. */
    private void lay() {
        Optional<ProgramStep> step = model.layer();
        if (!overlay.isSelected()
                || pictures == null
                || step.isEmpty()
                || !step.get().layerId().equals(layerId())) {
            picture.noHeat();
            return;
        }
        var place = HeatPlace.of(model.networkProperty().get().program(), step.get());
        picture.heat(
                pictures.images().get(channel),
                new Rectangle2D(place.getX(), place.getY(), place.getWidth(), place.getHeight()),
                opacity.getValue());
    }
}

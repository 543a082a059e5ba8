package org.kernelglass.ui.inspect.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import org.kernelglass.inspection.MapFacts;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.inspect.model.Numbers;

/**
 * Small maps in rows, of which only those in view are nodes: hundreds scroll smoothly. FX thread.
 */
final class MapGrid extends ListView<List<Integer>> {

    private static final int TILE = 112;

    private final Texts texts;
    private final IntConsumer chosen;
    private MapPictures pictures;
    private List<Integer> order = List.of();
    private int selected = -1;
    private int columns = 1;

    /**
     * @param chosen told the channel that is clicked
     */
    MapGrid(Texts texts, IntConsumer chosen) {
        this.texts = texts;
        this.chosen = chosen;
        setId("inspect-maps");
        getStyleClass().addAll("inspect-maps", "edge-to-edge");
        setFocusTraversable(false);
        setCellFactory(list -> new Row());
        widthProperty().addListener((observed, was, is) -> lay());
    }

    void show(MapPictures shown, List<Integer> itsOrder) {
        boolean sameOrder = itsOrder.equals(order);
        pictures = shown;
        order = itsOrder;
        if (sameOrder) {
            refresh();
        } else {
            rows();
        }
    }

    void select(int channel) {
        selected = channel;
        refresh();
    }

    private void lay() {
        int fitting = Math.max(1, (int) ((getWidth() - 24) / TILE));
        if (fitting != columns) {
            columns = fitting;
            rows();
        }
    }

    private void rows() {
        List<List<Integer>> rows = new ArrayList<>();
        for (int from = 0; from < order.size(); from += columns) {
            rows.add(order.subList(from, Math.min(order.size(), from + columns)));
        }
        setItems(FXCollections.observableArrayList(rows));
    }

    private final class Row extends ListCell<List<Integer>> {

        private final HBox box = new HBox();

        private Row() {
            box.getStyleClass().add("map-row");
        }

        @Override
        protected void updateItem(List<Integer> channels, boolean empty) {
            super.updateItem(channels, empty);
            setGraphic(empty ? null : box);
            if (empty) {
                return;
            }
            while (box.getChildren().size() > channels.size()) {
                box.getChildren().remove(box.getChildren().size() - 1);
            }
            while (box.getChildren().size() < channels.size()) {
                box.getChildren().add(new Tile());
            }
            for (int at = 0; at < channels.size(); at++) {
                ((Tile) box.getChildren().get(at)).show(channels.get(at));
            }
        }
    }

    /** One map with its numbers; a button, so that keys reach it. */
    private final class Tile extends Button {

        private final ImageView picture = new ImageView();

        private Tile() {
            getStyleClass().setAll("map-tile");
            setContentDisplay(ContentDisplay.TOP);
            setGraphic(picture);
            picture.setFitWidth(MapPictures.SIDE);
            picture.setFitHeight(MapPictures.SIDE);
            picture.setPreserveRatio(true);
            picture.setSmooth(false);
        }

        private void show(int channel) {
            MapFacts facts = pictures.facts().get(channel);
            setId("map-" + channel);
            picture.setImage(pictures.images().get(channel));
            setText(
                    texts.now(
                            "inspect.maps.facts",
                            Integer.toString(channel),
                            Numbers.shortly(facts.mean()),
                            Numbers.shortly(facts.maximum()),
                            Numbers.percent(facts.zeros())));
            getStyleClass().remove("chosen");
            if (channel == selected) {
                getStyleClass().add("chosen");
            }
            setOnAction(event -> chosen.accept(channel));
        }
    }
}

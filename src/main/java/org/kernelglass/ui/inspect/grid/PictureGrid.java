package org.kernelglass.ui.inspect.grid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.IntConsumer;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;

/**
 * Small pictures in rows, of which only those in view are nodes: hundreds scroll smoothly. FX
 * thread.
 */
public final class PictureGrid extends ListView<List<Integer>> {

    /** Longest side of a small picture. */
    public static final int SIDE = 72;

    private static final int TILE = 112;

    private final String prefix;
    private final IntConsumer chosen;
    private final Set<Tile> tiles = Collections.newSetFromMap(new WeakHashMap<>());
    private List<Image> images = List.of();
    private List<Caption> captions = List.of();
    private List<Integer> order = List.of();
    private int selected = -1;
    private int columns = 1;

    /**
     * What stands under a picture.
     *
     * @param flagged whether it says that something is wrong
     */
    public record Caption(String words, boolean flagged) {}

    /**
     * @param prefix of the tiles' ids, before their number
     * @param chosen told the number that is clicked
     */
    public PictureGrid(String id, String prefix, IntConsumer chosen) {
        this.prefix = prefix;
        this.chosen = chosen;
        setId(id);
        getStyleClass().addAll("inspect-maps", "edge-to-edge");
        setFocusTraversable(false);
        setCellFactory(list -> new Row());
        widthProperty().addListener((observed, was, is) -> lay());
    }

    /**
     * @param shown one for each number
     * @param words likewise
     * @param itsOrder numbers in the order in which they stand
     */
    public void show(List<Image> shown, List<Caption> words, List<Integer> itsOrder) {
        boolean sameOrder = itsOrder.equals(order);
        images = shown;
        captions = words;
        order = itsOrder;
        if (sameOrder) {
            tiles.forEach(Tile::show);
        } else {
            rows();
        }
    }

    /**
     * Other numbers under the same pictures: only what is in view changes, many times a second.
     *
     * @param words one for each number
     */
    public void caption(List<Caption> words) {
        captions = words;
        tiles.forEach(Tile::caption);
    }

    public void select(int channel) {
        selected = channel;
        tiles.forEach(Tile::mark);
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

    /** One picture with its numbers; a button, so that keys reach it. */
    private final class Tile extends Button {

        private final ImageView picture = new ImageView();
        private int channel;

        private Tile() {
            tiles.add(this);
            getStyleClass().setAll("map-tile");
            setContentDisplay(ContentDisplay.TOP);
            setGraphic(picture);
            picture.setFitWidth(SIDE);
            picture.setFitHeight(SIDE);
            picture.setPreserveRatio(true);
            picture.setSmooth(false);
        }

        private void caption() {
            if (channel >= captions.size()) {
                return;
            }
            Caption caption = captions.get(channel);
            setText(caption.words());
            getStyleClass().remove("flagged");
            if (caption.flagged()) {
                getStyleClass().add("flagged");
            }
        }

        private void show(int its) {
            channel = its;
            show();
        }

        private void show() {
            if (channel >= images.size()) {
                return;
            }
            setId(prefix + channel);
            picture.setImage(images.get(channel));
            caption();
            mark();
            setOnAction(event -> chosen.accept(channel));
        }

        private void mark() {
            getStyleClass().remove("chosen");
            if (channel == selected) {
                getStyleClass().add("chosen");
            }
        }
    }
}

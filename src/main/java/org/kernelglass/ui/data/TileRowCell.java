package org.kernelglass.ui.data;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

/** One row of tiles; a row that scrolls away lends its tiles to one that comes. */
final class TileRowCell extends ListCell<TileRow> {

    private final Gallery gallery;
    private final List<TileView> tiles = new ArrayList<>();
    private final HBox row = new HBox();

    TileRowCell(Gallery gallery) {
        this.gallery = gallery;
        row.getStyleClass().add("kg-tile-row");
        getStyleClass().add("kg-tile-cell");
    }

    @Override
    protected void updateItem(TileRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            tiles.forEach(TileView::clear);
            setGraphic(null);
            return;
        }
        take(((TileRows) getListView().getItems()).columns());
        double side = getListView().getFixedCellSize() - TileGrid.GAP;
        for (int column = 0; column < tiles.size(); column++) {
            tiles.get(column).resizeTo(side);
            tiles.get(column).show(item, column);
        }
        setGraphic(row);
    }

    private void take(int columns) {
        if (tiles.size() == columns) {
            return;
        }
        while (tiles.size() > columns) {
            tiles.remove(tiles.size() - 1).clear();
        }
        while (tiles.size() < columns) {
            tiles.add(new TileView(gallery));
        }
        row.getChildren().setAll(tiles);
    }

    void mark(int current) {
        tiles.forEach(tile -> tile.mark(current));
    }
}

package org.kernelglass.ui.data;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;

/**
 * The thumbnails of a dataset, class by class. Only rows that are to be seen exist; the arrow keys
 * point out one image after the other.
 */
final class TileGrid extends ListView<TileRow> {

    /** Between two tiles, in pixels. */
    static final int GAP = 4;

    private static final int LEAST = 80;
    private static final int SCROLL_BAR = 16;

    private final DataViewModel data;
    private final GalleryModel model;
    private final Set<TileRowCell> cells = Collections.newSetFromMap(new WeakHashMap<>());
    private List<GallerySection> sections = List.of();
    private TileRows rows = new TileRows(List.of(), 1);
    private int position = TileRow.NONE;

    TileGrid(DataViewModel data, GalleryModel model) {
        this.data = data;
        this.model = model;
        Gallery gallery = new Gallery(data, model);
        setId("tiles");
        getStyleClass().addAll("kg-plain-list", "kg-tiles");
        setFixedCellSize(LEAST);
        setItems(rows);
        accessibleTextProperty().bind(data.texts().of("data.gallery.title"));
        setCellFactory(list -> cell(gallery));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        widthProperty().addListener((seen, was, is) -> layOut(false));
        model.shownProperty().addListener((seen, was, is) -> layOut(true));
        data.currentProperty().addListener((seen, was, is) -> mark(is.intValue()));
        layOut(true);
    }

    private TileRowCell cell(Gallery gallery) {
        TileRowCell cell = new TileRowCell(gallery);
        cells.add(cell);
        return cell;
    }

    private void layOut(boolean otherImages) {
        double room = Math.max(LEAST, getWidth() - SCROLL_BAR);
        int columns = (int) room / LEAST;
        double height = Math.floor(room / columns);
        if (!otherImages && columns == rows.columns() && height == getFixedCellSize()) {
            return;
        }
        int seen = otherImages ? TileRow.NONE : firstSeen();
        setFixedCellSize(height);
        sections = model.sections();
        rows = new TileRows(sections, columns);
        position = TileRow.NONE;
        setItems(rows);
        if (seen > 0) {
            scrollTo(rows.rowOf(Math.min(seen, rows.images() - 1)));
        }
    }

    /** The position of the first image that is to be seen. */
    private int firstSeen() {
        VirtualFlow<?> flow = (VirtualFlow<?>) lookup(".virtual-flow");
        boolean some = flow != null && flow.getFirstVisibleCell() != null && !rows.isEmpty();
        if (!some) {
            return TileRow.NONE;
        }
        int row = Math.min(flow.getFirstVisibleCell().getIndex(), rows.size() - 1);
        return Math.max(0, rows.get(row).position(0));
    }

    private void mark(int current) {
        if (position != TileRow.NONE && rows.image(position) != current) {
            position = TileRow.NONE;
        }
        cells.forEach(cell -> cell.mark(current));
    }

    private void key(KeyEvent event) {
        if (rows.images() == 0 || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int page = Math.max(1, (int) (getHeight() / getFixedCellSize()) - 1);
        int from = position == TileRow.NONE ? pointedOut() : position;
        int last = rows.images() - 1;
        int to =
                switch (event.getCode()) {
                    case LEFT -> Math.max(0, from - 1);
                    case RIGHT -> Math.min(last, from + 1);
                    case UP -> rows.moveRows(from, -1);
                    case DOWN -> rows.moveRows(from, 1);
                    case PAGE_UP -> rows.moveRows(from, -page);
                    case PAGE_DOWN -> rows.moveRows(from, page);
                    case HOME -> 0;
                    case END -> last;
                    default -> TileRow.NONE;
                };
        if (to != TileRow.NONE) {
            event.consume();
            goTo(to);
        }
    }

    /** Where the image stands that was pointed out by other means; otherwise what is seen first. */
    private int pointedOut() {
        int current = data.currentProperty().get();
        int before = 0;
        for (GallerySection section : sections) {
            int at = java.util.Arrays.binarySearch(section.images(), current);
            if (at >= 0) {
                return before + at;
            }
            before += section.images().length;
        }
        return Math.max(0, firstSeen());
    }

    private void goTo(int there) {
        data.currentProperty().set(rows.image(there));
        position = there;
        VirtualFlow<?> flow = (VirtualFlow<?>) lookup(".virtual-flow");
        int row = rows.rowOf(there);
        if (flow == null || flow.getFirstVisibleCell() == null) {
            scrollTo(row);
            return;
        }
        int first = flow.getFirstVisibleCell().getIndex();
        int last = flow.getLastVisibleCell().getIndex();
        if (row <= first) {
            scrollTo(row);
        } else if (row >= last) {
            scrollTo(Math.max(0, row - (last - first) + 1));
        }
    }
}

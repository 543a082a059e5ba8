package org.kernelglass.ui.data;

import java.util.Arrays;
import java.util.List;
import javafx.collections.ObservableListBase;

/**
 * The rows of a gallery, made when they are looked at: a million images are as quick as ten.
 * Positions count the images of all sections in their order, from 0.
 */
final class TileRows extends ObservableListBase<TileRow> {

    private final List<GallerySection> sections;
    private final int columns;
    private final int[] firstRow;
    private final int[] firstPosition;

    TileRows(List<GallerySection> sections, int columns) {
        this.sections = sections;
        this.columns = columns;
        firstRow = new int[sections.size() + 1];
        firstPosition = new int[sections.size() + 1];
        for (int at = 0; at < sections.size(); at++) {
            int images = sections.get(at).images().length;
            firstRow[at + 1] = firstRow[at] + (1 + images + columns - 1) / columns;
            firstPosition[at + 1] = firstPosition[at] + images;
        }
    }

    int columns() {
        return columns;
    }

    int images() {
        return firstPosition[sections.size()];
    }

    @Override
    public int size() {
        return firstRow[sections.size()];
    }

    @Override
    public TileRow get(int row) {
        int at = at(firstRow, row);
        int slot = (row - firstRow[at]) * columns;
        return new TileRow(sections.get(at), slot, firstPosition[at]);
    }

    /** Where a list looks for one of its rows, which it knows by their contents. */
    @Override
    public int indexOf(Object row) {
        return -1;
    }

    int rowOf(int position) {
        int at = at(firstPosition, position);
        return firstRow[at] + slot(at, position) / columns;
    }

    /** The image at that position. */
    int image(int position) {
        int at = at(firstPosition, position);
        return sections.get(at).images()[position - firstPosition[at]];
    }

    /** The position in the same column some rows further on, as near as there is one. */
    int moveRows(int position, int rows) {
        int at = at(firstPosition, position);
        int column = slot(at, position) % columns;
        int row = Math.max(0, Math.min(size() - 1, rowOf(position) + rows));
        int there = at(firstRow, row);
        int slot = (row - firstRow[there]) * columns + column;
        int within = Math.max(0, Math.min(sections.get(there).images().length - 1, slot - 1));
        return firstPosition[there] + within;
    }

    private int slot(int section, int position) {
        return position - firstPosition[section] + 1;
    }

    private static int at(int[] firsts, int value) {
        int found = Arrays.binarySearch(firsts, value);
        return found >= 0 ? found : -found - 2;
    }
}

package org.kernelglass.ui.data;

/**
 * One row of tiles. The first tile of a section names its class, the others are its images.
 *
 * @param section whose images it shows
 * @param firstSlot of its first tile in the section; slot 0 is the class, slot n its nth image
 * @param position of the section's first image in the whole gallery
 */
record TileRow(GallerySection section, int firstSlot, int position) {

    /** Stands for no image. */
    static final int NONE = -1;

    boolean isName(int column) {
        return firstSlot + column == 0;
    }

    /** The image of that column; {@link #NONE} where there is none. */
    int image(int column) {
        int slot = firstSlot + column;
        return slot == 0 || slot > section.images().length ? NONE : section.images()[slot - 1];
    }

    /** The place of that column's image in the whole gallery. */
    int position(int column) {
        return position + firstSlot + column - 1;
    }
}

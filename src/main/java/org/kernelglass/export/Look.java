package org.kernelglass.export;

import java.awt.Color;

/** The colours and sizes that all exported pictures share. Sizes in points of the picture. */
final class Look {

    /** Text that is read first. */
    static final Color INK = new Color(0x1F, 0x23, 0x28);

    /** Text beside it; 5.9:1 on white. */
    static final Color QUIET = new Color(0x59, 0x63, 0x6E);

    /** Axes and frames. */
    static final Color FRAME = new Color(0xAF, 0xB8, 0xC1);

    /** Lines behind the data. */
    static final Color GRID = new Color(0xE6, 0xE9, 0xED);

    /** Training. Told from validation by lightness and marker too. */
    static final Color TRAINING = new Color(0x1F, 0x6F, 0xB5);

    static final Color VALIDATION = new Color(0xE0, 0x7B, 0x00);

    static final float TITLE = 17;
    static final float TEXT = 13;
    static final float SMALL = 11.5f;

    /** Between the edge of the picture and what is in it. */
    static final int MARGIN = 28;

    private Look() {}
}

package org.kernelglass.dataset;

/**
 * Which part of a picture is used, how large it becomes, and where it then stands in the image that
 * the network gets.
 *
 * @param top first row used
 * @param left first column used
 * @param usedHeight rows used
 * @param usedWidth columns used
 * @param height rows it becomes
 * @param width columns it becomes
 * @param y row of the image where it begins
 * @param x column of the image where it begins
 */
record Placement(
        int top, int left, int usedHeight, int usedWidth, int height, int width, int y, int x) {

    static Placement of(Picture picture, Preprocessing wanted) {
        return switch (wanted.fit()) {
            case STRETCH -> stretch(picture, wanted);
            case CROP -> crop(picture, wanted);
            case PAD -> pad(picture, wanted);
        };
    }

    private static Placement stretch(Picture from, Preprocessing to) {
        return new Placement(0, 0, from.height(), from.width(), to.height(), to.width(), 0, 0);
    }

    /** The largest part in the middle that has the wanted aspect ratio. */
    private static Placement crop(Picture from, Preprocessing to) {
        int height = Math.min(from.height(), scaled(from.width(), to.height(), to.width()));
        int width = Math.min(from.width(), scaled(from.height(), to.width(), to.height()));
        int top = (from.height() - height) / 2;
        int left = (from.width() - width) / 2;
        return new Placement(top, left, height, width, to.height(), to.width(), 0, 0);
    }

    /** The whole, as large as it fits, in the middle. */
    private static Placement pad(Picture from, Preprocessing to) {
        int height = Math.min(to.height(), scaled(from.height(), to.width(), from.width()));
        int width = Math.min(to.width(), scaled(from.width(), to.height(), from.height()));
        int y = (to.height() - height) / 2;
        int x = (to.width() - width) / 2;
        return new Placement(0, 0, from.height(), from.width(), height, width, y, x);
    }

    /** length · numerator / denominator, rounded, at least 1. */
    private static int scaled(int length, int numerator, int denominator) {
        long scaled = (2L * length * numerator + denominator) / (2L * denominator);
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, scaled));
    }
}

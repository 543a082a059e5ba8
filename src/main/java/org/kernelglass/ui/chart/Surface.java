package org.kernelglass.ui.chart;

/** What a chart is drawn on: the window, or a picture file. Pixels from the top left. */
public interface Surface {

    /** Which end of a text stands at its place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** A line through the points. */
    void path(double[] x, double[] y, int count, Ink ink);

    /** An area with the points as its corners. */
    void area(double[] x, double[] y, int count, Ink ink);

    void dot(double x, double y, double radius, Ink ink);

    /**
     * @param y of its base line
     */
    void text(String text, double x, double y, Anchor anchor, Ink ink);

    /** Only what lies within shows, until {@link #unclip}. */
    void clip(double x, double y, double width, double height);

    void unclip();

    default void line(double fromX, double fromY, double toX, double toY, Ink ink) {
        path(new double[] {fromX, toX}, new double[] {fromY, toY}, 2, ink);
    }
}

package org.kernelglass.ui.evaluate.curves;

/**
 * A place of a curve that can be pointed at. All 0–1.
 *
 * @param low lower end of the interval of y; y where there is none
 * @param high upper end
 */
record Stop(double x, double y, double low, double high) {

    Stop(double x, double y) {
        this(x, y, y, y);
    }
}

package org.kernelglass.ui.chart;

/**
 * One line across parallel axes.
 *
 * @param mark place of its colour among runs that stand side by side, as {@link Role#RUN} has it;
 *     below 0 for none: drawn faint
 */
public record ParallelLine(String name, int mark) {

    boolean marked() {
        return mark >= 0;
    }
}

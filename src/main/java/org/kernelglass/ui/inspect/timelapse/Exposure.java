package org.kernelglass.ui.inspect.timelapse;

import java.util.Arrays;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.ui.picture.ColorMap;

/**
 * One moment of a film in colours, ready to be put on the screen.
 *
 * @param place in the film
 * @param pixels opaque ARGB, picture after picture, row by row, each value a square of {@link
 *     Planes#cell} pixels a side
 * @param numbers of each picture: a kernel's change since the start, NaN where it is not known; a
 *     map's mean
 * @param low the number at the colour scale's beginning
 * @param high the number at its end
 */
public record Exposure(int place, int[] pixels, double[] numbers, double low, double high) {

    /**
     * Any thread.
     *
     * @param ownScale whether the moment has a colour scale of its own; otherwise the film's
     */
    static Exposure of(Film film, int place, boolean ownScale) {
        Tensor values = film.moments().get(place).values();
        Extent own = ownScale ? Extent.NONE.with(values) : new Extent(film.low(), film.high());
        double high = film.signed() ? own.largest() : own.high();
        double low = film.signed() ? -high : own.low();
        return new Exposure(
                place, pixels(film, values, low, high), numbers(film, place), low, high);
    }

    private static int[] pixels(Film film, Tensor values, double low, double high) {
        Planes planes = film.planes();
        ColorMap map = film.signed() ? ColorMap.DIVERGING : ColorMap.VIRIDIS;
        int places = planes.places();
        int[] colours = new int[places];
        int[] pixels = new int[planes.count() * places * planes.cell() * planes.cell()];
        double span = high - low;
        for (int picture = 0; picture < planes.count(); picture++) {
            for (int at = 0; at < places; at++) {
                int from = planes.starts()[picture] + at;
                if (planes.colour()) {
                    colours[at] = colour(values.values(), from, places, high);
                } else {
                    colours[at] = map.argb(span == 0 ? 0.5 : (values.values()[from] - low) / span);
                }
            }
            enlarge(colours, planes, pixels, picture * planes.pixels());
        }
        return pixels;
    }

    private static void enlarge(int[] colours, Planes planes, int[] pixels, int start) {
        int cell = planes.cell();
        int across = planes.width() * cell;
        for (int row = 0; row < planes.height(); row++) {
            int line = start + row * cell * across;
            for (int column = 0; column < planes.width(); column++) {
                int from = line + column * cell;
                Arrays.fill(pixels, from, from + cell, colours[row * planes.width() + column]);
            }
            for (int copy = 1; copy < cell; copy++) {
                System.arraycopy(pixels, line, pixels, line + copy * across, across);
            }
        }
    }

    /** Three weights as red, green and blue, grey where they are 0. */
    private static int colour(float[] values, int from, int places, double largest) {
        int argb = 0xFF;
        for (int channel = 0; channel < 3; channel++) {
            double share = largest == 0 ? 0 : values[from + channel * places] / largest;
            double level = Math.max(0, Math.min(1, 0.5 + share / 2));
            argb = argb << 8 | (int) Math.round(level * 255);
        }
        return argb;
    }

    private static double[] numbers(Film film, int place) {
        double[] numbers = new double[film.planes().count()];
        Tensor values = film.moments().get(place).values();
        for (int picture = 0; picture < numbers.length; picture++) {
            if (!film.signed()) {
                numbers[picture] = film.planes().mean(values, picture);
            } else {
                numbers[picture] =
                        film.changes().isEmpty() ? Double.NaN : film.changes().get(place)[picture];
            }
        }
        return numbers;
    }
}

package org.kernelglass.ui.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * One of several axes that stand beside each other, with the place of every line on it.
 *
 * @param title above it
 * @param places of the lines in order, 0 at the foot to 1 at the head
 * @param texts of the lines' values
 * @param ticks texts beside the axis, by place
 */
public record ParallelAxis(
        String title, List<Double> places, List<String> texts, Map<Double, String> ticks) {

    private static final int MOST_TICKS = 7;
    private static final double MUCH = 30;
    private static final double MIDDLE = 0.5;

    public ParallelAxis {
        places = List.copyOf(places);
        texts = List.copyOf(texts);
        ticks = Map.copyOf(ticks);
    }

    /**
     * Values of a setting: where all are numbers, by size (by their logarithm where they are far
     * apart), otherwise each word at its own place.
     */
    public static ParallelAxis ofTexts(String title, List<String> values) {
        try {
            List<Double> numbers = values.stream().map(Double::valueOf).toList();
            return ofNumbers(title, numbers, values);
        } catch (NumberFormatException words) {
            return ofWords(title, values);
        }
    }

    /** Shares of 1, written in percent. */
    public static ParallelAxis ofShares(String title, List<Double> values) {
        return ofNumbers(
                title,
                values,
                values.stream().map(share -> "%.1f%%".formatted(share * 100)).toList());
    }

    private static ParallelAxis ofNumbers(String title, List<Double> numbers, List<String> texts) {
        double low = numbers.stream().mapToDouble(n -> n).min().orElse(0);
        double high = numbers.stream().mapToDouble(n -> n).max().orElse(1);
        boolean log = low > 0 && high / low > MUCH;
        List<Double> places = new ArrayList<>();
        Map<Double, String> ticks = new LinkedHashMap<>();
        for (int line = 0; line < numbers.size(); line++) {
            double place = place(numbers.get(line), low, high, log);
            places.add(place);
            ticks.putIfAbsent(place, texts.get(line));
        }
        return new ParallelAxis(title, places, texts, few(ticks));
    }

    private static double place(double value, double low, double high, boolean log) {
        if (high <= low) {
            return MIDDLE;
        }
        return log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }

    private static ParallelAxis ofWords(String title, List<String> words) {
        List<String> all = List.copyOf(new TreeSet<>(words));
        Map<Double, String> ticks = new LinkedHashMap<>();
        for (int word = 0; word < all.size(); word++) {
            ticks.put(place(word, all.size()), all.get(word));
        }
        List<Double> places =
                words.stream().map(word -> place(all.indexOf(word), all.size())).toList();
        return new ParallelAxis(title, places, words, few(ticks));
    }

    private static double place(int word, int words) {
        return words == 1 ? MIDDLE : (double) word / (words - 1);
    }

    /**
     * So many that they can be read: the ends, and between them those that are far enough apart.
     */
    private static Map<Double, String> few(Map<Double, String> ticks) {
        Map<Double, String> few = new LinkedHashMap<>();
        double next = 0;
        List<Double> places = List.copyOf(new TreeSet<>(ticks.keySet()));
        for (double place : places) {
            boolean last = place == places.get(places.size() - 1);
            if (place >= next && (last || place <= 1 - 1.0 / MOST_TICKS) || last) {
                few.put(place, ticks.get(place));
                next = place + 1.0 / MOST_TICKS;
            }
        }
        return few;
    }
}

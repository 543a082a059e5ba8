package org.kernelglass.ui.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One of several axes that stand beside each other, with the place of every line on it.
 *
 * @param key by which it is found again among others
 * @param title above it
 * @param places of the lines in order, 0 at the foot to 1 at the head
 * @param texts of the lines' values
 * @param ticks texts beside the axis, by place
 * @param numbers what its places stand for; empty for words
 */
public record ParallelAxis(
        String key,
        String title,
        List<Double> places,
        List<String> texts,
        Map<Double, String> ticks,
        Optional<ParallelScale> numbers) {

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
            return ofNumbers(title, title, numbers, values);
        } catch (NumberFormatException words) {
            return ofWords(title, values);
        }
    }

    /** Shares of 1, written in percent. */
    public static ParallelAxis ofShares(String key, String title, List<Double> values) {
        return ofNumbers(
                key,
                title,
                values,
                values.stream().map(share -> "%.1f%%".formatted(share * 100)).toList());
    }

    private static ParallelAxis ofNumbers(
            String key, String title, List<Double> numbers, List<String> texts) {
        double low = numbers.stream().mapToDouble(n -> n).min().orElse(0);
        double high = numbers.stream().mapToDouble(n -> n).max().orElse(1);
        ParallelScale scale = new ParallelScale(low, high, low > 0 && high / low > MUCH);
        List<Double> places = new ArrayList<>();
        Map<Double, String> ticks = new LinkedHashMap<>();
        for (int line = 0; line < numbers.size(); line++) {
            double place = scale.place(numbers.get(line));
            places.add(place);
            ticks.putIfAbsent(place, texts.get(line));
        }
        return new ParallelAxis(key, title, places, texts, few(ticks), Optional.of(scale));
    }

    private static ParallelAxis ofWords(String title, List<String> words) {
        List<String> all = List.copyOf(new TreeSet<>(words));
        Map<Double, String> ticks = new LinkedHashMap<>();
        for (int word = 0; word < all.size(); word++) {
            ticks.put(place(word, all.size()), all.get(word));
        }
        List<Double> places =
                words.stream().map(word -> place(all.indexOf(word), all.size())).toList();
        return new ParallelAxis(title, title, places, words, few(ticks), Optional.empty());
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

    /** Where lines lie, from the foot to the head, each place once. */
    List<Double> stops() {
        return List.copyOf(new TreeSet<>(places));
    }

    /** The text of a line that lies there; empty where none does. */
    String textAt(double place) {
        int line = places.indexOf(place);
        return line < 0 ? "" : texts.get(line);
    }

    /**
     * The values within a brush, lowest and highest: {@code 8 – 32}; empty where there are none.
     */
    String span(ParallelBrush brush) {
        List<Double> held = stops().stream().filter(brush::holds).toList();
        if (held.isEmpty()) {
            return "";
        }
        String low = textAt(held.get(0));
        String high = textAt(held.get(held.size() - 1));
        return low.equals(high) ? low : low + " – " + high;
    }

    /**
     * The same brush on this axis as it is now: what was marked are values, not places. An end that
     * lay at the end of the axis still does.
     *
     * @param was the axis on which the brush was made
     * @return empty where nothing is left of it
     */
    Optional<ParallelBrush> again(ParallelBrush brush, ParallelAxis was) {
        if (numbers.isPresent() != was.numbers().isPresent()) {
            return Optional.empty();
        }
        return numbers.isPresent()
                ? rescaled(brush, was.numbers().get(), numbers.get())
                : reworded(brush, was);
    }

    private static Optional<ParallelBrush> rescaled(
            ParallelBrush brush, ParallelScale was, ParallelScale is) {
        if (was.equals(is)) {
            return Optional.of(brush);
        }
        double low = brush.low() <= 0 ? 0 : is.place(was.value(brush.low()));
        double high = brush.high() >= 1 ? 1 : is.place(was.value(brush.high()));
        return low > 1 || high < 0
                ? Optional.empty()
                : Optional.of(ParallelBrush.between(brush.axis(), low, high));
    }

    private Optional<ParallelBrush> reworded(ParallelBrush brush, ParallelAxis was) {
        List<Double> held =
                was.stops().stream()
                        .filter(brush::holds)
                        .map(place -> texts.indexOf(was.textAt(place)))
                        .filter(line -> line >= 0)
                        .map(places::get)
                        .sorted()
                        .toList();
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ParallelBrush.between(
                                brush.axis(), held.get(0), held.get(held.size() - 1)));
    }
}

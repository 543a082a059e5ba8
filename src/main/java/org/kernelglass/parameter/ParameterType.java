package org.kernelglass.parameter;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * What a setting may be: its bounds, how text becomes a value and back. An editor is chosen by the
 * type.
 *
 * @param <V> the type of the value
 */
public sealed interface ParameterType<V> {

    /**
     * Reads a value and checks it.
     *
     * @throws Refusal with a sentence that names the key, the text and what is allowed
     */
    V parse(String key, String text);

    /** The value as {@link #parse} reads it. */
    String format(V value);

    /**
     * @throws Refusal if the value is out of bounds
     */
    void check(String key, V value);

    /** A whole number within bounds, both included. */
    record WholeNumber(int minimum, int maximum) implements ParameterType<Integer> {

        @Override
        public Integer parse(String key, String text) {
            int value = whole(key, text, minimum, maximum);
            check(key, value);
            return value;
        }

        @Override
        public String format(Integer value) {
            return value.toString();
        }

        @Override
        public void check(String key, Integer value) {
            if (value < minimum || value > maximum) {
                throw notWhole(key, value.toString(), minimum, maximum);
            }
        }
    }

    /**
     * Height and width, each within bounds; one number stands for both: {@code 3} is {@code 3x3}.
     */
    record Pair(int minimum, int maximum) implements ParameterType<Size> {

        private static final Pattern PAIR =
                Pattern.compile("\\s*(\\d+)\\s*(?:[xX×,]\\s*(\\d+)\\s*)?");

        @Override
        public Size parse(String key, String text) {
            Matcher matcher = PAIR.matcher(text);
            if (!matcher.matches()) {
                throw new Refusal(
                        Message.of("parameter.problem.pair", key, text, minimum, maximum));
            }
            int height = whole(key, matcher.group(1), minimum, maximum);
            int width =
                    matcher.group(2) == null
                            ? height
                            : whole(key, matcher.group(2), minimum, maximum);
            if (height < 1 || width < 1) {
                throw new Refusal(
                        Message.of("parameter.problem.pair", key, text, minimum, maximum));
            }
            Size size = new Size(height, width);
            check(key, size);
            return size;
        }

        @Override
        public String format(Size value) {
            return value.height() + "x" + value.width();
        }

        @Override
        public void check(String key, Size value) {
            if (Math.min(value.height(), value.width()) < minimum
                    || Math.max(value.height(), value.width()) > maximum) {
                throw new Refusal(
                        Message.of("parameter.problem.pair", key, format(value), minimum, maximum));
            }
        }
    }

    /**
     * A finite number within bounds.
     *
     * @param minimumIncluded whether the minimum itself is allowed; likewise for the maximum
     */
    record Decimal(double minimum, boolean minimumIncluded, double maximum, boolean maximumIncluded)
            implements ParameterType<Double> {

        /** Both bounds allowed. */
        public static Decimal between(double minimum, double maximum) {
            return new Decimal(minimum, true, maximum, true);
        }

        @Override
        public Double parse(String key, String text) {
            double value;
            try {
                value = Double.parseDouble(text.trim());
            } catch (NumberFormatException e) {
                throw outOfBounds(key, text);
            }
            check(key, value);
            return value;
        }

        @Override
        public String format(Double value) {
            return value.toString();
        }

        @Override
        public void check(String key, Double value) {
            boolean low = minimumIncluded ? value >= minimum : value > minimum;
            boolean high = maximumIncluded ? value <= maximum : value < maximum;
            if (!low || !high || value.isInfinite()) {
                throw outOfBounds(key, value.toString());
            }
        }

        private Refusal outOfBounds(String key, String text) {
            return new Refusal(
                    Message.of(
                            "parameter.problem.decimal",
                            key,
                            text,
                            (minimumIncluded ? "[" : "(") + minimum,
                            maximum + (maximumIncluded ? "]" : ")")));
        }
    }

    /** Yes or no: {@code true} or {@code false}. */
    record Flag() implements ParameterType<Boolean> {

        @Override
        public Boolean parse(String key, String text) {
            return switch (text.trim().toLowerCase(Locale.ROOT)) {
                case "true", "yes", "on" -> true;
                case "false", "no", "off" -> false;
                default -> throw new Refusal(Message.of("parameter.problem.flag", key, text));
            };
        }

        @Override
        public String format(Boolean value) {
            return value.toString();
        }

        @Override
        public void check(String key, Boolean value) {
            // both values are allowed
        }
    }

    /** One constant of an enumeration, written in lower case: {@code glorot_uniform}. */
    record Choice<E extends Enum<E>>(List<E> choices) implements ParameterType<E> {

        public static <E extends Enum<E>> Choice<E> of(Class<E> type) {
            return new Choice<>(List.of(type.getEnumConstants()));
        }

        @Override
        public E parse(String key, String text) {
            String wanted = text.trim().replace('-', '_');
            return choices.stream()
                    .filter(choice -> choice.name().equalsIgnoreCase(wanted))
                    .findFirst()
                    .orElseThrow(() -> unknown(key, text, choices.stream().map(this::format)));
        }

        @Override
        public String format(E value) {
            return value.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public void check(String key, E value) {
            if (!choices.contains(value)) {
                throw unknown(key, format(value), choices.stream().map(this::format));
            }
        }
    }

    /**
     * A word of a list or a whole number within bounds: {@code same}, {@code valid} or {@code 2}.
     */
    record ChoiceOrNumber(List<String> words, int minimum, int maximum)
            implements ParameterType<ChoiceOrNumber.Value> {

        /**
         * A word, or a number where the word is null.
         *
         * @param word one of the words, or null
         * @param number the number; 0 beside a word
         */
        public record Value(String word, int number) {

            public OptionalInt asNumber() {
                return word == null ? OptionalInt.of(number) : OptionalInt.empty();
            }
        }

        @Override
        public Value parse(String key, String text) {
            String wanted = text.trim().toLowerCase(Locale.ROOT);
            Value value;
            if (words.contains(wanted)) {
                value = new Value(wanted, 0);
            } else if (wanted.matches("\\d{1,9}")) {
                value = new Value(null, Integer.parseInt(wanted));
            } else {
                throw notAllowed(key, text);
            }
            check(key, value);
            return value;
        }

        @Override
        public String format(Value value) {
            return value.word() == null ? Integer.toString(value.number()) : value.word();
        }

        @Override
        public void check(String key, Value value) {
            boolean allowed =
                    value.word() == null
                            ? value.number() >= minimum && value.number() <= maximum
                            : words.contains(value.word());
            if (!allowed) {
                throw notAllowed(key, format(value));
            }
        }

        private Refusal notAllowed(String key, String text) {
            return new Refusal(
                    Message.of(
                            "parameter.problem.choice-or-number",
                            key,
                            text,
                            String.join(", ", words),
                            minimum,
                            maximum));
        }
    }

    private static int whole(String key, String text, int minimum, int maximum) {
        try {
            return Integer.parseInt(text.trim());
        } catch (NumberFormatException e) {
            throw notWhole(key, text, minimum, maximum);
        }
    }

    private static Refusal notWhole(String key, String text, int minimum, int maximum) {
        return new Refusal(Message.of("parameter.problem.whole", key, text, minimum, maximum));
    }

    private static Refusal unknown(
            String key, String text, java.util.stream.Stream<String> allowed) {
        return new Refusal(
                Message.of(
                        "parameter.problem.choice",
                        key,
                        text,
                        allowed.collect(Collectors.joining(", "))));
    }
}

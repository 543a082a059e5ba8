package org.kernelglass.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.Sentences;
import org.kernelglass.parameter.ParameterType.Choice;
import org.kernelglass.parameter.ParameterType.ChoiceOrNumber;
import org.kernelglass.parameter.ParameterType.Decimal;
import org.kernelglass.parameter.ParameterType.Flag;
import org.kernelglass.parameter.ParameterType.Pair;
import org.kernelglass.parameter.ParameterType.WholeNumber;

@DisplayName("A setting's text")
class ParameterTypeTest {

    private enum Fruit {
        RED_APPLE,
        PEAR
    }

    private static String refusal(ParameterType<?> type, String text) {
        Refusal refusal = assertThrows(Refusal.class, () -> type.parse("size", text));
        assertTrue(
                new Sentences(Locale.SIMPLIFIED_CHINESE)
                        .render(refusal.problem())
                        .contains("size"));
        return new Sentences(Locale.ENGLISH).render(refusal.problem());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "' 12 ', 12", "20, 20"})
    @DisplayName("is a whole number within its bounds")
    void whole(String text, int value) {
        WholeNumber type = new WholeNumber(1, 20);
        assertEquals(value, type.parse("size", text));
        assertEquals(Integer.toString(value), type.format(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "21", "1e1", "1,000", "2147483648", "ten", ""})
    @DisplayName("that is no whole number within bounds is refused with the bounds")
    void notWhole(String text) {
        assertEquals(
                "size: '" + text + "' is not a whole number from 1 to 20.",
                refusal(new WholeNumber(1, 20), text));
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 3", "3x5, 3, 5", "3X5, 3, 5", "3×5, 3, 5", "'3,5', 3, 5", "' 3 x 5 ', 3, 5"})
    @DisplayName("is a pair, height first; one number stands for both")
    void pair(String text, int height, int width) {
        Pair type = new Pair(1, 9);
        Size size = type.parse("size", text);
        assertEquals(new Size(height, width), size);
        assertEquals(size, type.parse("size", type.format(size)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "3x10", "0x3", "x3", "3x", "3 5", "3x5x7", "-1", "3.5"})
    @DisplayName("that is no pair within bounds is refused with the form")
    void noPair(String text) {
        assertTrue(refusal(new Pair(1, 9), text).contains("is not a size such as 3 or 3x5"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.5, 0.5", ".25, 0.25", "1e-3, 0.001", "'  0.1 ', 0.1"})
    @DisplayName("is a decimal, whatever its notation")
    void decimal(String text, double value) {
        Decimal type = new Decimal(0, true, 1, false);
        assertEquals(value, type.parse("size", text));
        assertEquals(value, type.parse("size", type.format(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-0.001", "NaN", "Infinity", "-Infinity", "1e999", "0,5", ""})
    @DisplayName("that is no decimal within bounds is refused with the bounds")
    void noDecimal(String text) {
        String sentence = refusal(new Decimal(0, true, 1, false), text);
        assertTrue(sentence.contains("not a number within [0.0, 1.0)"), sentence);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "YES, true", "on, true", "False, false", "no, false", "off, false"})
    @DisplayName("is yes or no")
    void flag(String text, boolean value) {
        assertEquals(value, new Flag().parse("size", text));
    }

    @Test
    @DisplayName("that is neither yes nor no is refused")
    void noFlag() {
        assertTrue(refusal(new Flag(), "1").contains("neither true nor false"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"red_apple", "RED_APPLE", "red-apple", " Red_Apple "})
    @DisplayName("is one of a list, in any case")
    void choice(String text) {
        Choice<Fruit> type = Choice.of(Fruit.class);
        assertEquals(Fruit.RED_APPLE, type.parse("size", text));
        assertEquals("red_apple", type.format(Fruit.RED_APPLE));
    }

    @Test
    @DisplayName("that is not in the list is refused with the list")
    void noChoice() {
        assertEquals(
                "size: 'plum' is not one of red_apple, pear.",
                refusal(Choice.of(Fruit.class), "plum"));
        Choice<Fruit> onlyPear = new Choice<>(List.of(Fruit.PEAR));
        assertTrue(refusal(onlyPear, "red_apple").endsWith("is not one of pear."));
        assertThrows(Refusal.class, () -> onlyPear.check("size", Fruit.RED_APPLE));
    }

    @Test
    @DisplayName("is a word or a number")
    void choiceOrNumber() {
        ChoiceOrNumber type = new ChoiceOrNumber(List.of("valid", "same"), 0, 5);
        assertEquals(OptionalInt.empty(), type.parse("size", "SAME").asNumber());
        assertEquals("same", type.format(type.parse("size", "SAME")));
        assertEquals(OptionalInt.of(5), type.parse("size", "5").asNumber());
        assertEquals("0", type.format(type.parse("size", "0")));
        for (String text : List.of("6", "-1", "full", "1.5", "99999999999999")) {
            assertTrue(
                    refusal(type, text)
                            .contains("neither one of valid, same nor a whole number from 0 to 5"));
        }
    }

    @Test
    @DisplayName("changes the record it belongs to, and only within bounds")
    void bound() {
        Parameter<Size, Integer> height =
                new Parameter<>("size", new WholeNumber(1, 9), 3, v -> new Size(v, 7));
        assertEquals(new Size(4, 7), height.withText("4"));
        assertEquals(new Size(5, 7), height.withValue(5));
        assertEquals("3", height.text());
        assertThrows(Refusal.class, () -> height.withValue(10));
    }
}

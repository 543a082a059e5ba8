package org.kernelglass.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.Sentences;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType;
import org.kernelglass.parameter.ParameterType.Choice;
import org.kernelglass.parameter.ParameterType.ChoiceOrNumber;
import org.kernelglass.parameter.ParameterType.Decimal;
import org.kernelglass.parameter.ParameterType.Flag;
import org.kernelglass.parameter.ParameterType.Pair;
import org.kernelglass.parameter.ParameterType.WholeNumber;
import org.kernelglass.tensor.TensorShape;

@DisplayName("Every layer kind")
class LayerKindContractTest {

    private static final List<Sentences> LANGUAGES =
            List.of(new Sentences(Locale.ENGLISH), new Sentences(Locale.SIMPLIFIED_CHINESE));

    static List<LayerKind> kinds() {
        return LayerKinds.ALL;
    }

    @Test
    @DisplayName("has an id of its own; ids and order are stable, because files hold them")
    void stable() {
        assertEquals(
                "Conv2D DepthwiseConv2D SeparableConv2D MaxPool MinPool AveragePool"
                        + " GlobalAveragePool GlobalMaxPool Dense ReLU LeakyReLU ELU SiLU GELU"
                        + " Sigmoid Tanh Softmax BatchNorm GroupNorm Standardize Rescale Dropout"
                        + " SpatialDropout Flatten Residual Parallel",
                String.join(" ", LayerKinds.ALL.stream().map(LayerKind::id).toList()));
        assertEquals(LayerKinds.ALL.size(), new HashSet<>(LayerKinds.ALL).size());
    }

    @Test
    @DisplayName("stands beside the others of its group")
    void groupsTogether() {
        List<KindGroup> order = LayerKinds.ALL.stream().map(LayerKind::group).distinct().toList();
        assertEquals(List.of(KindGroup.values()), order);
    }

    @Test
    @DisplayName("is found by its id; an unknown one is refused with the list")
    void byId() {
        LayerKinds.ALL.forEach(kind -> assertEquals(kind, LayerKinds.byId(kind.id())));
        Refusal refusal = assertThrows(Refusal.class, () -> LayerKinds.byId("Conv3D"));
        String problem = LANGUAGES.get(0).render(refusal.problem());
        String hint = LANGUAGES.get(0).render(refusal.hint().orElseThrow());
        assertTrue(problem.contains("Conv3D"), problem);
        assertTrue(hint.contains("SeparableConv2D"), hint);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("is a record with a stable default and equal to its like")
    void value(LayerKind kind) throws ReflectiveOperationException {
        assertTrue(kind.getClass().isRecord());
        assertEquals(kind, kind.getClass().getField("DEFAULT").get(null));
        assertTrue(kind instanceof SingleKind || kind instanceof ContainerKind);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("comes back from the texts of its settings, also after every change")
    void roundTrip(LayerKind kind) {
        assertEquals(kind, fromTexts(kind));
        for (Parameter<LayerKind, ?> parameter : kind.parameters()) {
            for (String text : allowed(parameter.type())) {
                LayerKind changed = kind.with(parameter.key(), text);
                assertEquals(changed, fromTexts(changed), parameter.key());
                String readBack = changed.parameter(parameter.key()).text();
                assertEquals(changed, kind.with(parameter.key(), readBack));
            }
        }
    }

    private static LayerKind fromTexts(LayerKind kind) {
        LayerKind read = LayerKinds.byId(kind.id());
        for (Parameter<LayerKind, ?> parameter : kind.parameters()) {
            read = read.with(parameter.key(), parameter.text());
        }
        return read;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("changes only the setting that is changed")
    void oneSettingAtATime(LayerKind kind) {
        for (Parameter<LayerKind, ?> parameter : kind.parameters()) {
            for (String text : allowed(parameter.type())) {
                LayerKind changed = kind.with(parameter.key(), text);
                for (Parameter<LayerKind, ?> other : kind.parameters()) {
                    boolean same = changed.parameter(other.key()).text().equals(other.text());
                    assertTrue(same || other.key().equals(parameter.key()), other.key());
                }
                if (!text.equals(parameter.text())) {
                    assertNotEquals(kind, changed, parameter.key() + "=" + text);
                }
            }
        }
    }

    @TestFactory
    @DisplayName("takes every setting up to its bounds and refuses it past them")
    Stream<DynamicTest> bounds() {
        return LayerKinds.ALL.stream()
                .flatMap(
                        kind ->
                                kind.parameters().stream()
                                        .map(
                                                parameter ->
                                                        DynamicTest.dynamicTest(
                                                                kind.id() + "." + parameter.key(),
                                                                () -> bounds(kind, parameter))));
    }

    private static void bounds(LayerKind kind, Parameter<LayerKind, ?> parameter) {
        for (String text : allowed(parameter.type())) {
            kind.with(parameter.key(), text);
        }
        for (String text : refused(parameter.type())) {
            Refusal refusal =
                    assertThrows(
                            Refusal.class,
                            () -> kind.with(parameter.key(), text),
                            parameter.key() + "=" + text);
            String sentence = LANGUAGES.get(0).render(refusal.problem());
            assertTrue(sentence.contains(parameter.key()), sentence);
            assertFalse(LANGUAGES.get(1).render(refusal.problem()).isBlank());
        }
    }

    /** Texts at both edges and within. */
    private static List<String> allowed(ParameterType<?> type) {
        if (type instanceof WholeNumber whole) {
            return List.of(whole.minimum() + "", whole.maximum() + "");
        }
        if (type instanceof Pair pair) {
            return List.of(
                    pair.minimum() + "x" + pair.maximum(), pair.maximum() + "x" + pair.minimum());
        }
        if (type instanceof Decimal decimal) {
            return List.of(inside(decimal, true), inside(decimal, false));
        }
        if (type instanceof Flag) {
            return List.of("true", "false");
        }
        if (type instanceof Choice<?> choice) {
            return choice.choices().stream().map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
        }
        ChoiceOrNumber choice = (ChoiceOrNumber) type;
        List<String> texts = new ArrayList<>(choice.words());
        texts.addAll(List.of(choice.minimum() + "", choice.maximum() + ""));
        return texts;
    }

    private static String inside(Decimal decimal, boolean low) {
        if (low) {
            return Double.toString(
                    decimal.minimumIncluded() ? decimal.minimum() : Math.nextUp(decimal.minimum()));
        }
        return Double.toString(
                decimal.maximumIncluded() ? decimal.maximum() : Math.nextDown(decimal.maximum()));
    }

    /** Texts just past both edges, and nonsense. */
    private static List<String> refused(ParameterType<?> type) {
        if (type instanceof WholeNumber whole) {
            return List.of(
                    (whole.minimum() - 1) + "",
                    (whole.maximum() + 1L) + "",
                    "99999999999999999999",
                    "1.5",
                    "");
        }
        if (type instanceof Pair pair) {
            return List.of(
                    (pair.minimum() - 1) + "x" + pair.maximum(),
                    pair.minimum() + "x" + (pair.maximum() + 1L),
                    "99999999999x1",
                    "3x",
                    "3x3x3",
                    "-3");
        }
        if (type instanceof Decimal decimal) {
            double low = decimal.minimum();
            double high = decimal.maximum();
            return List.of(
                    Double.toString(decimal.minimumIncluded() ? Math.nextDown(low) : low),
                    Double.toString(decimal.maximumIncluded() ? Math.nextUp(high) : high),
                    "NaN",
                    "Infinity",
                    "half");
        }
        if (type instanceof ChoiceOrNumber choice) {
            return List.of(
                    (choice.minimum() - 1) + "", (choice.maximum() + 1L) + "", "sme", "9999999999");
        }
        return List.of("maybe", "");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("refuses a setting that it does not have and lists those it has")
    void unknownSetting(LayerKind kind) {
        Refusal refusal = assertThrows(Refusal.class, () -> kind.with("colour", "red"));
        String problem = LANGUAGES.get(0).render(refusal.problem());
        assertTrue(problem.contains(kind.id()) && problem.contains("colour"), problem);
        String hint = LANGUAGES.get(0).render(refusal.hint().orElseThrow());
        kind.parameters().forEach(p -> assertTrue(hint.contains(p.key()), hint));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName(
            "has a title and a help sentence for itself, its group and its settings in both languages")
    void sentences(LayerKind kind) {
        List<String> keys = new ArrayList<>();
        keys.add("layer.group." + kind.group().name().toLowerCase(Locale.ROOT) + ".title");
        keys.add("layer." + kind.id() + ".title");
        keys.add("layer." + kind.id() + ".help");
        for (Parameter<LayerKind, ?> parameter : kind.parameters()) {
            keys.add("layer.parameter." + parameter.key() + ".title");
            keys.add("layer.parameter." + parameter.key() + ".help");
        }
        for (String key : keys) {
            Set<String> both = new HashSet<>();
            for (Sentences language : LANGUAGES) {
                String sentence = language.render(new Message(key, List.of()));
                assertFalse(sentence.isBlank(), key);
                assertFalse(sentence.contains("''"), sentence);
                both.add(sentence);
            }
            assertTrue(!key.endsWith(".help") || both.size() == 2, key + " is not translated");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("never throws for an input: it takes it, or its problem is a sentence")
    void anyInput(LayerKind kind) {
        if (kind instanceof SingleKind single) {
            for (TensorShape input : inputs()) {
                assertFalse(single.operations(input).isEmpty());
                single.problem(input)
                        .ifPresent(problem -> LANGUAGES.forEach(l -> l.render(problem)));
            }
        }
    }

    private static List<TensorShape> inputs() {
        return List.of(
                TensorShape.image(1, 1, 1),
                TensorShape.image(3, 2, 7),
                TensorShape.image(32, 28, 28),
                TensorShape.image(2_000_000_000, 1, 1),
                TensorShape.vector(1),
                TensorShape.vector(2_000_000_000));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("names its arrays uniquely within each operation and counts no negative cost")
    void arrays(LayerKind kind) {
        TensorShape input = TensorShape.image(32, 28, 28);
        if (kind instanceof SingleKind single && single.problem(input).isEmpty()) {
            TensorShape shape = input;
            for (LayerOperation operation : single.operations(input)) {
                List<String> names =
                        operation.parameters(shape).stream().map(array -> array.name()).toList();
                assertEquals(names.size(), new HashSet<>(names).size());
                assertTrue(operation.multiplyAdds(shape) >= 0);
                shape = operation.output(shape);
            }
        }
    }
}

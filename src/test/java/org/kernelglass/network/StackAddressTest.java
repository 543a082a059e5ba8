package org.kernelglass.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelglass.layer.Conv2D;
import org.kernelglass.layer.Dropout;
import org.kernelglass.layer.MaxPool;
import org.kernelglass.layer.Parallel;
import org.kernelglass.layer.ReLU;
import org.kernelglass.layer.Residual;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.Sentences;

@DisplayName("A layer by its address")
class StackAddressTest {

    private final LayerStack stack =
            StackBuilder.start()
                    .add(Conv2D.DEFAULT, ReLU.DEFAULT)
                    .add(
                            Parallel.DEFAULT,
                            List.of(
                                    first -> first.add(Conv2D.DEFAULT),
                                    second ->
                                            second.add(
                                                    Residual.DEFAULT,
                                                    List.of(b -> b.add(Conv2D.DEFAULT)))))
                    .add(MaxPool.DEFAULT)
                    .build();

    private static String problem(Refusal refusal) {
        new Sentences(Locale.SIMPLIFIED_CHINESE).render(refusal.problem());
        return new Sentences(Locale.ENGLISH).render(refusal.problem());
    }

    private static String hint(Refusal refusal) {
        return new Sentences(Locale.ENGLISH).render(refusal.hint().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "0, conv2d-1",
        "1, relu-1",
        "2, parallel-1",
        "2.0.0, conv2d-2",
        "2.1.0, residual-1",
        "2.1.0.0.0, conv2d-3",
        "3, maxpool-1",
        "' 3 ', maxpool-1"
    })
    @DisplayName("is found, and its address is found from its id")
    void found(String address, String id) {
        assertEquals(id, StackAddress.parse(address).find(stack).id());
        assertEquals(
                Optional.of(address.trim()), StackAddress.ofId(stack, id).map(StackAddress::text));
    }

    @Test
    @DisplayName("that no layer has is empty")
    void noSuchId() {
        assertEquals(Optional.empty(), StackAddress.ofId(stack, "dense-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "2.1", "1.", ".1", "1..2", "99999999999", "0.0.0.0"})
    @DisplayName("that is none is refused with the form of an address")
    void nonsense(String text) {
        Refusal refusal = assertThrows(Refusal.class, () -> StackAddress.parse(text));
        assertTrue(problem(refusal).contains("'" + text + "' is not the address of a layer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "2.2.0", "2.0.1", "0.0.0", "2.1.0.1.0"})
    @DisplayName("where nothing stands is refused with the list of layers")
    void missing(String text) {
        Refusal refusal = assertThrows(Refusal.class, () -> StackAddress.parse(text).find(stack));
        assertEquals("There is no layer " + text + " in this network.", problem(refusal));
        assertTrue(hint(refusal).contains("2.1.0.0.0 Conv2D"), hint(refusal));
    }

    @Test
    @DisplayName("changes alone, everything else stays the same object")
    void change() {
        LayerStack changed = Assignment.parse("2.1.0.0.0.filters=7").applyTo(stack);
        StackLayer inner = StackAddress.parse("2.1.0.0.0").find(changed);
        assertEquals("conv2d-3", inner.id());
        assertEquals("7", inner.kind().parameter("filters").text());
        assertSame(stack.layers().get(0), changed.layers().get(0));
        assertSame(
                StackAddress.parse("2.0.0").find(stack), StackAddress.parse("2.0.0").find(changed));
        assertEquals(
                "32",
                StackAddress.parse("2.1.0.0.0").find(stack).kind().parameter("filters").text());
    }

    @Test
    @DisplayName("takes a setting as the command line writes it")
    void assignment() {
        LayerStack changed = Assignment.parse("0.kernel=5").applyTo(stack);
        changed = Assignment.parse(" 0.padding = same ").applyTo(changed);
        assertEquals("5x5", changed.layers().get(0).kind().parameter("kernel").text());
        assertEquals("same", changed.layers().get(0).kind().parameter("padding").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.kernel", "kernel=5", "=", "5"})
    @DisplayName("refuses what is no setting, with the form")
    void noAssignment(String text) {
        Refusal refusal = assertThrows(Refusal.class, () -> Assignment.parse(text));
        assertTrue(problem(refusal).contains("'" + text + "' is not a setting"), problem(refusal));
        assertTrue(hint(refusal).contains("0.kernel=5"), hint(refusal));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.kernel=banana|Layer 0: kernel: 'banana' is not a size",
                "0.kernel=|Layer 0: kernel: '' is not a size",
                "0.kernel=3=3|Layer 0: kernel: '3=3' is not a size",
                "2.0.0.filters=0|Layer 2.0.0: filters: '0' is not a whole number",
                "1.kernel=3|Layer 1: ReLU has no setting 'kernel'",
                "0.=3|Layer 0: Conv2D has no setting ''",
                "9.kernel=3|There is no layer 9",
                "2.0.kernel=3|'2.0' is not the address of a layer",
                "a.b=1.5|'a' is not the address of a layer",
                "x.y.kernel=3|'x.y' is not the address of a layer"
            })
    @DisplayName("refuses a setting that does not fit, naming the layer")
    void refused(String text, String expected) {
        Refusal refusal = assertThrows(Refusal.class, () -> Assignment.parse(text).applyTo(stack));
        assertTrue(problem(refusal).startsWith(expected), problem(refusal));
    }

    @Test
    @DisplayName("a decimal value keeps its dot")
    void decimal() {
        LayerStack dropout = StackBuilder.start().add(Dropout.DEFAULT).build();
        LayerStack changed = Assignment.parse("0.rate=0.25").applyTo(dropout);
        assertEquals("0.25", changed.layers().get(0).kind().parameter("rate").text());
    }

    @Test
    @DisplayName("gets a fresh id above every other of its kind")
    void freshIds() {
        assertEquals("conv2d-4", LayerIds.fresh(stack, Conv2D.DEFAULT));
        assertEquals("maxpool-1", LayerIds.fresh(new LayerStack(List.of()), MaxPool.DEFAULT));
        LayerStack gap = LayerStack.of(StackLayer.of("relu-9", ReLU.DEFAULT));
        assertEquals("relu-10", LayerIds.fresh(gap, ReLU.DEFAULT));
    }
}

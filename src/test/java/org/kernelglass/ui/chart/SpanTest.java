package org.kernelglass.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A piece of an axis")
class SpanTest {

    @Test
    @DisplayName("grows and shrinks around the place under the pointer")
    void scaled() {
        Span span = new Span(10, 30).scaled(0.5, 15);
        assertEquals(new Span(12.5, 22.5), span);
        assertEquals(new Span(10, 30).share(15), span.share(15), 1e-12);
    }

    @Test
    @DisplayName("moves by a share of itself but not beyond the whole")
    void moved() {
        Span all = new Span(0, 100);
        assertEquals(new Span(30, 50), new Span(20, 40).moved(0.5).within(all));
        assertEquals(new Span(80, 100), new Span(70, 90).moved(5).within(all));
        assertEquals(new Span(0, 20), new Span(20, 40).moved(-5).within(all));
        assertEquals(all, new Span(-50, 300).within(all));
    }

    @Test
    @DisplayName("has a length")
    void empty() {
        assertThrows(IllegalArgumentException.class, () -> new Span(1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Span(Double.NaN, 1));
    }
}

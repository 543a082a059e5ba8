package org.kernelglass.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A bounded input")
class BoundedInputTest {

    private static final byte[] CONTENT = {1, 2, 3, 4, 5};

    private static InputStream bounded(long most) {
        return new BoundedInput(new ByteArrayInputStream(CONTENT), most);
    }

    @Test
    @DisplayName("gives all there is up to its bound")
    void within() throws IOException {
        assertArrayEquals(CONTENT, bounded(5).readAllBytes());
        InputStream input = bounded(5);
        for (byte one : CONTENT) {
            assertEquals(one, input.read());
        }
        assertEquals(-1, input.read());
    }

    @Test
    @DisplayName("ends where there is more")
    void beyond() {
        assertThrows(BoundedInput.Exceeded.class, () -> bounded(4).readAllBytes());
        InputStream input = bounded(0);
        assertThrows(BoundedInput.Exceeded.class, input::read);
    }
}

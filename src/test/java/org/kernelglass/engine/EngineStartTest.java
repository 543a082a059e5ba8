package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.Sentences;

@DisplayName("An engine that does not start")
class EngineStartTest {

    private final Sentences english = new Sentences(Locale.ENGLISH);
    private final Throwable cause =
            new IllegalStateException("outer", new IOException("file too short"));

    @Test
    @DisplayName("says how much room is missing and where")
    void noRoom() {
        Refusal refusal = EngineStart.refusal(cause, Path.of("cache"), 12L << 20);
        String said = english.render(refusal.problem());
        assertTrue(said.contains("cache has 12 MB") && said.contains("600 MB"), said);
        assertTrue(english.render(refusal.hint().orElseThrow()).contains("ENGINE_CACHE_DIR"));
    }

    @Test
    @DisplayName("says what is wrong and which folder to delete")
    void damaged() {
        Refusal refusal = EngineStart.refusal(cause, Path.of("cache"), 5L << 30);
        assertTrue(english.render(refusal.problem()).contains("file too short"));
        assertTrue(
                english.render(refusal.hint().orElseThrow()).contains("Delete the folder cache"));
        assertEquals(cause, refusal.getCause());
    }
}

package org.kernelglass.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.export.Sheet.Words;
import org.kernelglass.message.Message;
import org.kernelglass.message.Sentences;

@DisplayName("The lettering of a picture")
class LetteringTest {

    private static final Message EPOCH = Message.of("export.curves.epoch");

    @Test
    @DisplayName("is Chinese where a font can draw it, and English where none can")
    void chinese() {
        Lettering lettering = new Lettering(new Sentences(Locale.SIMPLIFIED_CHINESE));
        String words = lettering.words(EPOCH);
        assertTrue(lettering.canDraw(words), words);
        assertEquals(lettering.canDraw("轮次") ? "轮次" : "Epoch", words);
    }

    @Test
    @DisplayName("shortens a long text in the middle until it fits, without cutting a character")
    void shortened() {
        try (Sheet sheet = new Sheet(1, 1, new Lettering(new Sentences(Locale.ENGLISH)))) {
            Words whole = Words.of("a short name", 12, Look.INK);
            assertEquals(whole, sheet.shortened(whole, 500));
            Words half = sheet.shortened(whole, sheet.width(whole) * 0.7);
            assertTrue(sheet.width(half) <= sheet.width(whole) * 0.7);
            assertTrue(half.text().matches("a s.*….*e"), half.text());
            String faces = "😀😁😂🤣😃😄😅😆";
            for (int width = 0; width < 120; width += 5) {
                String cut = sheet.shortened(Words.of(faces, 12, Look.INK), width).text();
                assertEquals(0, cut.replace("…", "").length() % 2, cut);
            }
        }
    }
}

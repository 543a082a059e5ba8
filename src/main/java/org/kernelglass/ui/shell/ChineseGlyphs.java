package org.kernelglass.ui.shell;

import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/**
 * Whether some installed font can show Chinese: where none can, all characters look the same. FX
 * thread.
 */
final class ChineseGlyphs {

    private static final int SIZE = 24;

    private ChineseGlyphs() {}

    static boolean canBeShown() {
        return !same(picture("\u4e2d"), picture("\u7f51"));
    }

    private static WritableImage picture(String character) {
        Scene scene = new Scene(new StackPane(new Text(character)), SIZE, SIZE);
        return scene.snapshot(null);
    }

    private static boolean same(WritableImage one, WritableImage other) {
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }
}

package org.kernelglass.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.ui.WindowTest;

@DisplayName("Small pictures and long lists")
class SmallPicturesTest extends WindowTest {

    private static final int SIDE = 75;
    private static final int IMAGES = 100_000;

    private final PictureFrame frame = new PictureFrame(SIDE);
    private ListView<Integer> list;

    @Override
    protected Parent root() {
        list = new ListView<>(FXCollections.observableArrayList());
        for (int image = 0; image < IMAGES; image++) {
            list.getItems().add(image);
        }
        list.setFixedCellSize(80);
        return new HBox(20, list, frame);
    }

    /** Every pixel another colour. */
    private static Image picture(int width, int height) {
        WritableImage image = new WritableImage(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.getPixelWriter().setArgb(x, y, 0xFF000080 | 30 * x << 16 | 30 * y << 8);
            }
        }
        return image;
    }

    @Test
    @DisplayName("of 8×8 and 8×5 pixels are enlarged to squares of one colour each")
    void enlarged() {
        crisp(8, 8);
        crisp(8, 5);
    }

    private void crisp(int width, int height) {
        int times = SIDE / Math.max(width, height);
        Image picture = picture(width, height);
        interact(() -> frame.show(picture));
        Image shown = onFx(() -> frame.getChildren().get(0).snapshot(null, null));
        assertEquals(width * times, (int) shown.getWidth());
        assertEquals(height * times, (int) shown.getHeight());
        for (int y = 0; y < height * times; y++) {
            for (int x = 0; x < width * times; x++) {
                assertEquals(
                        Integer.toHexString(picture.getPixelReader().getArgb(x / times, y / times)),
                        Integer.toHexString(shown.getPixelReader().getArgb(x, y)),
                        x + ", " + y);
            }
        }
    }

    @Test
    @DisplayName("of a hundred thousand leave a thumb that can be taken hold of")
    void thumb() {
        ScrollBar bar =
                lookup(".scroll-bar").queryAllAs(ScrollBar.class).stream()
                        .filter(ScrollBar::isVisible)
                        .findFirst()
                        .orElseThrow();
        Set<Double> lengths = new HashSet<>();
        interact(
                () -> {
                    Region thumb = (Region) bar.lookup(".thumb");
                    lengths.add(thumb.getHeight());
                    assertEquals(8, bar.getWidth(), 0.5);
                });
        assertTrue(lengths.stream().allMatch(length -> length >= 20), lengths.toString());
    }
}

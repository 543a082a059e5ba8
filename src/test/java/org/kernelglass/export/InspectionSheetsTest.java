package org.kernelglass.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelglass.message.Sentences;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

@DisplayName("Pictures of what was seen inside")
class InspectionSheetsTest {

    private static final Sentences ENGLISH = new Sentences(Locale.ENGLISH);

    private static int at(BufferedImage image, double x, double y) {
        return image.getRGB((int) (x * Sheet.SCALE), (int) (y * Sheet.SCALE));
    }

    private static Tensor image(int channels, int height, int width, float... values) {
        return new Tensor(TensorShape.image(channels, height, width), values);
    }

    @Test
    @DisplayName("show each value of a map in its colour at its place, on one scale for all maps")
    void maps() {
        Tensor maps = image(2, 2, 2, 0, 1, 2, 4, 4, 2, 1, 0);
        BufferedImage drawn = new MapPicture(ENGLISH).draw(maps, "1 ReLU");
        MapSheet sheet = new MapSheet(maps, maps.shape(), "1 ReLU", new Lettering(ENGLISH));
        for (int channel = 0; channel < 2; channel++) {
            for (int place = 0; place < 4; place++) {
                double x = sheet.left(channel) + 24 + 48 * (place % 2);
                double y = sheet.top(channel) + 24 + 48 * (place / 2);
                float value = maps.values()[channel * 4 + place];
                assertEquals(ColorScale.viridis(value / 4).getRGB(), at(drawn, x, y));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 64, 300, 5408})
    @DisplayName("are made of vectors too, of few units and of many")
    void vectors(int units) {
        float[] values = new float[units];
        for (int unit = 0; unit < units; unit++) {
            values[unit] = unit % 7 - 3;
        }
        Tensor vector = new Tensor(TensorShape.vector(units), values);
        BufferedImage drawn = new MapPicture(ENGLISH).draw(vector, "4 Dense");
        assertTrue(drawn.getWidth() < 2200 && drawn.getHeight() < 2200);
    }

    @Test
    @DisplayName("keep maps larger than a tile within it, and show what is no number in grey")
    void large() {
        float[] values = new float[300 * 300];
        Arrays.fill(values, Float.NaN);
        BufferedImage drawn = new MapPicture(ENGLISH).draw(image(1, 300, 300, values), "0 Conv2D");
        assertTrue(drawn.getWidth() < 1200);
        MapSheet sheet =
                new MapSheet(
                        image(1, 300, 300, values),
                        TensorShape.image(1, 300, 300),
                        "",
                        new Lettering(ENGLISH));
        assertEquals(
                ColorScale.NO_NUMBER.getRGB(), at(drawn, sheet.left(0) + 40, sheet.top(0) + 40));
    }

    @Test
    @DisplayName("lay the heat over the photograph where it belongs, and leave the rest as it is")
    void placed() {
        float[] photo = new float[64];
        Arrays.fill(photo, 0.5f);
        AttributionPicture.Content content =
                new AttributionPicture.Content(
                        image(1, 8, 8, photo),
                        image(1, 2, 2, 0, 0, 0, 3),
                        new Rectangle2D.Double(1, 2, 4, 4),
                        false,
                        "title",
                        "below");
        BufferedImage drawn = new AttributionPicture(ENGLISH).draw(content);
        AttributionSheet sheet = new AttributionSheet(content, new Lettering(ENGLISH));
        Rectangle2D heat = sheet.panel(1);
        double pixel = heat.getWidth() / 8;
        int hottest = at(drawn, heat.getX() + 4 * pixel, heat.getY() + 5 * pixel);
        assertEquals(ColorScale.viridis(1).getRGB(), hottest);
        int coldest = at(drawn, heat.getX() + 2 * pixel, heat.getY() + 3 * pixel);
        assertEquals(ColorScale.viridis(0).getRGB(), coldest);
        Rectangle2D overlay = sheet.panel(2);
        int grey = new Color(128, 128, 128).getRGB();
        assertEquals(grey, at(drawn, overlay.getX() + 6 * pixel, overlay.getY() + pixel));
        assertNotEquals(grey, at(drawn, overlay.getX() + 4 * pixel, overlay.getY() + 5 * pixel));
    }

    @Test
    @DisplayName("show for and against in red and blue")
    void signed() {
        AttributionPicture.Content content =
                new AttributionPicture.Content(
                        image(3, 2, 2, new float[12]),
                        image(1, 2, 2, -2, 0, 0, 1),
                        new Rectangle2D.Double(0, 0, 2, 2),
                        true,
                        "title",
                        "");
        BufferedImage drawn = new AttributionPicture(ENGLISH).draw(content);
        Rectangle2D heat = new AttributionSheet(content, new Lettering(ENGLISH)).panel(1);
        double half = heat.getWidth() / 2;
        assertEquals(
                ColorScale.diverging(-1).getRGB(),
                at(drawn, heat.getX() + half / 2, heat.getY() + half / 2));
        assertEquals(
                ColorScale.diverging(0.5).getRGB(),
                at(drawn, heat.getX() + 1.5 * half, heat.getY() + 1.5 * half));
    }

    @Test
    @DisplayName("show points in the colour of their class, and hollow ones where it was mistaken")
    void plane() {
        PlanePicture.Content content =
                new PlanePicture.Content(
                        new Tensor(TensorShape.of(3, 2), new float[] {0, 0, 1, 1, 0.5f, 0.2f}),
                        new int[] {0, 1, 0},
                        new int[] {0, 0, 0},
                        List.of("cat", "dog"),
                        "title",
                        "below");
        BufferedImage drawn = new PlanePicture(ENGLISH).draw(content);
        double left = Look.MARGIN + 16;
        double bottom = Look.MARGIN + 62 + 560 - 16;
        assertEquals(PlaneSheet.color(0).getRGB(), at(drawn, left, bottom));
        double right = Look.MARGIN + 560 - 16;
        double top = Look.MARGIN + 62 + 16;
        assertEquals(Color.WHITE.getRGB(), at(drawn, right, top));
        assertEquals(PlaneSheet.color(1).getRGB(), at(drawn, right - 3.5, top));
    }

    @Test
    @DisplayName("show a picture enlarged under its two lines")
    void single() {
        BufferedImage drawn =
                new SinglePicture(ENGLISH).draw(image(1, 1, 2, 0, 1), "title", "below");
        double y = Look.MARGIN + 62 + 60;
        assertEquals(Color.BLACK.getRGB(), at(drawn, Look.MARGIN + 60, y));
        assertEquals(Color.WHITE.getRGB(), at(drawn, Look.MARGIN + 300, y));
    }
}

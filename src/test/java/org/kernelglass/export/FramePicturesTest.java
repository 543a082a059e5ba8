package org.kernelglass.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.export.FramePictures.Moment;
import org.kernelglass.message.Sentences;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;
import org.w3c.dom.NodeList;

@DisplayName("Pictures of a layer over time")
class FramePicturesTest {

    private final FramePictures pictures = new FramePictures(new Sentences(Locale.ENGLISH));

    @TempDir Path folder;

    private static Moment kernels(int step, float value) {
        float[] values = new float[2 * 9];
        Arrays.fill(values, value);
        return new Moment(new Tensor(TensorShape.of(2, 1, 3, 3), values), "0 Conv2D, step " + step);
    }

    private static Moment maps(int step, float value) {
        float[] values = new float[2 * 16];
        Arrays.fill(values, value);
        return new Moment(new Tensor(TensorShape.image(2, 4, 4), values), "0 Conv2D, step " + step);
    }

    private static int inFirstTile(BufferedImage image) {
        int left = (Look.MARGIN + 20) * Sheet.SCALE;
        int top = (Look.MARGIN + 62 + 20) * Sheet.SCALE;
        return image.getRGB(left, top) & 0xFFFFFF;
    }

    private static int rgb(Color color) {
        return color.getRGB() & 0xFFFFFF;
    }

    @Test
    @DisplayName("of kernels are on one scale, and say their step")
    void kernelScale() {
        FrameDrawing drawing = pictures.kernels(List.of(kernels(0, 0.25f), kernels(7, -1)));
        assertEquals(rgb(ColorScale.diverging(0.25)), inFirstTile(drawing.draw(0)));
        assertEquals(rgb(ColorScale.diverging(-1)), inFirstTile(drawing.draw(1)));
        FrameDrawing other = pictures.kernels(List.of(kernels(3, 0.25f), kernels(7, -1)));
        assertTrue(differ(drawing.draw(0), other.draw(0)));
        assertFalse(differ(drawing.draw(1), other.draw(1)));
    }

    private static boolean differ(BufferedImage a, BufferedImage b) {
        assertEquals(a.getWidth(), b.getWidth());
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                if (a.getRGB(x, y) != b.getRGB(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    @DisplayName("of maps are on one scale")
    void mapScale() {
        FrameDrawing drawing = pictures.maps(List.of(maps(0, 1), maps(7, 4)));
        assertEquals(rgb(ColorScale.viridis(0.25)), inFirstTile(drawing.draw(0)));
        assertEquals(rgb(ColorScale.viridis(1)), inFirstTile(drawing.draw(1)));
    }

    @Test
    @DisplayName("move in a GIF that begins again, with the colours of the single pictures")
    void gif() throws IOException {
        FrameDrawing drawing =
                pictures.maps(List.of(maps(0, 1), maps(2, 2), maps(5, 3), maps(8, 4)));
        Path file = folder.resolve("moving.gif");
        drawing.gif(file, 25);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertEquals(4, reader.getNumImages(true));
            List<String> delays = new ArrayList<>();
            for (int place = 0; place < 4; place++) {
                assertClose(inFirstTile(drawing.draw(place)), inFirstTile(reader.read(place)));
                assertEquals(drawing.draw(place).getHeight(), reader.getHeight(place));
                delays.add(attribute(metadata(reader, place), "GraphicControlExtension"));
            }
            assertEquals(List.of("25", "25", "25", "100"), delays);
            NodeList loops = metadata(reader, 0).getElementsByTagName("ApplicationExtension");
            assertEquals(1, loops.getLength());
            assertEquals(
                    "NETSCAPE", ((IIOMetadataNode) loops.item(0)).getAttribute("applicationID"));
        } finally {
            reader.dispose();
        }
    }

    private static IIOMetadataNode metadata(ImageReader reader, int place) throws IOException {
        return (IIOMetadataNode)
                reader.getImageMetadata(place).getAsTree("javax_imageio_gif_image_1.0");
    }

    private static String attribute(IIOMetadataNode root, String element) {
        return ((IIOMetadataNode) root.getElementsByTagName(element).item(0))
                .getAttribute("delayTime");
    }

    private static void assertClose(int expected, int actual) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertEquals((expected >> shift) & 0xFF, (actual >> shift) & 0xFF, 16);
        }
    }

    @Test
    @DisplayName("of up to 256 colours keep each exactly; of more, none is far from what it was")
    void palette() {
        BufferedImage few = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        BufferedImage many = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < 256; at++) {
            few.setRGB(at % 16, at / 16, (at * 0x010203) & 0xFFFFFF);
        }
        for (int at = 0; at < 4096; at++) {
            many.setRGB(at % 64, at / 64, ((at % 64 * 4) << 16) | (at / 64 * 4));
        }
        assertFalse(differ(few, Palette.indexed(few)));
        BufferedImage indexed = Palette.indexed(many);
        assertNotEquals(0, indexed.getRGB(63, 63) & 0xFFFFFF);
        for (int at = 0; at < 4096; at++) {
            assertClose(
                    many.getRGB(at % 64, at / 64) & 0xFFFFFF,
                    indexed.getRGB(at % 64, at / 64) & 0xFFFFFF);
        }
    }
}

package org.kernelglass.dataset.decode;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;

/**
 * Runs the ImageIO reader of a format over bytes in memory: the header first, then everything, and
 * listens to its warnings, since a JPEG reader only warns where half the picture is missing.
 */
final class RasterReader {

    /** What a reader says, in lower case, where the pixels it gives are not those of the file. */
    private static final List<String> TRUNCATION =
            List.of("truncated file", "premature end of", "premature eof", "unexpected end of");

    private static final List<String> CORRUPTION =
            List.of(
                    "bad huffman code",
                    "instead of rst",
                    "inconsistent progression",
                    "invalid sos parameters");

    private RasterReader() {}

    /**
     * Decodes one image of the file.
     *
     * @param image which, from 0
     * @throws org.kernelglass.message.Refusal if it is too large or its reader found it damaged
     */
    static BufferedImage read(PictureFormat format, byte[] bytes, int image) throws IOException {
        return read(format, bytes, image, reader -> reader.read(image));
    }

    /**
     * The samples of one image as they stand in the file: a reader that makes an image of them may
     * clamp them to the range of a screen.
     */
    static Raster readSamples(PictureFormat format, byte[] bytes, int image) throws IOException {
        return read(format, bytes, image, reader -> reader.readRaster(image, null));
    }

    private interface Reading<T> {
        T from(ImageReader reader) throws IOException;
    }

    private static <T> T read(PictureFormat format, byte[] bytes, int image, Reading<T> reading)
            throws IOException {
        ImageReader reader = format.newReader();
        try (ImageInputStream input = new ByteArrayImageInputStream(bytes)) {
            Warnings warnings = new Warnings();
            reader.addIIOReadWarningListener(warnings);
            reader.setInput(input, false, true);
            PixelLimit.check(reader.getHeight(image), reader.getWidth(image));
            T picture = reading.from(reader);
            warnings.refuseDamage();
            return picture;
        } finally {
            reader.dispose();
        }
    }

    private static final class Warnings implements IIOReadWarningListener {

        private String truncation;
        private String corruption;

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            String text = warning.toLowerCase(Locale.ROOT);
            if (TRUNCATION.stream().anyMatch(text::contains)) {
                truncation = warning;
            }
            if (CORRUPTION.stream().anyMatch(text::contains)) {
                corruption = warning;
            }
        }

        private void refuseDamage() {
            if (truncation != null) {
                throw Damage.truncated();
            }
            if (corruption != null) {
                throw Damage.damaged(corruption);
            }
        }
    }
}

package org.kernelglass.dataset.decode;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import org.kernelglass.dataset.Picture;

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

    /** How pixels are taken out of a reader. */
    interface Reading {
        Picture from(ImageReader reader) throws IOException;
    }

    /**
     * Decodes one image of the file.
     *
     * @param image which, from 0
     * @throws org.kernelglass.message.Refusal if it is too large or its reader found it damaged
     */
    static Picture read(PictureFormat format, byte[] bytes, int image, Reading reading)
            throws IOException {
        ImageReader reader = format.newReader();
        try (ImageInputStream input = new ByteArrayImageInputStream(bytes)) {
            Warnings warnings = new Warnings();
            reader.addIIOReadWarningListener(warnings);
            reader.setInput(input, false, true);
            long pixels = PixelLimit.check(reader.getHeight(image), reader.getWidth(image));
            Picture picture = MemoryTurn.take(pixels, () -> reading.from(reader));
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

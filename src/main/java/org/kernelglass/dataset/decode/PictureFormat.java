package org.kernelglass.dataset.decode;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;

/** The picture formats that can be read, told apart by a file's first bytes, never by its name. */
enum PictureFormat {
    JPEG("jpeg", "\u00FF\u00D8"),
    PNG("png", "\u0089PNG\r\n\u001A\n"),
    GIF("gif", "GIF87a", "GIF89a"),
    BMP("bmp", "BM"),
    TIFF("tiff", "II*\0", "MM\0*", "II+\0", "MM\0+"),
    WEBP("webp", "RIFF????WEBP");

    /** How many bytes {@link #of} wants to see. */
    static final int SIGNATURE_BYTES = 12;

    private static final String PREFERRED_READERS = "com.twelvemonkeys.";

    private final String[] signatures;
    private final ImageReaderSpi provider;

    PictureFormat(String name, String... signatures) {
        this.signatures = signatures;
        this.provider = provider(name);
    }

    /** The format that bytes beginning so are in. */
    static Optional<PictureFormat> of(byte[] start) {
        return Arrays.stream(values()).filter(format -> format.matches(start)).findFirst();
    }

    ImageReader newReader() throws java.io.IOException {
        return provider.createReaderInstance();
    }

    private boolean matches(byte[] start) {
        return Arrays.stream(signatures).anyMatch(signature -> matches(signature, start));
    }

    private static boolean matches(String signature, byte[] start) {
        if (start.length < signature.length()) {
            return false;
        }
        for (int i = 0; i < signature.length(); i++) {
            char wanted = signature.charAt(i);
            if (wanted != '?' && wanted != (start[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    private static ImageReaderSpi provider(String name) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(name);
        ImageReaderSpi chosen = null;
        while (readers.hasNext()) {
            ImageReaderSpi candidate = readers.next().getOriginatingProvider();
            boolean preferred = candidate.getClass().getName().startsWith(PREFERRED_READERS);
            chosen = chosen == null || preferred ? candidate : chosen;
        }
        if (chosen == null) {
            throw new IllegalStateException("no reader for " + name + " on the class path");
        }
        return chosen;
    }
}

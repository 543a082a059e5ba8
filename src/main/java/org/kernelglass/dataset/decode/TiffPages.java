package org.kernelglass.dataset.decode;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.stream.ImageInputStream;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * The directories of a TIFF file (TIFF 6.0, section 2): which one is the picture, and whether there
 * is one and only one. Thumbnails and masks do not count; pages and z-planes do.
 */
final class TiffPages {

    private static final int SUBFILE_TYPE = 254;
    private static final int OLD_SUBFILE_TYPE = 255;
    private static final int IMAGE_DESCRIPTION = 270;
    private static final int ORIENTATION = 274;
    private static final int REDUCED_OR_MASK = 0b101;
    private static final Pattern IMAGEJ_STACK =
            Pattern.compile("\\AImageJ=[\\s\\S]*?^images=(\\d{1,9})$", Pattern.MULTILINE);

    private final List<TiffFields> all = new ArrayList<>();
    private final int picture;
    private final TiffSamples samples;

    /**
     * @throws Refusal if the file holds no picture, or several pages or z-planes
     */
    TiffPages(byte[] file) throws IOException {
        try (ImageInputStream input = new ByteArrayImageInputStream(file)) {
            Directory root = new TIFFReader().read(input);
            if (root instanceof CompoundDirectory chain) {
                for (int i = 0; i < chain.directoryCount(); i++) {
                    all.add(new TiffFields(chain.getDirectory(i)));
                }
            } else {
                all.add(new TiffFields(root));
            }
        }
        picture = onlyPicture();
        samples = TiffSamples.of(page());
        TiffExtent.check(page(), file.length);
    }

    /** Index of the directory that is the picture. */
    int picture() {
        return picture;
    }

    /** What the samples of the picture are. */
    TiffSamples samples() {
        return samples;
    }

    /** How the camera was held, as EXIF numbers it. */
    int orientation() {
        return (int) page().number(ORIENTATION, Orientation.UPRIGHT);
    }

    private TiffFields page() {
        return all.get(picture);
    }

    private int onlyPicture() {
        List<Integer> pictures = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (isPicture(all.get(i))) {
                pictures.add(i);
            }
        }
        if (pictures.isEmpty()) {
            throw new Refusal(Message.of("dataset.decode.no-pixels"));
        }
        long planes = Math.max(pictures.size(), imageJPlanes(all.get(pictures.get(0))));
        if (planes > 1) {
            throw new Refusal(Message.of("dataset.decode.planes", planes));
        }
        return pictures.get(0);
    }

    private static boolean isPicture(TiffFields page) {
        boolean reduced = (page.number(SUBFILE_TYPE, 0) & REDUCED_OR_MASK) != 0;
        return !reduced && page.number(OLD_SUBFILE_TYPE, 1) != 2;
    }

    /** ImageJ writes a large stack behind one single directory and tells only in its text. */
    private static long imageJPlanes(TiffFields page) {
        Matcher stack = IMAGEJ_STACK.matcher(page.text(IMAGE_DESCRIPTION));
        return stack.find() ? Long.parseLong(stack.group(1)) : 1;
    }
}

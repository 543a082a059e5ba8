package org.kernelglass.dataset.decode;

import java.io.IOException;
import java.util.Optional;
import org.kernelglass.dataset.Picture;
import org.kernelglass.dataset.PictureFacts;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.parameter.Size;

/**
 * Turns the bytes of a picture file into an upright {@link Picture} of the samples that stand in
 * it. Reads JPEG (also CMYK), PNG, GIF (first frame), BMP, TIFF and WebP (first frame), told apart
 * by content. Any thread, several at once.
 */
public final class PictureDecoder {

    /** How many bytes {@link #requirePicture} wants to see. */
    public static final int SIGNATURE_BYTES = PictureFormat.SIGNATURE_BYTES;

    /** Counts up whenever the same bytes may give another picture or another verdict. */
    public static final int VERSION = 3;

    private static final Size FULL_SIZE = Size.square(Short.MAX_VALUE);

    private PictureDecoder() {}

    /**
     * Looks only at the first bytes of a file, so that a huge file that is no picture need not be
     * read.
     *
     * @throws Refusal if they are not those of a picture
     */
    public static void requirePicture(byte[] start) {
        formatOf(start);
    }

    /**
     * Decodes a whole file.
     *
     * @param atLeast the size it will be scaled to: a larger picture may come averaged down, with
     *     neither side below one and a half times this
     * @throws Refusal if the file cannot be read whole, is too large, or is no grey or colour
     *     picture; the sentence says why
     */
    public static Picture decode(byte[] file, Size atLeast) {
        PictureFormat format = formatOf(file);
        try {
            return BlockAverage.reduce(decode(format, file, atLeast), atLeast);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw Damage.of(e);
        }
    }

    /**
     * Decodes a whole file for what it is alone. Whatever {@link #decode} refuses is refused here.
     *
     * @throws Refusal as {@link #decode}
     */
    public static PictureFacts facts(byte[] file) {
        Optional<PictureFacts> quick =
                formatOf(file) == PictureFormat.JPEG ? ScaledJpeg.facts(file) : Optional.empty();
        return quick.map(stored -> Orientation.upright(stored, ExifBlock.orientationOfJpeg(file)))
                .orElseGet(() -> PictureFacts.of(decode(file, FULL_SIZE)));
    }

    private static PictureFormat formatOf(byte[] start) {
        if (start.length == 0) {
            throw new Refusal(Message.of("dataset.decode.empty"));
        }
        Optional<PictureFormat> format = PictureFormat.of(start);
        return format.orElseThrow(() -> new Refusal(Message.of("dataset.decode.not-a-picture")));
    }

    private static Picture decode(PictureFormat format, byte[] file, Size atLeast)
            throws IOException {
        return switch (format) {
            case JPEG -> {
                Optional<Picture> scaled = ScaledJpeg.read(file, atLeast);
                Picture stored = scaled.isPresent() ? scaled.get() : jpeg(file);
                yield Orientation.upright(stored, ExifBlock.orientationOfJpeg(file));
            }
            case PNG -> png(file);
            case GIF -> new GifScreen(file).place(pixels(format, file, 0));
            case BMP -> pixels(format, file, 0);
            case TIFF -> tiff(file);
            case WEBP -> {
                Optional<byte[]> exif = new WebpChunks(file).exif();
                yield upright(pixels(format, file, 0), exif);
            }
        };
    }

    /**
     * What one library does not understand (arithmetic coding, an odd header) the other may; where
     * neither does, the first has the word.
     */
    private static Picture jpeg(byte[] file) throws IOException {
        try {
            return pixels(PictureFormat.JPEG, file, 0);
        } catch (IOException | RuntimeException e) {
            Optional<Picture> whole = ScaledJpeg.whole(file);
            if (whole.isEmpty()) {
                throw e;
            }
            return whole.get();
        }
    }

    private static Picture png(byte[] file) throws IOException {
        PngChunks chunks = new PngChunks(file);
        Picture stored = pixels(PictureFormat.PNG, chunks.essential(), 0);
        chunks.transparentColor()
                .ifPresent(color -> TransparentColor.toBlack(stored, color, chunks.bitDepth()));
        return upright(stored, chunks.exif());
    }

    private static Picture tiff(byte[] file) throws IOException {
        TiffPages pages = new TiffPages(file);
        Picture stored =
                pages.samples().real()
                        ? realPixels(file, pages)
                        : pixels(PictureFormat.TIFF, file, pages.picture());
        return Orientation.upright(stored, pages.orientation());
    }

    private static Picture pixels(PictureFormat format, byte[] file, int image) throws IOException {
        return RasterReader.read(format, file, image, reader -> ImagePixels.of(reader.read(image)));
    }

    /** From the samples as they stand in the file: the reader's images are clamped to 0–1. */
    private static Picture realPixels(byte[] file, TiffPages pages) throws IOException {
        return RasterReader.read(
                PictureFormat.TIFF,
                file,
                pages.picture(),
                reader -> RealPixels.of(reader.readRaster(pages.picture(), null), pages.samples()));
    }

    private static Picture upright(Picture stored, Optional<byte[]> exif) {
        int orientation = exif.map(ExifBlock::orientationOfBlock).orElse(Orientation.UPRIGHT);
        return Orientation.upright(stored, orientation);
    }
}

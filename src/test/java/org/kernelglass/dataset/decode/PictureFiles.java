package org.kernelglass.dataset.decode;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Makes picture files of every kind in memory, whole and broken. */
public final class PictureFiles {

    private static final byte[] PNG_SIGNATURE = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'
    };

    private PictureFiles() {}

    /** Grey levels of PNG colour types. */
    public static final int GREY = 0;

    public static final int RGB = 2;
    public static final int PALETTE = 3;
    public static final int RGBA = 6;

    /** A file of any writable format: red rises to the right, green downwards, blue is 40. */
    public static byte[] gradient(String format, int height, int width) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, x * 255 / width << 16 | y * 255 / height << 8 | 40);
            }
        }
        return written(format, image);
    }

    /** A grey gradient whose tone {@code seed} shifts: other seed, other content. */
    public static byte[] greyPng(int height, int width, int seed) {
        byte[] rows = new byte[height * (width + 1)];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                rows[y * (width + 1) + 1 + x] = (byte) (x * 7 + y * 3 + seed);
            }
        }
        return png(height, width, 8, GREY, rows);
    }

    public static byte[] written(String format, BufferedImage image) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("no writer for " + format);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A JPEG of four inks as they stand in the raster. */
    static byte[] inkJpeg(Raster inks) throws IOException {
        ImageWriter writer = null;
        for (var all = ImageIO.getImageWritersByFormatName("jpeg"); all.hasNext(); ) {
            ImageWriter next = all.next();
            writer = next.getClass().getName().startsWith("com.sun") ? next : writer;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(inks, null, null), null);
        }
        return out.toByteArray();
    }

    /**
     * A PNG.
     *
     * @param rows each beginning with its filter byte, 0
     * @param more chunks before the pixels, as {@link #chunk} makes them
     */
    public static byte[] png(
            int height, int width, int depth, int colorType, byte[] rows, byte[]... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(PNG_SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) depth).put((byte) colorType).put(new byte[3]);
        out.writeBytes(chunk("IHDR", header.array()));
        for (byte[] chunk : more) {
            out.writeBytes(chunk);
        }
        out.writeBytes(chunk("IDAT", deflated(rows)));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        return ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }

    static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        byte[] out = new byte[bytes.length + 1000];
        int length = deflater.deflate(out);
        return java.util.Arrays.copyOf(out, length);
    }

    /** An EXIF block that says nothing but how the camera was held. */
    static byte[] exifBlock(int orientation) {
        return ByteBuffer.allocate(26)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    /** The JPEG marked as printers' programs do: four inks, stored upside down. */
    static byte[] withAdobeMark(byte[] jpeg) {
        byte[] mark = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + 4 + mark.length);
        out.put(jpeg, 0, 2).putShort((short) 0xFFEE).putShort((short) (2 + mark.length));
        return out.put(mark).put(jpeg, 2, jpeg.length - 2).array();
    }

    /** The JPEG with an EXIF segment right behind its start. */
    static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] block = exifBlock(orientation);
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + 10 + block.length);
        out.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (8 + block.length));
        out.put(new byte[] {'E', 'x', 'i', 'f', 0, 0}).put(block);
        return out.put(jpeg, 2, jpeg.length - 2).array();
    }
}

package org.kernelglass.dataset.decode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A PNG file taken apart into its chunks, each checked against its checksum (PNG specification,
 * section 5). Only the chunks that make the pixels go on to the decoder, so that neither a broken
 * nor an exploding text or profile chunk can hurt it.
 */
final class PngChunks {

    private static final int SIGNATURE = 8;
    private static final int AROUND_DATA = 12;
    private static final Set<String> ESSENTIAL = Set.of("IHDR", "PLTE", "IDAT", "IEND");

    private final ByteArrayOutputStream essential = new ByteArrayOutputStream();
    private byte[] exif;
    private byte[] transparency;
    private byte[] header;

    /**
     * @throws org.kernelglass.message.Refusal if the file ends early or a checksum is wrong
     */
    PngChunks(byte[] file) {
        essential.write(file, 0, SIGNATURE);
        ByteBuffer in = ByteBuffer.wrap(file).position(SIGNATURE);
        while (!next(in, file)) {
            continue;
        }
        if (header == null || header.length != 13) {
            throw Damage.damaged("no IHDR chunk");
        }
        long width = ByteBuffer.wrap(header).getInt(0) & 0xFFFFFFFFL;
        PixelLimit.check(ByteBuffer.wrap(header).getInt(4) & 0xFFFFFFFFL, width);
    }

    /** The file with nothing but the chunks its pixels are made of. */
    byte[] essential() {
        return essential.toByteArray();
    }

    /** The EXIF block, from its TIFF header on. */
    Optional<byte[]> exif() {
        return Optional.ofNullable(exif);
    }

    /** The colour that stands for "transparent" in a grey (1) or RGB (3 samples) picture. */
    Optional<int[]> transparentColor() {
        int colors = header[9] == 0 ? 1 : header[9] == 2 ? 3 : 0;
        if (colors == 0 || transparency == null || transparency.length < 2 * colors) {
            return Optional.empty();
        }
        int[] color = new int[colors];
        int mask = (1 << bitDepth()) - 1;
        for (int i = 0; i < colors; i++) {
            color[i] = ByteBuffer.wrap(transparency).getShort(2 * i) & mask;
        }
        return Optional.of(color);
    }

    int bitDepth() {
        return header[8];
    }

    /** Takes one chunk; true after the last. */
    private boolean next(ByteBuffer in, byte[] file) {
        if (in.remaining() < AROUND_DATA) {
            throw Damage.truncated();
        }
        int start = in.position();
        long length = in.getInt() & 0xFFFFFFFFL;
        if (length > in.remaining() - 8) {
            throw Damage.truncated();
        }
        String type = new String(file, start + 4, 4, StandardCharsets.ISO_8859_1);
        boolean intact = intact(file, start, (int) length);
        in.position(start + AROUND_DATA + (int) length);
        if (Character.isUpperCase(type.charAt(0)) && !intact) {
            throw Damage.damaged("CRC of chunk " + type);
        }
        if (intact) {
            keep(type, file, start, (int) length);
        }
        return type.equals("IEND");
    }

    private void keep(String type, byte[] file, int start, int length) {
        byte[] data =
                type.equals("IDAT")
                        ? null
                        : Arrays.copyOfRange(file, start + 8, start + 8 + length);
        switch (type) {
            case "IHDR" -> header = data;
            case "eXIf" -> exif = data;
            case "tRNS" -> transparency = data;
            default -> {}
        }
        boolean paletteAlpha = type.equals("tRNS") && header != null && header[9] == 3;
        if (ESSENTIAL.contains(type) || paletteAlpha) {
            essential.write(file, start, length + AROUND_DATA);
        }
    }

    private static boolean intact(byte[] file, int start, int length) {
        CRC32 crc = new CRC32();
        crc.update(file, start + 4, length + 4);
        return (int) crc.getValue() == ByteBuffer.wrap(file).getInt(start + 8 + length);
    }
}

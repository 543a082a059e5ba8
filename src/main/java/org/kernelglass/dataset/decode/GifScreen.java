package org.kernelglass.dataset.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.kernelglass.dataset.Picture;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * The blocks of a GIF file (GIF89a specification): whether all are there, and where its first frame
 * lies on the screen. What the frame leaves free is black, like everything transparent.
 */
final class GifScreen {

    private static final int SCREEN_DESCRIPTOR_END = 13;
    private static final int FRAME = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int TRAILER = 0x3B;

    private final ByteBuffer in;
    private final int height;
    private final int width;
    private int top = -1;
    private int left;

    /**
     * @throws org.kernelglass.message.Refusal if the file ends early, holds no frame, or claims too
     *     large a screen
     */
    GifScreen(byte[] file) {
        in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < SCREEN_DESCRIPTOR_END) {
            throw Damage.truncated();
        }
        width = in.getShort(6) & 0xFFFF;
        height = in.getShort(8) & 0xFFFF;
        PixelLimit.check(Math.max(height, 1), Math.max(width, 1));
        in.position(SCREEN_DESCRIPTOR_END);
        skip(colorTable(in.get(10)));
        walk();
    }

    /** The first frame at its place on the screen. */
    Picture place(Picture frame) {
        int fullHeight = Math.max(height, top + frame.height());
        int fullWidth = Math.max(width, left + frame.width());
        if (fullHeight == frame.height() && fullWidth == frame.width()) {
            return frame;
        }
        PixelLimit.check(fullHeight, fullWidth);
        int channels = frame.channels();
        short[] samples = new short[fullHeight * fullWidth * channels];
        for (int y = 0; y < frame.height(); y++) {
            System.arraycopy(
                    frame.samples(),
                    y * frame.width() * channels,
                    samples,
                    ((top + y) * fullWidth + left) * channels,
                    frame.width() * channels);
        }
        return new Picture(fullHeight, fullWidth, channels, frame.bits(), samples);
    }

    private void walk() {
        for (int block = next(); block != TRAILER; block = next()) {
            switch (block) {
                case EXTENSION -> {
                    skip(1);
                    subBlocks();
                }
                case FRAME -> frame();
                default -> throw Damage.damaged("GIF block 0x" + Integer.toHexString(block));
            }
        }
        if (top < 0) {
            throw new Refusal(Message.of("dataset.decode.no-pixels"));
        }
    }

    private void frame() {
        int start = in.position();
        skip(9);
        if (top < 0) {
            left = in.getShort(start) & 0xFFFF;
            top = in.getShort(start + 2) & 0xFFFF;
        }
        skip(colorTable(in.get(start + 8)));
        skip(1);
        subBlocks();
    }

    private void subBlocks() {
        for (int length = next(); length != 0; length = next()) {
            skip(length);
        }
    }

    private static int colorTable(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private int next() {
        skip(1);
        return in.get(in.position() - 1) & 0xFF;
    }

    private void skip(int bytes) {
        if (in.remaining() < bytes) {
            throw Damage.truncated();
        }
        in.position(in.position() + bytes);
    }
}

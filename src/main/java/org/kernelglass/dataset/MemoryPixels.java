package org.kernelglass.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Pixels in the heap, in pieces below the size an array can have. */
final class MemoryPixels implements PixelStore, PixelStore.Sink {

    private static final int PIECE = 1 << 26;
    private static final int PART = 1 << 17;

    private final int imageBytes;
    private final int imagesOfPiece;
    private final byte[][] pieces;
    private Optional<PixelSaving> saving = Optional.empty();

    MemoryPixels(int images, int imageBytes) {
        this.imageBytes = imageBytes;
        imagesOfPiece = Math.max(1, PIECE / imageBytes);
        pieces = new byte[(images + imagesOfPiece - 1) / imagesOfPiece][];
        for (int piece = 0; piece < pieces.length; piece++) {
            int held = Math.min(imagesOfPiece, images - piece * imagesOfPiece);
            pieces[piece] = new byte[held * imageBytes];
        }
    }

    @Override
    public void write(int image, byte[] bytes) {
        System.arraycopy(bytes, 0, pieces[image / imagesOfPiece], place(image), imageBytes);
    }

    @Override
    public void read(int image, byte[] target) {
        System.arraycopy(pieces[image / imagesOfPiece], place(image), target, 0, imageBytes);
    }

    /**
     * Writes all pixels into the file, which then has its end put to it, while they are already
     * read here. Closing waits for it.
     */
    void save(PixelFileWriter writer, PixelSaving.End end, Executor workers) {
        saving = Optional.of(PixelSaving.begin(this, writer, end, workers));
    }

    /**
     * Hands all pixels on in order, without a copy, several images at once: to write one image at a
     * time is several times slower.
     */
    void into(PixelFileWriter writer) throws IOException {
        int atOnce = Math.max(1, PART / imageBytes);
        for (int piece = 0; piece < pieces.length; piece++) {
            int held = pieces[piece].length / imageBytes;
            for (int first = 0; first < held; first += atOnce) {
                int images = Math.min(atOnce, held - first);
                ByteBuffer part =
                        ByteBuffer.wrap(pieces[piece], first * imageBytes, images * imageBytes);
                writer.write(piece * imagesOfPiece + first, part);
            }
        }
    }

    private int place(int image) {
        return image % imagesOfPiece * imageBytes;
    }

    @Override
    public void close() {
        saving.ifPresent(PixelSaving::await);
    }
}

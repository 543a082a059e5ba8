package org.kernelglass.dataset;

/** Pixels in the heap, in pieces below the size an array can have. */
final class MemoryPixels implements PixelStore, PixelStore.Sink {

    private static final int PIECE = 1 << 26;

    private final int imageBytes;
    private final int imagesOfPiece;
    private final byte[][] pieces;

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

    private int place(int image) {
        return image % imagesOfPiece * imageBytes;
    }

    @Override
    public void close() {
        // the collector takes it
    }
}

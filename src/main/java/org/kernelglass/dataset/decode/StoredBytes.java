package org.kernelglass.dataset.decode;

import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.util.Optional;

/**
 * The bytes of a raster in which each sample is one, pixel after pixel: as most JPEGs and PNGs come
 * out of their readers. Taken as they lie there, they cost a fraction of asking for each sample.
 *
 * @param bytes of all rows
 * @param start place of the first pixel
 * @param rowLength bytes from row to row
 * @param pixelLength bytes from pixel to pixel
 * @param bands place of each band within a pixel
 */
record StoredBytes(byte[] bytes, int start, int rowLength, int pixelLength, int[] bands) {

    /** Empty where the samples are stored otherwise. */
    static Optional<StoredBytes> of(Raster raster) {
        if (raster.getSampleModel() instanceof PixelInterleavedSampleModel model
                && raster.getDataBuffer() instanceof DataBufferByte buffer
                && buffer.getNumBanks() == 1) {
            int column = raster.getMinX() - raster.getSampleModelTranslateX();
            int row = raster.getMinY() - raster.getSampleModelTranslateY();
            int start =
                    buffer.getOffset()
                            + row * model.getScanlineStride()
                            + column * model.getPixelStride();
            return Optional.of(
                    new StoredBytes(
                            buffer.getData(),
                            start,
                            model.getScanlineStride(),
                            model.getPixelStride(),
                            model.getBandOffsets()));
        }
        return Optional.empty();
    }

    /** Puts one row of the first bands side by side. */
    void copyRow(int y, int width, int channels, short[] samples, int to) {
        if (channels == 3) {
            copyThree(start + y * rowLength, width, samples, to);
            return;
        }
        int at = to;
        for (int x = 0; x < width; x++) {
            int pixel = start + y * rowLength + x * pixelLength;
            for (int channel = 0; channel < channels; channel++) {
                samples[at++] = (short) (bytes[pixel + bands[channel]] & 0xFF);
            }
        }
    }

    private void copyThree(int from, int width, short[] samples, int to) {
        int red = bands[0];
        int green = bands[1];
        int blue = bands[2];
        int pixel = from;
        int at = to;
        for (int x = 0; x < width; x++) {
            samples[at] = (short) (bytes[pixel + red] & 0xFF);
            samples[at + 1] = (short) (bytes[pixel + green] & 0xFF);
            samples[at + 2] = (short) (bytes[pixel + blue] & 0xFF);
            at += 3;
            pixel += pixelLength;
        }
    }
}

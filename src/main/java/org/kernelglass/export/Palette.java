package org.kernelglass.export;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.HashMap;
import java.util.Map;

/**
 * A picture in at most 256 colours, as GIF needs it. Where there are more, as few bits as needed
 * are left out of each channel, and what falls together gets its mean colour. Any thread.
 */
final class Palette {

    private static final int MOST = 256;

    private final int dropped;
    private final Map<Integer, long[]> cells = new HashMap<>();

    private Palette(int dropped) {
        this.dropped = dropped;
    }

    static BufferedImage indexed(BufferedImage image) {
        int[] pixels =
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        Map<Integer, Integer> colors = count(pixels);
        Palette palette = new Palette(0);
        for (int bits = 0; !palette.takes(colors); bits++) {
            palette = new Palette(bits + 1);
        }
        return palette.draw(image.getWidth(), image.getHeight(), pixels);
    }

    private static Map<Integer, Integer> count(int[] pixels) {
        Map<Integer, Integer> colors = new HashMap<>();
        for (int pixel : pixels) {
            colors.merge(pixel & 0xFFFFFF, 1, Integer::sum);
        }
        return colors;
    }

    /** Sums up the colours of each cell; false if there are too many cells. */
    private boolean takes(Map<Integer, Integer> colors) {
        for (Map.Entry<Integer, Integer> color : colors.entrySet()) {
            int rgb = color.getKey();
            long count = color.getValue();
            long[] sums = cells.computeIfAbsent(cell(rgb), key -> new long[] {0, 0, 0, 0});
            sums[0] += count * (rgb >> 16);
            sums[1] += count * (rgb >> 8 & 0xFF);
            sums[2] += count * (rgb & 0xFF);
            sums[3] += count;
            if (cells.size() > MOST) {
                return false;
            }
        }
        return true;
    }

    private int cell(int rgb) {
        int kept = 0xFF >> dropped << dropped;
        return rgb & (kept << 16 | kept << 8 | kept);
    }

    private BufferedImage draw(int width, int height, int[] pixels) {
        byte[][] channels = new byte[3][cells.size()];
        Map<Integer, Integer> places = new HashMap<>();
        cells.forEach(
                (cell, sums) -> {
                    for (int channel = 0; channel < 3; channel++) {
                        channels[channel][places.size()] = (byte) (sums[channel] / sums[3]);
                    }
                    places.put(cell, places.size());
                });
        IndexColorModel model =
                new IndexColorModel(8, cells.size(), channels[0], channels[1], channels[2]);
        BufferedImage indexed =
                new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        byte[] indices = new byte[pixels.length];
        for (int at = 0; at < pixels.length; at++) {
            indices[at] = places.get(cell(pixels[at] & 0xFFFFFF)).byteValue();
        }
        indexed.getRaster().setDataElements(0, 0, width, height, indices);
        return indexed;
    }
}

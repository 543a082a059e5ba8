package org.kernelglass.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Noisy pictures of stripes in folders named after their direction: easy to learn, never equal. */
public final class Stripes {

    private static final int SIDE = 16;

    private Stripes() {}

    /** Makes {@code folder/rows}, {@code folder/columns} and {@code folder/diagonal}. */
    public static Path dataset(Path folder, int imagesPerClass, long seed) throws IOException {
        for (String direction : new String[] {"rows", "columns", "diagonal"}) {
            one(folder.resolve(direction), direction, imagesPerClass, seed);
        }
        return folder;
    }

    /** Makes the pictures of one direction in the folder. */
    public static void one(Path folder, String direction, int images, long seed)
            throws IOException {
        Files.createDirectories(folder);
        Random random = new Random(seed * 31 + direction.hashCode());
        for (int i = 0; i < images; i++) {
            Path file = folder.resolve("slide%d_%03d.png".formatted(i / 4, i));
            ImageIO.write(picture(direction, random), "png", file.toFile());
        }
    }

    private static BufferedImage picture(String direction, Random random) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        int offset = random.nextInt(4);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int along = direction.equals("rows") ? y : direction.equals("columns") ? x : x + y;
                double light = (along + offset) % 4 < 2 ? 190 : 60;
                int value = (int) Math.max(0, Math.min(255, light + 30 * random.nextGaussian()));
                image.getRaster().setSample(x, y, 0, value);
            }
        }
        return image;
    }
}

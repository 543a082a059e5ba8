package org.kernelglass.ui.data;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Folders of generated pictures. */
final class PictureFolders {

    private PictureFolders() {}

    /** Two classes of coloured pictures, wider than high, and one file that ends too early. */
    static Path circlesAndBars(Path parent, int eachClass) throws IOException {
        Path root = parent.resolve("shapes");
        for (int number = 0; number < eachClass; number++) {
            String name = "p%02d_%03d.png".formatted(number / 3, number);
            write(root.resolve("bars").resolve(name), picture(number, false));
            write(root.resolve("circles").resolve(name), picture(number + 1000, true));
        }
        Path whole = root.resolve("circles").resolve("p00_000.png");
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(
                root.resolve("circles").resolve("truncated.png"),
                Arrays.copyOf(bytes, bytes.length / 2));
        return root;
    }

    /** Two classes of 16-bit grey pictures. */
    static Path deep(Path parent) throws IOException {
        Path root = parent.resolve("deep");
        for (int number = 0; number < 12; number++) {
            BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_USHORT_GRAY);
            for (int at = 0; at < 256; at++) {
                image.getRaster().setSample(at % 16, at / 16, 0, 1000 + at * (number + 1));
            }
            write(root.resolve(number % 2 == 0 ? "even" : "odd").resolve(number + ".png"), image);
        }
        return root;
    }

    /** Two classes; 20 pictures to train on and 6 of a test set. */
    static Path withTest(Path parent) throws IOException {
        Path root = parent.resolve("split");
        for (int number = 0; number < 26; number++) {
            String place =
                    (number < 20 ? "train/" : "test/") + (number % 2 == 0 ? "bars" : "circles");
            write(root.resolve(place).resolve(number + ".png"), picture(number, number % 2 == 1));
        }
        return root;
    }

    private static BufferedImage picture(int seed, boolean round) {
        BufferedImage image = new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.getHSBColor(seed * 0.137f, 0.4f, 0.9f));
        graphics.fillRect(0, 0, 48, 32);
        graphics.setColor(Color.getHSBColor(seed * 0.317f, 0.8f, 0.5f));
        if (round) {
            graphics.fillOval(seed % 20, 4, 24, 24);
        } else {
            graphics.fillRect(seed % 30, 0, 12, 32);
        }
        graphics.dispose();
        return image;
    }

    private static void write(Path file, BufferedImage image) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }
}

package org.kernelglass.export;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.function.IntToDoubleFunction;
import org.kernelglass.tensor.Tensor;

/** Numbers as pixels. */
final class Raster {

    private Raster() {}

    /** One channel of maps, a pixel for each value. */
    static BufferedImage map(Tensor maps, int channel, ValueScale scale) {
        int height = maps.shape().height();
        int width = maps.shape().width();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float value = maps.values()[(channel * height + y) * width + x];
                image.setRGB(x, y, scale.color(value).getRGB());
            }
        }
        return image;
    }

    /** A picture of 1 or 3 channels, values 0–1. */
    static BufferedImage picture(Tensor picture) {
        return drawn(picture, false);
    }

    /** The same in grey. */
    static BufferedImage grey(Tensor picture) {
        return drawn(picture, true);
    }

    private static BufferedImage drawn(Tensor picture, boolean grey) {
        int height = picture.shape().height();
        int width = picture.shape().width();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int place = 0; place < height * width; place++) {
            int at = place;
            IntToDoubleFunction value =
                    channel -> {
                        int from = picture.shape().channels() < 3 ? 0 : channel;
                        return picture.values()[from * height * width + at];
                    };
            double light =
                    0.2126 * value.applyAsDouble(0)
                            + 0.7152 * value.applyAsDouble(1)
                            + 0.0722 * value.applyAsDouble(2);
            Color color =
                    grey
                            ? color(light, light, light)
                            : color(
                                    value.applyAsDouble(0),
                                    value.applyAsDouble(1),
                                    value.applyAsDouble(2));
            image.setRGB(place % width, place / width, color.getRGB());
        }
        return image;
    }

    private static Color color(double red, double green, double blue) {
        return new Color(level(red), level(green), level(blue));
    }

    private static int level(double value) {
        return (int) Math.round(255 * Math.max(0, Math.min(1, value)));
    }
}

package org.kernelglass.dataset;

import org.kernelglass.tensor.TensorShape;

/**
 * What every image goes through before the network sees it, on every split alike.
 *
 * @param height rows the network gets
 * @param width columns the network gets
 * @param color grey (1 channel) or RGB (3 channels)
 * @param fit how an image of another aspect ratio becomes height × width
 * @param range how 12- and 16-bit samples become bytes; 8-bit images are never touched
 */
public record Preprocessing(int height, int width, Color color, Fit fit, DepthRange range) {

    /** Channels of the network's input. */
    public enum Color {
        GREY(1),
        RGB(3);

        private final int channels;

        Color(int channels) {
            this.channels = channels;
        }

        public int channels() {
            return channels;
        }
    }

    /** How an image of another aspect ratio becomes the wanted one. */
    public enum Fit {
        /** Each side scaled by itself. */
        STRETCH,
        /** Scaled until it covers, the middle kept. */
        CROP,
        /** Scaled until it fits, the rest black. */
        PAD
    }

    /** Which sample values of 12- and 16-bit images become 0 and 255. */
    public enum DepthRange {
        /** 0 and the greatest value of the sample size. */
        FULL,
        /** The 1st and 99th percentile of each image by itself. */
        IMAGE_PERCENTILES,
        /** The 1st and 99th percentile over the training split. */
        TRAINING_PERCENTILES
    }

    public TensorShape shape() {
        return TensorShape.image(color.channels(), height, width);
    }

    /** Bytes of one prepared image: height × width × channels. */
    public int imageBytes() {
        return height * width * color.channels();
    }
}

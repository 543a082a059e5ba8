package org.kernelglass.ui.picture;

import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.workflow.SampleImage;

/** An image as the network gets it, to look at. */
public final class SamplePicture {

    private SamplePicture() {}

    public static Image of(SampleImage sample) {
        TensorShape shape = sample.pixels().shape();
        WritableImage image = new WritableImage(shape.width(), shape.height());
        int places = shape.height() * shape.width();
        for (int at = 0; at < places; at++) {
            int color = 0xFF;
            for (int channel = 0; channel < 3; channel++) {
                int from = Math.min(channel, shape.channels() - 1) * places;
                color = color << 8 | Math.round(sample.pixels().values()[from + at] * 255);
            }
            image.getPixelWriter().setArgb(at % shape.width(), at / shape.width(), color);
        }
        return image;
    }
}

package org.kernelglass.ui.inspect.explain;

import java.util.List;
import org.kernelglass.inspection.AttributionMethod;
import org.kernelglass.inspection.AttributionMethod.GradCam;
import org.kernelglass.inspection.AttributionMethod.IntegratedGradients;
import org.kernelglass.inspection.AttributionMethod.Occlusion;
import org.kernelglass.inspection.AttributionMethod.Saliency;
import org.kernelglass.message.Message;
import org.kernelglass.workflow.ExplainImage.Attribution;

/** A whole number that a person can choose about a method. */
enum Setting {
    /** Side of the square that covers the picture, in pixels. */
    SQUARE(Attribution.OCCLUSION, 1, Integer.MAX_VALUE),
    /** Pixels from square to square. */
    STRIDE(Attribution.OCCLUSION, 1, Integer.MAX_VALUE),
    /** Noisy copies of the picture. */
    SAMPLES(Attribution.SALIENCY, 1, 500),
    /** Standard deviation in percent of the picture's value range. */
    NOISE(Attribution.SALIENCY, 0, 100),
    /** Points on the way from the black picture. */
    STEPS(Attribution.INTEGRATED_GRADIENTS, 1, 1000);

    private final Attribution way;
    private final int least;
    private final int most;

    Setting(Attribution way, int least, int most) {
        this.way = way;
        this.least = least;
        this.most = most;
    }

    static List<Setting> of(Attribution way) {
        return java.util.Arrays.stream(values()).filter(setting -> setting.way == way).toList();
    }

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    Message title() {
        return new Message("inspect.explain.setting." + word(), List.of());
    }

    int least() {
        return least;
    }

    /**
     * @param side shorter side of the picture: no square is larger
     */
    int most(int side) {
        return Math.min(most, way == Attribution.OCCLUSION ? side : most);
    }

    /**
     * What the method is usually asked with, on the command line too.
     *
     * @param side shorter side of the picture
     */
    int usual(int side) {
        return in(way.method(null, side));
    }

    private int in(AttributionMethod method) {
        if (method instanceof Occlusion occlusion) {
            return this == SQUARE ? occlusion.size() : occlusion.stride();
        }
        if (method instanceof Saliency saliency) {
            return this == SAMPLES ? saliency.samples() : (int) Math.round(saliency.noise() * 100);
        }
        if (method instanceof IntegratedGradients gradients) {
            return gradients.steps();
        }
        throw new IllegalStateException(GradCam.class + " has no number to choose");
    }
}

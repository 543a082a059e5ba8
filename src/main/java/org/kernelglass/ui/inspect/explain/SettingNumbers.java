package org.kernelglass.ui.inspect.explain;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.kernelglass.inspection.AttributionMethod;
import org.kernelglass.inspection.AttributionMethod.GradCam;
import org.kernelglass.inspection.AttributionMethod.IntegratedGradients;
import org.kernelglass.inspection.AttributionMethod.Occlusion;
import org.kernelglass.inspection.AttributionMethod.Saliency;
import org.kernelglass.workflow.ExplainImage;
import org.kernelglass.workflow.ExplainImage.Attribution;

/**
 * The numbers that somebody chose for the methods, each within what makes sense for the picture. FX
 * thread.
 */
final class SettingNumbers {

    private final Map<Setting, IntegerProperty> numbers = new EnumMap<>(Setting.class);
    private final Map<Setting, IntegerProperty> mosts = new EnumMap<>(Setting.class);
    private int side;

    /**
     * @param changed told of each number that changes
     */
    SettingNumbers(Runnable changed) {
        for (Setting setting : Setting.values()) {
            numbers.put(setting, new SimpleIntegerProperty(setting.least()));
            mosts.put(setting, new SimpleIntegerProperty(setting.most(Integer.MAX_VALUE)));
        }
        number(Setting.SQUARE).addListener((observed, was, is) -> boundStride());
        numbers.values().forEach(number -> number.addListener((Observable one) -> changed.run()));
    }

    IntegerProperty number(Setting which) {
        return numbers.get(which);
    }

    /** The largest that makes sense. */
    ReadOnlyIntegerProperty mostProperty(Setting which) {
        return mosts.get(which);
    }

    /**
     * Another picture: other bounds, and the usual numbers where its size is another.
     *
     * @param shorter its shorter side
     */
    void fit(int shorter) {
        if (shorter == side) {
            return;
        }
        side = shorter;
        // bounds first: a field still bound to a smaller picture would take the number back
        for (Setting setting : Setting.values()) {
            mosts.get(setting).set(setting.most(side));
        }
        for (Setting setting : Setting.values()) {
            number(setting).set(setting.usual(side));
        }
        boundStride();
    }

    /** With a stride longer than the square some pixels would never be covered. */
    private void boundStride() {
        int square = number(Setting.SQUARE).get();
        mosts.get(Setting.STRIDE).set(square);
        number(Setting.STRIDE).set(Math.min(number(Setting.STRIDE).get(), square));
    }

    /**
     * The method with these numbers.
     *
     * @param layerId where Grad-CAM looks; null for the other methods
     */
    AttributionMethod method(Attribution way, String layerId) {
        return switch (way) {
            case GRADCAM -> new GradCam(layerId);
            case OCCLUSION -> new Occlusion(value(Setting.SQUARE), value(Setting.STRIDE));
            case SALIENCY ->
                    new Saliency(
                            value(Setting.SAMPLES),
                            value(Setting.NOISE) / 100.0,
                            ExplainImage.SEED);
            case INTEGRATED_GRADIENTS -> new IntegratedGradients(value(Setting.STEPS));
        };
    }

    private int value(Setting which) {
        return number(which).get();
    }
}

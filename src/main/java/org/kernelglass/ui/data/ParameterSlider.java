package org.kernelglass.ui.data;

import java.util.function.Consumer;
import javafx.scene.control.Slider;
import org.kernelglass.parameter.ParameterType.Decimal;

/** A bounded number to drag; moves in round steps of about a hundredth of the whole way. */
final class ParameterSlider extends Slider {

    private static final int STEPS = 100;

    private final Decimal bounds;
    private final double step;
    private boolean showing;

    /**
     * @param changed told each new value
     */
    ParameterSlider(Decimal bounds, Consumer<Double> changed) {
        super(bounds.minimum(), bounds.maximum(), bounds.minimum());
        this.bounds = bounds;
        this.step = roundStep((bounds.maximum() - bounds.minimum()) / STEPS);
        setBlockIncrement(step);
        setMinWidth(0);
        valueProperty()
                .addListener(
                        (seen, was, is) -> {
                            if (!showing) {
                                changed.accept(round(is.doubleValue()));
                            }
                        });
    }

    /** The next of 1, 2, 5 · 10ⁿ that is not above. */
    private static double roundStep(double wanted) {
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        double times = wanted / power;
        return power * (times >= 5 ? 5 : times >= 2 ? 2 : 1);
    }

    private double round(double value) {
        double places = Math.max(1, Math.round(1 / step));
        double rounded =
                step >= 1
                        ? Math.round(value / step) * step
                        : Math.round(Math.round(value / step) * step * places) / places;
        boolean tooLow = !bounds.minimumIncluded() && rounded <= bounds.minimum();
        boolean tooHigh = !bounds.maximumIncluded() && rounded >= bounds.maximum();
        return tooLow ? bounds.minimum() + step : tooHigh ? bounds.maximum() - step : rounded;
    }

    void show(double value) {
        if (!isValueChanging()) {
            showing = true;
            setValue(value);
            showing = false;
        }
    }
}

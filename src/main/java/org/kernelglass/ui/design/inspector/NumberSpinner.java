package org.kernelglass.ui.design.inspector;

import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.util.converter.DefaultStringConverter;

/** A spinner over whole numbers that can also be blank, where several layers differ. */
final class NumberSpinner extends Spinner<String> {

    NumberSpinner(int minimum, int maximum) {
        setValueFactory(new Steps(minimum, maximum));
        setEditable(true);
        getEditor().setPrefColumnCount(5);
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
    }

    /** Steps from what stands in the field. */
    private static final class Steps extends SpinnerValueFactory<String> {

        private final int minimum;
        private final int maximum;

        Steps(int minimum, int maximum) {
            this.minimum = minimum;
            this.maximum = maximum;
            setConverter(new DefaultStringConverter());
            setValue("");
        }

        @Override
        public void decrement(int steps) {
            step(-steps);
        }

        @Override
        public void increment(int steps) {
            step(steps);
        }

        private void step(int by) {
            long now;
            try {
                now = Long.parseLong(getValue().trim()) + by;
            } catch (NumberFormatException e) {
                now = minimum;
            }
            setValue(Long.toString(Math.max(minimum, Math.min(maximum, now))));
        }
    }
}

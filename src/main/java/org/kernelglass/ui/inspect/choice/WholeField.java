package org.kernelglass.ui.inspect.choice;

import atlantafx.base.theme.Styles;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.util.StringConverter;

/**
 * A whole number within bounds, typed or stepped; what cannot be read leaves it as it was. FX
 * thread.
 */
public final class WholeField extends Spinner<Integer> {

    private static final double WIDTH = 88;

    private final IntegerSpinnerValueFactory bounds;

    /**
     * @param number follows the field, and the field follows it
     */
    public WholeField(String id, IntegerProperty number, int least, int most) {
        bounds = new IntegerSpinnerValueFactory(least, most, number.get());
        bounds.setConverter(new Whole());
        setValueFactory(bounds);
        setId(id);
        setEditable(true);
        setPrefWidth(WIDTH);
        getStyleClass().add(Styles.SMALL);
        valueProperty()
                .addListener(
                        (observed, was, is) -> {
                            if (is != null) {
                                number.set(is);
                            }
                        });
        number.addListener((observed, was, is) -> bounds.setValue(is.intValue()));
    }

    /** Other bounds; a number outside comes to the nearer one. */
    public void bounds(int least, int most) {
        bounds.setMin(least);
        bounds.setMax(most);
    }

    private final class Whole extends StringConverter<Integer> {

        @Override
        public String toString(Integer value) {
            return value == null ? "" : value.toString();
        }

        @Override
        public Integer fromString(String text) {
            try {
                return Integer.valueOf(text.trim());
            } catch (NumberFormatException e) {
                // the value does not change, so nothing else would bring its text back
                getEditor().setText(toString(getValue()));
                return getValue();
            }
        }
    }
}

package org.kernelglass.ui.base;

import atlantafx.base.theme.Styles;
import java.util.function.IntConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.util.StringConverter;

/**
 * A whole number within bounds, typed or stepped; what cannot be read leaves it as it was. FX
 * thread.
 */
public final class WholeField extends Spinner<Integer> {

    private static final double WIDTH = 96;

    private final IntegerSpinnerValueFactory bounds;
    private boolean showing;

    /**
     * @param changed told the number that somebody chose
     */
    public WholeField(String id, int least, int most, int start, IntConsumer changed) {
        bounds = new IntegerSpinnerValueFactory(least, most, start);
        bounds.setConverter(new Whole());
        setValueFactory(bounds);
        setId(id);
        setEditable(true);
        TextWidth.exactly(this, WIDTH);
        getStyleClass().add(Styles.SMALL);
        valueProperty()
                .addListener(
                        (observed, was, is) -> {
                            if (!showing && is != null) {
                                changed.accept(is);
                            }
                        });
    }

    /**
     * @param number follows the field, and the field follows it
     */
    public WholeField(String id, IntegerProperty number, int least, int most) {
        this(id, least, most, number.get(), number::set);
        number.addListener((observed, was, is) -> bounds.setValue(is.intValue()));
    }

    /** Other bounds; a number outside comes to the nearer one. */
    public void bounds(int least, int most) {
        bounds.setMin(least);
        bounds.setMax(most);
    }

    /** Shows a number that nobody chose here; one above the most stays what it is. */
    public void show(int value, int most) {
        showing = true;
        bounds.setMax(Math.max(most, value));
        bounds.setValue(value);
        showing = false;
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

package org.kernelglass.ui.data;

import atlantafx.base.theme.Styles;
import java.util.function.IntConsumer;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.util.StringConverter;
import org.kernelglass.ui.base.TextWidth;

/** A side of an image in pixels, typed or stepped. */
final class PixelField extends Spinner<Integer> {

    private static final int MOST = 1024;
    private static final int START = 28;

    private boolean showing;

    /**
     * @param changed told the new number
     */
    PixelField(IntConsumer changed) {
        super(new IntegerSpinnerValueFactory(1, MOST, START));
        getValueFactory().setConverter(new Whole());
        setEditable(true);
        TextWidth.exactly(this, 96);
        getStyleClass().add(Styles.SMALL);
        valueProperty()
                .addListener(
                        (seen, was, is) -> {
                            if (!showing && is != null) {
                                changed.accept(is);
                            }
                        });
    }

    void show(int value) {
        showing = true;
        IntegerSpinnerValueFactory factory = (IntegerSpinnerValueFactory) getValueFactory();
        // a project made by hand may hold a larger one; it stays what it is
        factory.setMax(Math.max(MOST, value));
        factory.setValue(value);
        showing = false;
    }

    /** What cannot be read leaves the value as it was. */
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
                return getValue();
            }
        }
    }
}

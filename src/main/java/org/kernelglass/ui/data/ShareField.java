package org.kernelglass.ui.data;

import atlantafx.base.theme.Styles;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.ParseException;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.DoubleSpinnerValueFactory;
import javafx.util.StringConverter;
import org.kernelglass.dataset.SplitRule;
import org.kernelglass.ui.base.TextWidth;

/** A share of the images, typed or stepped in percent. */
final class ShareField extends Spinner<Double> {

    private static final double MOST = 90;

    private boolean showing;

    /**
     * @param changed told the new share, 0 to below 1
     */
    ShareField(DoubleConsumer changed) {
        super(new DoubleSpinnerValueFactory(0, MOST, 100 * SplitRule.DEFAULT_SHARE, 1));
        getValueFactory().setConverter(new Percent());
        setEditable(true);
        TextWidth.exactly(this, 78);
        getStyleClass().add(Styles.SMALL);
        valueProperty()
                .addListener(
                        (seen, was, is) -> {
                            if (!showing && is != null) {
                                changed.accept(is / 100);
                            }
                        });
    }

    /** Shows the share that holds; empty stands for what is usual. */
    void show(OptionalDouble share) {
        showing = true;
        // two places behind the point, so that 0.15 is 15 and not 15.000000000000002
        double percent = Math.round(share.orElse(SplitRule.DEFAULT_SHARE) * 10_000) / 100.0;
        getValueFactory().setValue(percent);
        showing = false;
    }

    /** What cannot be read leaves the value as it was. */
    private final class Percent extends StringConverter<Double> {

        private final DecimalFormat format =
                new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));

        @Override
        public String toString(Double value) {
            return value == null ? "" : format.format(value) + " %";
        }

        @Override
        public Double fromString(String text) {
            try {
                return format.parse(text.trim().replace(',', '.')).doubleValue();
            } catch (ParseException e) {
                return getValue();
            }
        }
    }
}

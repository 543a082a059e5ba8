package org.kernelglass.ui.evaluate.matrix;

import java.util.Locale;
import org.kernelglass.evaluation.ConfusionMatrix;
import org.kernelglass.ui.evaluate.model.Cell;

/** What stands in a cell. */
public enum Measure {
    /** How many images. */
    COUNTS {
        @Override
        double of(ConfusionMatrix matrix, Cell cell) {
            return matrix.count(cell.actual(), cell.predicted());
        }

        @Override
        double full(ConfusionMatrix matrix) {
            long most = 1;
            for (int actual = 0; actual < matrix.classes(); actual++) {
                for (int predicted = 0; predicted < matrix.classes(); predicted++) {
                    most = Math.max(most, matrix.count(actual, predicted));
                }
            }
            return most;
        }

        @Override
        String text(double value) {
            return value == 0 ? "" : String.format(Locale.ROOT, "%.0f", value);
        }
    },
    /** Which share of the true class: in the diagonal its recall. */
    OF_ACTUAL {
        @Override
        double of(ConfusionMatrix matrix, Cell cell) {
            return matrix.ofActual(cell.actual(), cell.predicted());
        }
    },
    /** Which share of what was taken for the class: in the diagonal its precision. */
    OF_PREDICTED {
        @Override
        double of(ConfusionMatrix matrix, Cell cell) {
            return matrix.ofPredicted(cell.actual(), cell.predicted());
        }
    };

    private static final double TENTHS_BELOW = 0.0995;

    /** NaN where there is nothing to share. */
    abstract double of(ConfusionMatrix matrix, Cell cell);

    /** The value that has the strongest colour. */
    double full(ConfusionMatrix matrix) {
        return 1;
    }

    /** As it stands in the cell; nothing for nothing. A share has two digits, without a sign. */
    String text(double value) {
        if (Double.isNaN(value) || value == 0) {
            return "";
        }
        String format = value < TENTHS_BELOW ? "%.1f" : "%.0f";
        return String.format(Locale.ROOT, format, value * 100);
    }

    boolean isShare() {
        return this != COUNTS;
    }
}

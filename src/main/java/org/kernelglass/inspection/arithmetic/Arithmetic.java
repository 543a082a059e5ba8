package org.kernelglass.inspection.arithmetic;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kernelglass.layer.op.Normalize;
import org.kernelglass.layer.op.Pointwise;
import org.kernelglass.layer.op.Pool;
import org.kernelglass.parameter.Size;
import org.kernelglass.tensor.TensorShape;

/** How one value comes about: one form for each way an operation computes. */
public sealed interface Arithmetic {

    /** What the numbers give, in double precision. */
    double value();

    /** Every number it reads, padding included, in the order of the arithmetic. */
    List<Reading> readings();

    /**
     * {@code Σ x·w + b}: a value of a convolution or of a dense layer.
     *
     * @param kernel shape of the kernel that is laid over the input, {@code [channels, height,
     *     width]}, for a dense layer {@code [inputs]}
     * @param firstChannel the input channel that the kernel's channel 0 reads; not 0 with groups
     * @param terms one for each value of the kernel, in its row-major order
     * @param bias empty where the layer has none
     * @param value the sum with the bias
     */
    record WeightedSum(
            TensorShape kernel,
            int firstChannel,
            List<Term> terms,
            OptionalDouble bias,
            double value)
            implements Arithmetic {

        public WeightedSum {
            terms = List.copyOf(terms);
        }

        /** {@code Σ x·w} without the bias. */
        public double sum() {
            return terms.stream().mapToDouble(Term::product).sum();
        }

        /** The terms with the largest contribution, positive or negative, first. */
        public List<Term> largestFirst() {
            return terms.stream()
                    .sorted(Comparator.comparingDouble(term -> -Math.abs(term.product())))
                    .toList();
        }

        @Override
        public List<Reading> readings() {
            return terms.stream().map(Term::reading).toList();
        }
    }

    /**
     * The largest or smallest value of a window, or of a whole map.
     *
     * @param take maximum or minimum
     * @param window rows and columns of the readings
     * @param readings row by row
     * @param winner which reading the value is; the first where several are equal
     */
    record Extreme(Pool.Take take, Size window, List<Reading> readings, int winner)
            implements Arithmetic {

        public Extreme {
            readings = List.copyOf(readings);
        }

        @Override
        public double value() {
            return readings.get(winner).x();
        }
    }

    /**
     * The mean of a window, or of a whole map.
     *
     * @param window rows and columns of the readings
     * @param readings row by row
     * @param count how many count: padding does not
     */
    record Mean(Size window, List<Reading> readings, int count, double value)
            implements Arithmetic {

        public Mean {
            readings = List.copyOf(readings);
        }

        /** What is divided by the count. */
        public double sum() {
            return readings.stream().mapToDouble(Reading::x).sum();
        }
    }

    /** What is made of a single number. */
    sealed interface OfOneNumber extends Arithmetic {

        Reading reading();

        @Override
        default List<Reading> readings() {
            return List.of(reading());
        }
    }

    /**
     * {@code gamma·(x − mean) / √(variance + epsilon) + beta}.
     *
     * @param over what mean and variance are taken over
     * @param firstChannel first channel whose values mean and variance are of
     * @param channels how many channels those are: 1, or a group's
     * @param scaling the numbers
     */
    record Normalized(
            Normalize.Over over,
            int firstChannel,
            int channels,
            Reading reading,
            Scaling scaling,
            double value)
            implements OfOneNumber {}

    /**
     * The numbers of a normalization.
     *
     * @param gamma 1 where the layer learns none
     * @param beta 0 where the layer learns none
     */
    record Scaling(double mean, double variance, double gamma, double beta, double epsilon) {

        double of(double x) {
            return gamma * (x - mean) / Math.sqrt(variance + epsilon) + beta;
        }
    }

    /** A function of one number. */
    record Activated(Pointwise function, Reading reading, double value) implements OfOneNumber {}

    /**
     * {@code eˣ} divided by its sum over all channels.
     *
     * @param logits of all channels at this place
     * @param channel the one whose share the value is
     */
    record Softmax(List<Reading> logits, int channel, double value) implements Arithmetic {

        public Softmax {
            logits = List.copyOf(logits);
        }

        @Override
        public List<Reading> readings() {
            return logits;
        }
    }

    /** Dropout: while predicting the value passes as it is. */
    record Passed(double rate, Reading reading) implements OfOneNumber {

        @Override
        public double value() {
            return reading.x();
        }
    }

    /** Flattening: the value only has another place. */
    record Moved(Reading reading) implements OfOneNumber {

        @Override
        public double value() {
            return reading.x();
        }
    }

    /**
     * The sum over the branches of a container, shortcut last.
     *
     * @param readings one for each branch
     */
    record Added(List<Reading> readings, double value) implements Arithmetic {

        public Added {
            readings = List.copyOf(readings);
        }
    }

    /**
     * Branches whose channels stand one after another: the value comes from one of them.
     *
     * @param branch from 0
     */
    record Concatenated(int branch, Reading reading) implements OfOneNumber {

        @Override
        public double value() {
            return reading.x();
        }
    }

    /** Where the arithmetic leads back to: what every reading but padding stands for. */
    default List<ValuePosition> sources() {
        return readings().stream().map(Reading::source).flatMap(Optional::stream).toList();
    }
}

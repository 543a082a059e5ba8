package org.kernelglass.inspection.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.kernelglass.layer.op.Add;
import org.kernelglass.layer.op.Concat;
import org.kernelglass.layer.op.Convolve;
import org.kernelglass.layer.op.Dense;
import org.kernelglass.layer.op.Drop;
import org.kernelglass.layer.op.Normalize;
import org.kernelglass.layer.op.OperationVisitor;
import org.kernelglass.layer.op.Pointwise;
import org.kernelglass.layer.op.Pool;
import org.kernelglass.layer.op.Reduce;
import org.kernelglass.layer.op.Reshape;
import org.kernelglass.layer.op.Window;
import org.kernelglass.layer.op.WindowGeometry;
import org.kernelglass.parameter.Size;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/**
 * How an operation makes one value of its output, in double precision. Works as when predicting.
 *
 * @param inputs what goes in: one, or one for each branch
 * @param arrays the operation's own arrays by name
 * @param channel of the value, from 0
 * @param row of the value; 0 for a vector
 * @param column of the value; 0 for a vector
 */
record OperationArithmetic(
        List<Values> inputs, Function<String, Tensor> arrays, int channel, int row, int column)
        implements OperationVisitor<Arithmetic> {

    private Values input() {
        return inputs.get(0);
    }

    private Reading same() {
        return input().at(channel, row, column);
    }

    private float own(String array, int at) {
        return arrays.apply(array).values()[at];
    }

    @Override
    public Arithmetic convolve(Convolve convolve) {
        int channels = input().shape().channels() / convolve.groups();
        int first = channel / (convolve.filters() / convolve.groups()) * channels;
        Size side = convolve.window().kernel();
        TensorShape kernel = TensorShape.image(channels, side.height(), side.width());
        List<Reading> readings = new ArrayList<>();
        for (int c = 0; c < channels; c++) {
            readings.addAll(window(convolve.window(), first + c, 0));
        }
        return weighted(kernel, first, readings, convolve.bias());
    }

    @Override
    public Arithmetic dense(Dense dense) {
        TensorShape kernel = input().shape();
        List<Reading> readings =
                IntStream.range(0, kernel.channels())
                        .mapToObj(unit -> input().at(unit, 0, 0))
                        .toList();
        return weighted(kernel, 0, readings, dense.bias());
    }

    private Arithmetic weighted(
            TensorShape kernel, int firstChannel, List<Reading> readings, boolean biased) {
        Tensor weight = arrays.apply("weight");
        int start = channel * readings.size();
        List<Term> terms = new ArrayList<>();
        double sum = 0;
        for (int at = 0; at < readings.size(); at++) {
            Term term = new Term(readings.get(at), weight.values()[start + at]);
            terms.add(term);
            sum += term.product();
        }
        OptionalDouble bias =
                biased ? OptionalDouble.of(own("bias", channel)) : OptionalDouble.empty();
        return new Arithmetic.WeightedSum(kernel, firstChannel, terms, bias, sum + bias.orElse(0));
    }

    @Override
    public Arithmetic pool(Pool pool) {
        double padding =
                switch (pool.take()) {
                    case MAXIMUM -> Double.NEGATIVE_INFINITY;
                    case MINIMUM -> Double.POSITIVE_INFINITY;
                    case AVERAGE -> 0;
                };
        List<Reading> readings = window(pool.window(), channel, padding);
        return Taken.of(pool.take(), pool.window().kernel(), readings);
    }

    @Override
    public Arithmetic reduce(Reduce reduce) {
        TensorShape map = input().shape();
        List<Reading> readings = new ArrayList<>();
        for (int r = 0; r < map.height(); r++) {
            for (int c = 0; c < map.width(); c++) {
                readings.add(input().at(channel, r, c));
            }
        }
        return Taken.of(reduce.take(), new Size(map.height(), map.width()), readings);
    }

    /** What a window over one channel of the input reads, row by row. */
    private List<Reading> window(Window window, int channelRead, double padding) {
        WindowGeometry rows = window.rows(input().shape());
        WindowGeometry columns = window.columns(input().shape());
        List<Reading> readings = new ArrayList<>();
        for (int tapRow = 0; tapRow < rows.kernel(); tapRow++) {
            int r = rows.inputPosition(row, tapRow);
            for (int tapColumn = 0; tapColumn < columns.kernel(); tapColumn++) {
                int c = columns.inputPosition(column, tapColumn);
                boolean inside = r >= 0 && r < rows.input() && c >= 0 && c < columns.input();
                readings.add(inside ? input().at(channelRead, r, c) : Reading.padding(padding));
            }
        }
        return readings;
    }

    @Override
    public Arithmetic normalize(Normalize normalize) {
        return switch (normalize.over()) {
            case BATCH -> {
                double mean = own("mean", channel);
                yield normalized(normalize, mean, own("variance", channel), channel, 1);
            }
            case TRAINING_SPLIT -> {
                double mean = own("mean", channel);
                yield normalized(normalize, mean, own("variance", channel), channel, 1);
            }
            case GROUP -> group(normalize);
        };
    }

    private Arithmetic group(Normalize normalize) {
        int channels = input().shape().channels() / normalize.groups();
        int first = channel / channels * channels;
        double[] values = new ChannelValues(input(), first, channels).all();
        double mean = ChannelValues.mean(values);
        double variance = ChannelValues.variance(values, mean);
        return normalized(normalize, mean, variance, first, channels);
    }

    private Arithmetic normalized(
            Normalize normalize, double mean, double variance, int first, int channels) {
        boolean learned = normalize.over() != Normalize.Over.TRAINING_SPLIT;
        double gamma = learned ? own("gamma", channel) : 1;
        double beta = learned ? own("beta", channel) : 0;
        Arithmetic.Scaling scaling =
                new Arithmetic.Scaling(mean, variance, gamma, beta, normalize.epsilon());
        Reading reading = same();
        return new Arithmetic.Normalized(
                normalize.over(), first, channels, reading, scaling, scaling.of(reading.x()));
    }

    @Override
    public Arithmetic pointwise(Pointwise pointwise) {
        if (pointwise.function() == Pointwise.Function.SOFTMAX) {
            return softmax();
        }
        Reading reading = same();
        return new Arithmetic.Activated(
                pointwise, reading, PointwiseValue.of(pointwise, reading.x()));
    }

    private Arithmetic softmax() {
        List<Reading> logits =
                IntStream.range(0, input().shape().channels())
                        .mapToObj(c -> input().at(c, row, column))
                        .toList();
        double largest = logits.stream().mapToDouble(Reading::x).max().orElseThrow();
        double sum = logits.stream().mapToDouble(logit -> Math.exp(logit.x() - largest)).sum();
        double share = Math.exp(logits.get(channel).x() - largest) / sum;
        return new Arithmetic.Softmax(logits, channel, share);
    }

    @Override
    public Arithmetic drop(Drop drop) {
        return new Arithmetic.Passed(drop.rate(), same());
    }

    @Override
    public Arithmetic reshape(Reshape reshape) {
        TensorShape map = input().shape();
        if (!map.isImage()) {
            return new Arithmetic.Moved(same());
        }
        int places = map.height() * map.width();
        int place = channel % places;
        return new Arithmetic.Moved(
                input().at(channel / places, place / map.width(), place % map.width()));
    }

    @Override
    public Arithmetic add(Add add) {
        List<Reading> readings =
                inputs.stream().map(branch -> branch.at(channel, row, column)).toList();
        return new Arithmetic.Added(readings, readings.stream().mapToDouble(Reading::x).sum());
    }

    @Override
    public Arithmetic concat(Concat concat) {
        int branch = 0;
        int own = channel;
        while (own >= inputs.get(branch).shape().channels()) {
            own -= inputs.get(branch).shape().channels();
            branch++;
        }
        return new Arithmetic.Concatenated(branch, inputs.get(branch).at(own, row, column));
    }
}

package org.kernelglass.layer.op;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kernelglass.tensor.TensorShape;

/**
 * Every operation in plain loops and double precision: what the engine, the microscope and the
 * exports are held against. Works as when predicting; batch statistics can be asked for.
 *
 * @param images values of each image, {@code [channels, height, width]} or {@code [units]} row by
 *     row; for a join, branch after branch: {@code images[branch · batch + image]}
 * @param shapes shape of each input: one, or one for each branch
 * @param arrays the operation's own arrays by name
 * @param batchStatistics whether BatchNorm uses the batch's mean and variance
 */
public record PlainLoops(
        double[][] images,
        List<TensorShape> shapes,
        Map<String, double[]> arrays,
        boolean batchStatistics)
        implements OperationVisitor<double[][]> {

    private TensorShape shape() {
        return shapes.get(0);
    }

    @Override
    public double[][] convolve(Convolve convolve) {
        return Arrays.stream(images).map(x -> convolved(convolve, x)).toArray(double[][]::new);
    }

    private double[] convolved(Convolve convolve, double[] x) {
        TensorShape in = shape();
        TensorShape out = convolve.output(in);
        WindowGeometry rows = convolve.window().rows(in);
        WindowGeometry columns = convolve.window().columns(in);
        int inputs = in.channels() / convolve.groups();
        int filtersPerGroup = convolve.filters() / convolve.groups();
        double[] weight = arrays.get("weight");
        double[] y = new double[(int) out.size()];
        for (int f = 0; f < convolve.filters(); f++) {
            int firstChannel = f / filtersPerGroup * inputs;
            for (int oy = 0; oy < out.height(); oy++) {
                for (int ox = 0; ox < out.width(); ox++) {
                    double sum = convolve.bias() ? arrays.get("bias")[f] : 0;
                    for (int c = 0; c < inputs; c++) {
                        for (int ky = 0; ky < rows.kernel(); ky++) {
                            for (int kx = 0; kx < columns.kernel(); kx++) {
                                int iy = rows.inputPosition(oy, ky);
                                int ix = columns.inputPosition(ox, kx);
                                if (inside(iy, in.height()) && inside(ix, in.width())) {
                                    int tap =
                                            ((f * inputs + c) * rows.kernel() + ky)
                                                            * columns.kernel()
                                                    + kx;
                                    sum += weight[tap] * x[at(in, firstChannel + c, iy, ix)];
                                }
                            }
                        }
                    }
                    y[at(out, f, oy, ox)] = sum;
                }
            }
        }
        return y;
    }

    @Override
    public double[][] pool(Pool pool) {
        return Arrays.stream(images).map(x -> pooled(pool, x)).toArray(double[][]::new);
    }

    private double[] pooled(Pool pool, double[] x) {
        TensorShape in = shape();
        TensorShape out = pool.output(in);
        WindowGeometry rows = pool.window().rows(in);
        WindowGeometry columns = pool.window().columns(in);
        double[] y = new double[(int) out.size()];
        for (int c = 0; c < in.channels(); c++) {
            for (int oy = 0; oy < out.height(); oy++) {
                for (int ox = 0; ox < out.width(); ox++) {
                    Taken taken = new Taken();
                    for (int ky = 0; ky < rows.kernel(); ky++) {
                        for (int kx = 0; kx < columns.kernel(); kx++) {
                            int iy = rows.inputPosition(oy, ky);
                            int ix = columns.inputPosition(ox, kx);
                            if (inside(iy, in.height()) && inside(ix, in.width())) {
                                taken.add(x[at(in, c, iy, ix)]);
                            }
                        }
                    }
                    y[at(out, c, oy, ox)] = taken.value(pool.take());
                }
            }
        }
        return y;
    }

    private static final class Taken {

        private double sum;
        private double largest = Double.NEGATIVE_INFINITY;
        private double smallest = Double.POSITIVE_INFINITY;
        private int count;

        void add(double value) {
            sum += value;
            largest = Math.max(largest, value);
            smallest = Math.min(smallest, value);
            count++;
        }

        double value(Pool.Take take) {
            return switch (take) {
                case MAXIMUM -> largest;
                case MINIMUM -> smallest;
                case AVERAGE -> sum / count;
            };
        }
    }

    @Override
    public double[][] dense(Dense dense) {
        int inputs = shape().channels();
        double[] weight = arrays.get("weight");
        double[][] all = new double[images.length][dense.units()];
        for (int image = 0; image < images.length; image++) {
            for (int unit = 0; unit < dense.units(); unit++) {
                double sum = dense.bias() ? arrays.get("bias")[unit] : 0;
                for (int input = 0; input < inputs; input++) {
                    sum += weight[unit * inputs + input] * images[image][input];
                }
                all[image][unit] = sum;
            }
        }
        return all;
    }

    @Override
    public double[][] normalize(Normalize normalize) {
        double[][] all = new double[images.length][];
        for (int image = 0; image < images.length; image++) {
            all[image] = normalized(normalize, image);
        }
        return all;
    }

    private double[] normalized(Normalize normalize, int image) {
        int channels = shape().channels();
        int places = (int) shape().size() / channels;
        double[] y = new double[images[image].length];
        for (int c = 0; c < channels; c++) {
            double[] statistics = statistics(normalize, image, c);
            double scale = arrays.containsKey("gamma") ? arrays.get("gamma")[c] : 1;
            double shift = arrays.containsKey("beta") ? arrays.get("beta")[c] : 0;
            double deviation = Math.sqrt(statistics[1] + normalize.epsilon());
            for (int at = c * places; at < (c + 1) * places; at++) {
                y[at] = scale * (images[image][at] - statistics[0]) / deviation + shift;
            }
        }
        return y;
    }

    private double[] statistics(Normalize normalize, int image, int channel) {
        boolean overBatch = normalize.over() == Normalize.Over.BATCH && batchStatistics;
        if (overBatch) {
            return batchStatistics(channel);
        }
        if (normalize.over() != Normalize.Over.GROUP) {
            return new double[] {arrays.get("mean")[channel], arrays.get("variance")[channel]};
        }
        int inGroup = shape().channels() / normalize.groups();
        int places = (int) shape().size() / shape().channels();
        int first = channel / inGroup * inGroup * places;
        return moments(Arrays.copyOfRange(images[image], first, first + inGroup * places));
    }

    /** Mean and biased variance of a channel over the batch. */
    public double[] batchStatistics(int channel) {
        int places = (int) shape().size() / shape().channels();
        double[] values = new double[images.length * places];
        for (int image = 0; image < images.length; image++) {
            System.arraycopy(images[image], channel * places, values, image * places, places);
        }
        return moments(values);
    }

    private static double[] moments(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return new double[] {mean, squares / values.length};
    }

    @Override
    public double[][] pointwise(Pointwise pointwise) {
        if (pointwise.function() == Pointwise.Function.SOFTMAX) {
            return Arrays.stream(images).map(this::softmax).toArray(double[][]::new);
        }
        return Arrays.stream(images)
                .map(x -> Arrays.stream(x).map(v -> value(pointwise, v)).toArray())
                .toArray(double[][]::new);
    }

    private static double value(Pointwise pointwise, double x) {
        double alpha = pointwise.alpha();
        return switch (pointwise.function()) {
            case RELU -> Math.max(x, 0);
            case LEAKY_RELU -> x >= 0 ? x : alpha * x;
            case ELU -> x >= 0 ? x : alpha * Math.expm1(x);
            case SILU -> x / (1 + Math.exp(-x));
            case GELU -> x * normalShare(x);
            case SIGMOID -> 1 / (1 + Math.exp(-x));
            case TANH -> Math.tanh(x);
            case AFFINE -> alpha * x + pointwise.offset();
            case SOFTMAX -> throw new IllegalArgumentException("looks along the channels");
        };
    }

    /** Φ(x) as a Taylor series of the error function, accurate for the |x| < 6 of tests. */
    private static double normalShare(double x) {
        double z = x / Math.sqrt(2);
        double term = z;
        double sum = z;
        for (int n = 1; n < 200; n++) {
            term *= -z * z / n;
            sum += term / (2 * n + 1);
        }
        return 0.5 + sum / Math.sqrt(Math.PI);
    }

    private double[] softmax(double[] x) {
        int channels = shape().channels();
        int places = x.length / channels;
        double[] y = new double[x.length];
        for (int place = 0; place < places; place++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < channels; c++) {
                largest = Math.max(largest, x[c * places + place]);
            }
            double sum = 0;
            for (int c = 0; c < channels; c++) {
                sum += Math.exp(x[c * places + place] - largest);
            }
            for (int c = 0; c < channels; c++) {
                y[c * places + place] = Math.exp(x[c * places + place] - largest) / sum;
            }
        }
        return y;
    }

    @Override
    public double[][] drop(Drop drop) {
        return images;
    }

    @Override
    public double[][] reshape(Reshape reshape) {
        return images;
    }

    @Override
    public double[][] reduce(Reduce reduce) {
        int channels = shape().channels();
        double[][] all = new double[images.length][channels];
        for (int image = 0; image < images.length; image++) {
            int places = images[image].length / channels;
            for (int c = 0; c < channels; c++) {
                Taken taken = new Taken();
                for (int at = c * places; at < (c + 1) * places; at++) {
                    taken.add(images[image][at]);
                }
                all[image][c] = taken.value(reduce.take());
            }
        }
        return all;
    }

    @Override
    public double[][] add(Add add) {
        int batch = images.length / shapes.size();
        double[][] all = new double[batch][];
        for (int image = 0; image < batch; image++) {
            double[] sum = images[image].clone();
            for (int branch = 1; branch < shapes.size(); branch++) {
                for (int at = 0; at < sum.length; at++) {
                    sum[at] += images[branch * batch + image][at];
                }
            }
            all[image] = sum;
        }
        return all;
    }

    @Override
    public double[][] concat(Concat concat) {
        int batch = images.length / shapes.size();
        double[][] all = new double[batch][];
        for (int image = 0; image < batch; image++) {
            double[] joined = {};
            for (int branch = 0; branch < shapes.size(); branch++) {
                double[] part = images[branch * batch + image];
                int before = joined.length;
                joined = Arrays.copyOf(joined, before + part.length);
                System.arraycopy(part, 0, joined, before, part.length);
            }
            all[image] = joined;
        }
        return all;
    }

    private static boolean inside(int position, int size) {
        return position >= 0 && position < size;
    }

    private static int at(TensorShape shape, int channel, int row, int column) {
        return (channel * shape.height() + row) * shape.width() + column;
    }
}

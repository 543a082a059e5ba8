package org.kernelglass.inspection.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

@DisplayName("Many numbers brought down to two")
class ProjectionTest {

    private static final int EACH = 30;

    /** Three heaps of points around corners that lie far apart. */
    private static Tensor heaps(int values, double noise) {
        Random random = new Random(7);
        double[][] corners = new double[3][values];
        for (double[] corner : corners) {
            for (int at = 0; at < values; at++) {
                corner[at] = 10 * random.nextGaussian();
            }
        }
        float[] all = new float[3 * EACH * values];
        for (int at = 0; at < all.length; at++) {
            double corner = corners[at / values / EACH][at % values];
            all[at] = (float) (corner + noise * random.nextGaussian());
        }
        return new Tensor(TensorShape.of(3 * EACH, values), all);
    }

    private static double distance(Plane plane, int a, int b) {
        return Math.hypot(plane.x(a) - plane.x(b), plane.y(a) - plane.y(b));
    }

    private static double farthestWithin(Plane plane, int heap) {
        double farthest = 0;
        for (int a = heap * EACH; a < (heap + 1) * EACH; a++) {
            for (int b = a + 1; b < (heap + 1) * EACH; b++) {
                farthest = Math.max(farthest, distance(plane, a, b));
            }
        }
        return farthest;
    }

    private static double nearestOutside(Plane plane, int heap) {
        double nearest = Double.MAX_VALUE;
        for (int a = heap * EACH; a < (heap + 1) * EACH; a++) {
            for (int b = 0; b < 3 * EACH; b++) {
                nearest = b / EACH == heap ? nearest : Math.min(nearest, distance(plane, a, b));
            }
        }
        return nearest;
    }

    @Test
    @DisplayName("principal components find a plane that lies askew in space, with its distances")
    void plane() {
        int values = 5;
        double[] along = {0.5, 0.5, 0.5, 0.5, 0};
        double[] across = {0.5, -0.5, 0.5, -0.5, 0};
        double[][] places = {{3, 0}, {-3, 1}, {0, -1}, {7, 0.5}, {-7, -0.5}};
        float[] all = new float[places.length * values];
        for (int image = 0; image < places.length; image++) {
            for (int at = 0; at < values; at++) {
                all[image * values + at] =
                        (float) (4 + places[image][0] * along[at] + places[image][1] * across[at]);
            }
        }
        Plane plane =
                new PrincipalComponents()
                        .of(new Tensor(TensorShape.of(5, values), all), share -> {});
        for (int a = 0; a < places.length; a++) {
            for (int b = 0; b < places.length; b++) {
                double given = Math.hypot(places[a][0] - places[b][0], places[a][1] - places[b][1]);
                assertEquals(given, distance(plane, a, b), 1e-4);
            }
        }
        assertEquals(1, plane.explained().orElseThrow(), 1e-6);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 400})
    @DisplayName("principal components give the variance of power iteration, few values or many")
    void variance(int values) {
        Tensor heaps = heaps(values, 2);
        Plane plane = new PrincipalComponents().of(heaps, share -> {});
        double[] centred = centred(heaps, values);
        double largest = largestEigenvalue(centred, 3 * EACH, values);
        double first = 0;
        for (int image = 0; image < plane.size(); image++) {
            first += plane.x(image) * plane.x(image);
        }
        assertEquals(largest, first, 1e-4 * largest);
        double all = 0;
        double shown = 0;
        for (double x : centred) {
            all += x * x;
        }
        for (float score : plane.points().values()) {
            shown += score * score;
        }
        assertEquals(shown / all, plane.explained().orElseThrow(), 1e-4);
    }

    private static double[] centred(Tensor vectors, int values) {
        int images = vectors.shape().dimension(0);
        double[] centred = new double[images * values];
        for (int value = 0; value < values; value++) {
            double mean = 0;
            for (int image = 0; image < images; image++) {
                mean += vectors.values()[image * values + value] / images;
            }
            for (int image = 0; image < images; image++) {
                centred[image * values + value] = vectors.values()[image * values + value] - mean;
            }
        }
        return centred;
    }

    private static double largestEigenvalue(double[] centred, int images, int values) {
        double[] direction = new double[values];
        java.util.Arrays.setAll(direction, at -> 1 + at * 0.01);
        double size = 0;
        for (int turn = 0; turn < 3000; turn++) {
            double[] next = new double[values];
            for (int image = 0; image < images; image++) {
                double score = 0;
                for (int at = 0; at < values; at++) {
                    score += centred[image * values + at] * direction[at];
                }
                for (int at = 0; at < values; at++) {
                    next[at] += score * centred[image * values + at];
                }
            }
            size = Math.sqrt(java.util.Arrays.stream(next).map(x -> x * x).sum());
            for (int at = 0; at < values; at++) {
                direction[at] = next[at] / size;
            }
        }
        return size;
    }

    @Test
    @DisplayName("principal components of many long vectors are those of the whole decomposition")
    void many() {
        int images = 330;
        int values = 290;
        Random random = new Random(5);
        float[] all = new float[images * values];
        for (int at = 0; at < all.length; at++) {
            double size = 1 + 40.0 / (1 + at % values);
            all[at] = (float) (100 + size * random.nextGaussian());
        }
        Tensor vectors = new Tensor(TensorShape.of(images, values), all);
        Plane plane = new PrincipalComponents().of(vectors, share -> {});
        double[] centred = centred(vectors, values);
        double largest = largestEigenvalue(centred, images, values);
        double first = 0;
        double second = 0;
        double mixed = 0;
        for (int image = 0; image < images; image++) {
            first += plane.x(image) * plane.x(image);
            second += plane.y(image) * plane.y(image);
            mixed += plane.x(image) * plane.y(image);
        }
        assertEquals(largest, first, 1e-6 * largest);
        assertEquals(0, mixed, 1e-5 * largest, "the axes are at right angles");
        assertEquals(secondEigenvalue(centred, plane, images, values), second, 1e-5 * second);
        double sum = java.util.Arrays.stream(centred).map(x -> x * x).sum();
        assertEquals((first + second) / sum, plane.explained().orElseThrow(), 1e-5);
    }

    /** The largest of what is left without the first axis. */
    private static double secondEigenvalue(double[] centred, Plane plane, int images, int values) {
        double[] left = centred.clone();
        double squares = 0;
        double[] direction = new double[values];
        for (int image = 0; image < images; image++) {
            squares += plane.x(image) * plane.x(image);
            for (int at = 0; at < values; at++) {
                direction[at] += plane.x(image) * centred[image * values + at];
            }
        }
        for (int image = 0; image < images; image++) {
            for (int at = 0; at < values; at++) {
                left[image * values + at] -= plane.x(image) * direction[at] / squares;
            }
        }
        return largestEigenvalue(left, images, values);
    }

    @Test
    @DisplayName("principal components of many equal vectors are one point")
    void equalVectors() {
        float[] all = new float[300 * 280];
        java.util.Arrays.fill(all, 0.3f);
        Plane plane =
                new PrincipalComponents()
                        .of(new Tensor(TensorShape.of(300, 280), all), share -> {});
        for (float value : plane.points().values()) {
            assertEquals(0, value, 1e-4);
        }
    }

    @Test
    @DisplayName("both keep apart what lies far apart")
    void heapsStayHeaps() {
        for (Projection way :
                new Projection[] {new PrincipalComponents(), UniformManifold.DEFAULT}) {
            Plane plane = way.of(heaps(12, 0.5), share -> {});
            for (int heap = 0; heap < 3; heap++) {
                assertTrue(
                        farthestWithin(plane, heap) < nearestOutside(plane, heap),
                        way + " heap " + heap);
            }
        }
    }

    @Test
    @DisplayName("UMAP gives the same points for the same seed, others for another")
    void seeded() {
        Tensor heaps = heaps(12, 2);
        Plane one = new UniformManifold(15, 0.1f, 3).of(heaps, share -> {});
        Plane two = new UniformManifold(15, 0.1f, 3).of(heaps, share -> {});
        Plane other = new UniformManifold(15, 0.1f, 4).of(heaps, share -> {});
        assertEquals(one.points(), two.points());
        assertNotEquals(one.points(), other.points());
    }

    @Test
    @DisplayName("UMAP manages with four images, and says no to three")
    void few() {
        float[] four = {0, 0, 1, 0, 0, 1, 5, 5};
        Plane plane =
                UniformManifold.DEFAULT.of(new Tensor(TensorShape.of(4, 2), four), share -> {});
        for (float value : plane.points().values()) {
            assertTrue(Float.isFinite(value));
        }
        Tensor three = new Tensor(TensorShape.of(3, 1), new float[] {1, 2, 3});
        assertThrows(
                IllegalArgumentException.class,
                () -> UniformManifold.DEFAULT.of(three, share -> {}));
    }

    @Test
    @DisplayName("UMAP ends where whoever is told of its progress has had enough")
    void cancelled() {
        assertThrows(
                CancellationException.class,
                () ->
                        UniformManifold.DEFAULT.of(
                                heaps(12, 2),
                                share -> {
                                    throw new CancellationException();
                                }));
    }
}

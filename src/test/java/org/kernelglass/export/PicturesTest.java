package org.kernelglass.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelglass.evaluation.ConfusionMatrix;
import org.kernelglass.message.Sentences;
import org.kernelglass.project.MetricsRow;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.training.Metrics;

@DisplayName("Exported pictures")
class PicturesTest {

    private static final Path OUT = Path.of("target/pictures");
    private static final Sentences ENGLISH = new Sentences(Locale.ENGLISH);
    private static final Sentences CHINESE = new Sentences(Locale.SIMPLIFIED_CHINESE);

    @BeforeAll
    static void folder() throws IOException {
        Files.createDirectories(OUT);
    }

    private static long count(BufferedImage image, Color color) {
        int wanted = color.getRGB();
        return Arrays.stream(
                        image.getRGB(
                                0,
                                0,
                                image.getWidth(),
                                image.getHeight(),
                                null,
                                0,
                                image.getWidth()))
                .filter(pixel -> pixel == wanted)
                .count();
    }

    private static BufferedImage saved(Path file) throws IOException {
        return ImageIO.read(file.toFile());
    }

    @Nested
    @DisplayName("of curves")
    class Curves {

        private List<MetricsRow> rows(
                int epochs,
                IntToDoubleFunction training,
                IntToDoubleFunction validation,
                int best) {
            List<MetricsRow> rows = new ArrayList<>();
            for (int epoch = 0; epoch < epochs; epoch++) {
                double learned = training.applyAsDouble(epoch);
                double held = validation == null ? 0 : validation.applyAsDouble(epoch);
                rows.add(
                        new MetricsRow(
                                epoch,
                                epoch,
                                epoch,
                                0.001,
                                new Metrics(learned, Math.exp(-learned), Double.NaN),
                                validation == null
                                        ? Optional.empty()
                                        : Optional.of(
                                                new Metrics(held, Math.exp(-held), Double.NaN)),
                                1000,
                                epoch == best));
            }
            return rows;
        }

        private BufferedImage drawn(String name, List<MetricsRow> rows) throws IOException {
            Path file = OUT.resolve(name + ".png");
            new CurvePicture(ENGLISH).write(rows, file);
            BufferedImage image = saved(file);
            assertEquals(2160, image.getWidth());
            assertEquals(880, image.getHeight());
            return image;
        }

        @Test
        @DisplayName("show training in blue and validation in orange")
        void twelve() throws IOException {
            List<MetricsRow> rows =
                    rows(
                            12,
                            e -> 0.9 * Math.exp(-e / 3.0) + 0.1,
                            e -> 0.8 * Math.exp(-e / 2.5) + 0.24 + Math.max(0, e - 6) * 0.012,
                            6);
            BufferedImage image = drawn("curves-12", rows);
            assertTrue(count(image, Look.TRAINING) > 2000);
            assertTrue(count(image, Look.VALIDATION) > 2000);
        }

        @Test
        @DisplayName("show no validation where there is none")
        void noValidation() throws IOException {
            BufferedImage image =
                    drawn("curves-no-validation", rows(3, e -> 1.0 / (e + 1), null, -1));
            assertTrue(count(image, Look.TRAINING) > 1000);
            assertEquals(0, count(image, Look.VALIDATION));
        }

        @Test
        @DisplayName("are drawn for one epoch, for many, and for none")
        void extremes() throws IOException {
            Random random = new Random(1);
            drawn("curves-1", rows(1, e -> 0.4, e -> 0.3, 0));
            drawn("curves-0", List.of());
            drawn(
                    "curves-500",
                    rows(
                            500,
                            e -> 2 / Math.sqrt(e + 1) + random.nextDouble() * 0.05,
                            e -> 2 / Math.sqrt(e + 1) + 0.2 + random.nextDouble() * 0.1,
                            470));
            drawn("curves-huge", rows(5, e -> Math.pow(10, e * 9), e -> 1e-9, 4));
            drawn("curves-flat", rows(5, e -> 0, e -> 0, 0));
        }

        @Test
        @DisplayName("leave a gap for what is no number")
        void gaps() throws IOException {
            drawn(
                    "curves-nan",
                    rows(
                            8,
                            e -> e == 3 ? Double.NaN : 1.0 / (e + 1),
                            e -> e > 4 ? Double.POSITIVE_INFINITY : 1.2 / (e + 1),
                            4));
            BufferedImage none = drawn("curves-all-nan", rows(4, e -> Double.NaN, null, -1));
            long inLegendsOnly = count(none, Look.TRAINING);
            assertTrue(inLegendsOnly > 0 && inLegendsOnly < 1500, "" + inLegendsOnly);
        }

        @Test
        @DisplayName("are drawn in Chinese, or in English where no font can")
        void chinese() {
            new CurvePicture(CHINESE)
                    .write(rows(4, e -> 1, e -> 2, 0), OUT.resolve("curves-zh.png"));
        }
    }

    @Nested
    @DisplayName("of a confusion matrix")
    class Confusion {

        private ConfusionMatrix random(int classes, int images) {
            Random random = new Random(classes);
            int[] labels = random.ints(images, 0, classes).toArray();
            int[] predicted =
                    Arrays.stream(labels)
                            .map(c -> random.nextInt(100) < 80 ? c : random.nextInt(classes))
                            .toArray();
            return ConfusionMatrix.of(labels, predicted, classes);
        }

        private BufferedImage drawn(String name, ConfusionMatrix matrix, List<String> names)
                throws IOException {
            Path file = OUT.resolve(name + ".png");
            new ConfusionPicture(ENGLISH).write(matrix, names, file);
            return saved(file);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 10, 26, 50, 100})
        @DisplayName("are drawn for few classes and for many")
        void sizes(int classes) throws IOException {
            List<String> names = IntStream.range(0, classes).mapToObj(c -> "class " + c).toList();
            BufferedImage image =
                    drawn("confusion-" + classes, random(classes, classes * 300), names);
            assertTrue(image.getWidth() >= classes * 32 && image.getHeight() >= classes * 32);
        }

        @Test
        @DisplayName("shade a cell by its share of the row")
        void shades() throws IOException {
            int[] labels = {0, 0, 1, 1};
            int[] predicted = {0, 0, 0, 1};
            BufferedImage image =
                    drawn(
                            "confusion-shades",
                            ConfusionMatrix.of(labels, predicted, 2),
                            List.of("cat", "dog"));
            assertTrue(count(image, ColorScale.sequential(1)) > 10_000);
            assertTrue(count(image, ColorScale.sequential(0.5)) > 20_000);
        }

        @Test
        @DisplayName("shorten long names and draw those of any script they can")
        void longNames() throws IOException {
            drawn(
                    "confusion-long",
                    random(4, 123_456),
                    List.of(
                            "Chest X-ray, pneumonia, viral, posterior-anterior",
                            "Chest X-ray, pneumonia, bacterial, posterior-anterior",
                            "中性粒细胞",
                            "ok"));
        }

        @Test
        @DisplayName("are drawn without any image")
        void empty() throws IOException {
            drawn(
                    "confusion-empty",
                    ConfusionMatrix.of(new int[0], new int[0], 3),
                    List.of("a", "b", "c"));
        }

        @Test
        @DisplayName("of clothes")
        void clothes() throws IOException {
            drawn(
                    "confusion-clothes",
                    random(10, 10_000),
                    List.of(
                            "T-shirt",
                            "Trouser",
                            "Pullover",
                            "Dress",
                            "Coat",
                            "Sandal",
                            "Shirt",
                            "Sneaker",
                            "Bag",
                            "Ankle boot"));
        }
    }

    @Nested
    @DisplayName("of kernels")
    class Kernels {

        private Tensor random(int... shape) {
            TensorShape dimensions = TensorShape.of(shape);
            Random random = new Random(3);
            float[] values = new float[(int) dimensions.size()];
            for (int index = 0; index < values.length; index++) {
                values[index] = (float) random.nextGaussian() * 0.1f;
            }
            return new Tensor(dimensions, values);
        }

        private BufferedImage drawn(String name, Tensor kernels) throws IOException {
            Path file = OUT.resolve(name + ".png");
            new KernelPicture(ENGLISH).write(kernels, "0 Conv2D", file);
            return saved(file);
        }

        private Color at(BufferedImage image, Tensor kernels, int row, int column, int y, int x) {
            KernelSheet sheet =
                    new KernelSheet(KernelTiles.of(kernels), "", new Lettering(ENGLISH));
            double middleX = sheet.left(column) + (x + 0.5) * sheet.weight();
            double middleY = sheet.top(row) + (y + 0.5) * sheet.weight();
            return new Color(
                    image.getRGB((int) (middleX * Sheet.SCALE), (int) (middleY * Sheet.SCALE)));
        }

        @Test
        @DisplayName("are white for zero, red for the largest, blue for the smallest weight")
        void signs() throws IOException {
            float[] values = new float[4 * 2 * 2];
            values[4] = 0.5f;
            values[5] = -0.5f;
            values[6] = 0.25f;
            values[7] = Float.NaN;
            Tensor kernels = new Tensor(TensorShape.of(4, 1, 2, 2), values);
            BufferedImage image = drawn("kernels-signs", kernels);
            assertEquals(Color.WHITE, at(image, kernels, 0, 0, 0, 0));
            assertEquals(Color.WHITE, at(image, kernels, 0, 0, 1, 1));
            assertEquals(new Color(0xB2, 0x18, 0x2B), at(image, kernels, 0, 1, 0, 0));
            assertEquals(new Color(0x08, 0x45, 0x94), at(image, kernels, 0, 1, 0, 1));
            assertEquals(ColorScale.diverging(0.5), at(image, kernels, 0, 1, 1, 0));
            assertEquals(ColorScale.NO_NUMBER, at(image, kernels, 0, 1, 1, 1));
        }

        @Test
        @DisplayName("of three channels mix red, green and blue around grey")
        void colors() throws IOException {
            float[] values = new float[2 * 3];
            values[3] = 2;
            values[5] = -2;
            Tensor kernels = new Tensor(TensorShape.of(2, 3, 1, 1), values);
            BufferedImage image = drawn("kernels-rgb-known", kernels);
            assertEquals(new Color(128, 128, 128), at(image, kernels, 0, 0, 0, 0));
            assertEquals(new Color(255, 128, 0), at(image, kernels, 0, 1, 0, 0));
        }

        @Test
        @DisplayName("are drawn for any number of filters and channels, even all zero")
        void sizes() throws IOException {
            drawn("kernels-32", random(32, 1, 3, 3));
            drawn("kernels-64-rgb", random(64, 3, 7, 7));
            drawn("kernels-16x8", random(16, 8, 3, 3));
            drawn("kernels-1", random(1, 1, 1, 1));
            drawn("kernels-wide", random(5, 1, 1, 9));
            drawn("kernels-512", random(512, 3, 3, 3));
            drawn("kernels-part", random(300, 200, 1, 1));
            drawn("kernels-31", random(4, 1, 31, 31));
            drawn("kernels-zero", new Tensor(TensorShape.of(2, 1, 2, 2), new float[8]));
        }
    }
}

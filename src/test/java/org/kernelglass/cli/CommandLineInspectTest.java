package org.kernelglass.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelglass.cli.Terminal.Answer;
import org.kernelglass.inspection.AttributionMethod;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;
import org.kernelglass.project.RunCheckpoints;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.training.Checkpoint;
import org.kernelglass.training.CheckpointStore.Pointer;

@Tag("engine")
@DisplayName("A trained network, looked into from the command line,")
class CommandLineInspectTest {

    @TempDir static Path folder;
    private static Terminal terminal;
    private static Path run;
    private static Path image;
    private static int folders;

    @BeforeAll
    static void trainOnce() throws IOException {
        terminal = new Terminal(folder.resolve("home"));
        Path data = Stripes.dataset(folder.resolve("data"), 40, 1);
        image = data.resolve("rows").resolve("slide0_000.png");
        run = folder.resolve("run");
        answered(
                "train",
                "--data",
                data,
                "--input",
                "16x16x1",
                "--set",
                "0.filters=8",
                "--set",
                "4.units=12",
                "--batch",
                "16",
                "--epochs",
                "4",
                "--threads",
                "1",
                "--layout",
                "channels_first",
                "--out",
                run);
    }

    @AfterAll
    static void getUp() {
        terminal.close();
    }

    private static JsonNode answered(Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        Answer answer = terminal.run(all.toArray());
        assertEquals(CommandLineDoor.SUCCESS, answer.exit(), answer.out() + answer.err());
        return answer.json();
    }

    private static void refused(int exit, String word, Object... arguments) {
        Answer answer = terminal.run(arguments);
        assertEquals(exit, answer.exit(), answer.out() + answer.err());
        assertTrue(answer.err().contains(word), answer.err());
        assertFalse(answer.err().contains("Exception"), answer.err());
    }

    private static Path fresh() {
        return folder.resolve("out" + ++folders);
    }

    private static JsonNode explained(String at) {
        return answered("explain", run, "--image", image, "--at", at);
    }

    private static JsonNode layer(JsonNode inspected, String address) {
        for (JsonNode layer : inspected.path("layers")) {
            if (layer.path("address").asText().equals(address)) {
                return layer;
            }
        }
        throw new AssertionError("no layer " + address + " in " + inspected);
    }

    /** A number of an array that is written as its shape and its values. */
    private static double value(JsonNode array, int... place) {
        int at = 0;
        for (int axis = 0; axis < place.length; axis++) {
            at = at * array.path("shape").get(axis).asInt() + place[axis];
        }
        return array.path("values").get(at).asDouble();
    }

    private static void assertClose(double expected, double actual) {
        assertEquals(expected, actual, 1e-5 + 1e-4 * Math.abs(expected));
    }

    private static void assertPictures(JsonNode inspected) throws IOException {
        assertFalse(inspected.path("files").isEmpty(), inspected.toString());
        for (JsonNode file : inspected.path("files")) {
            assertTrue(ImageIO.read(Path.of(file.asText()).toFile()).getWidth() > 100);
        }
    }

    @Test
    @DisplayName("shows what every layer makes of a picture, in pictures and numbers")
    void maps() throws IOException {
        JsonNode maps = answered("inspect", run, "--image", image, "--out", fresh());
        assertPictures(maps);
        assertEquals(8, maps.path("layers").size());
        assertEquals("[8,14,14]", layer(maps, "0").path("shape").toString());
        assertEquals("[12]", layer(maps, "4").path("shape").toString());
        double sum = 0;
        for (JsonNode label : maps.path("classes")) {
            sum += label.path("probability").asDouble();
        }
        assertEquals(1, sum, 1e-5);
        for (int row = 0; row < 14; row++) {
            for (int column = 0; column < 14; column++) {
                double before = value(layer(maps, "0"), 3, row, column);
                assertEquals(Math.max(0, before), value(layer(maps, "1"), 3, row, column), 1e-6);
            }
        }
    }

    @Test
    @DisplayName("gives one layer's maps where one is named")
    void oneLayer() throws IOException {
        Path out = fresh();
        JsonNode maps = answered("inspect", run, "--image", image, "--layer", "2", "--out", out);
        assertEquals(1, maps.path("layers").size());
        assertPictures(maps);
        try (Stream<Path> files = Files.list(out)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    @DisplayName("shows its kernels without a picture too")
    void kernels() throws IOException {
        JsonNode kernels = answered("inspect", run, "--method", "kernels", "--out", fresh());
        assertPictures(kernels);
        assertEquals("[8,1,3,3]", layer(kernels, "0").path("shape").toString());
    }

    @Test
    @DisplayName("explains a value by the picture's own pixels and the kernel's own weights")
    void convolution() throws IOException {
        JsonNode value = explained("0:3,5,9");
        JsonNode kernels =
                layer(answered("inspect", run, "--method", "kernels", "--out", fresh()), "0");
        assertEquals(9, value.path("terms").size());
        double sum = value.path("bias").asDouble();
        int at = 0;
        for (JsonNode term : value.path("terms")) {
            int row = 5 + at / 3;
            int column = 9 + at % 3;
            double pixel = ImageIO.read(image.toFile()).getRaster().getSample(column, row, 0);
            assertClose(pixel / 255, term.path("input").asDouble());
            assertClose(value(kernels, 3, 0, at / 3, at % 3), term.path("weight").asDouble());
            assertEquals(row, term.path("row").asInt());
            assertEquals(column, term.path("column").asInt());
            sum += term.path("input").asDouble() * term.path("weight").asDouble();
            at++;
        }
        assertClose(sum, value.path("sum").asDouble());
        assertClose(sum, value.path("activation").asDouble());
        assertEquals(
                "{\"top\":5,\"left\":9,\"bottom\":7,\"right\":11}",
                value.path("receptive_field").toString());
        JsonNode relu = value.path("next").get(0);
        assertEquals("ReLU", relu.path("kind").asText());
        assertClose(Math.max(0, sum), relu.path("activation").asDouble());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0:0,0,0", "1:2,3,4", "2:7,6,6", "3:100", "4:11", "5:0", "6:2", "7:1"})
    @DisplayName("explains every kind of value as the engine computes it")
    void everyKind(String at) {
        JsonNode value = explained(at);
        assertClose(value.path("activation").asDouble(), value.path("sum").asDouble());
        double sum = value.path("bias").asDouble();
        boolean linear = true;
        for (JsonNode term : value.path("terms")) {
            linear &= term.path("weight").isNumber();
            sum += term.path("product").asDouble();
        }
        if (linear) {
            assertClose(sum, value.path("sum").asDouble());
        }
        assertTrue(value.path("receptive_field").hasNonNull("bottom"), value.toString());
    }

    @Test
    @DisplayName("explains in readable numbers: as many lines as terms, and what they add up to")
    void readable() {
        Answer answer = terminal.run("explain", run, "--image", image, "--at", "0:3,5,9");
        assertEquals(CommandLineDoor.SUCCESS, answer.exit(), answer.err());
        assertEquals(9, answer.out().lines().filter(line -> line.contains(" × ")).count() - 1);
        String sum =
                String.format(
                        java.util.Locale.ROOT, "%.6f", explained("0:3,5,9").path("sum").asDouble());
        assertTrue(answer.out().contains(sum), answer.out());
    }

    @Test
    @DisplayName("ranks its filters, the same again, with the worst loss first")
    void ranking() {
        JsonNode ranking = answered("ablate", run);
        assertEquals(20, ranking.path("filters").size());
        assertEquals("validation", ranking.path("split").asText());
        assertTrue(ranking.path("images").asInt() > 0);
        double before = Double.MAX_VALUE;
        for (JsonNode filter : ranking.path("filters")) {
            if (!filter.path("dead").asBoolean()) {
                assertTrue(filter.path("loss_change").asDouble() <= before);
                before = filter.path("loss_change").asDouble();
            }
        }
        JsonNode again = answered("ablate", run);
        for (int place = 0; place < 20; place++) {
            JsonNode one = ranking.path("filters").get(place);
            JsonNode other = again.path("filters").get(place);
            assertEquals(one.path("layer"), other.path("layer"));
            assertEquals(one.path("filter"), other.path("filter"));
            assertEquals(
                    one.path("loss_change").asDouble(), other.path("loss_change").asDouble(), 1e-6);
        }
        JsonNode dense = answered("ablate", run, "--layer", "4");
        assertEquals(12, dense.path("filters").size());
    }

    @Test
    @DisplayName(
            "is what the validation split says of it: the accuracy of the ranking is the run's")
    void sameAccuracy() throws IOException {
        JsonNode record = new ObjectMapper().readTree(run.resolve("run.json").toFile());
        assertEquals(
                record.at("/results/val_accuracy").asDouble(),
                answered("ablate", run).path("accuracy").asDouble(),
                1e-9);
    }

    @Test
    @DisplayName("loses filters into a run that evaluates, predicts, is inspected and trains on")
    void removed() throws IOException {
        Path smaller = fresh();
        byte[] untouched = Files.readAllBytes(run.resolve("run.json"));
        JsonNode ranking = answered("ablate", run, "--layer", "0");
        JsonNode removed =
                answered("ablate", run, "--layer", "0", "--remove", "3", "--out", smaller);
        TreeSet<Integer> last = new TreeSet<>();
        for (int place = 5; place < 8; place++) {
            last.add(ranking.path("filters").get(place).path("filter").asInt());
        }
        assertEquals(last.toString().replace(" ", ""), removed.path("removed").toString());
        assertTrue(
                removed.at("/after/parameters").asLong()
                        < removed.at("/before/parameters").asLong());
        assertTrue(
                removed.at("/after/multiply_adds").asLong()
                        < removed.at("/before/multiply_adds").asLong());
        assertEquals(
                ranking.path("accuracy").asDouble(),
                removed.at("/before/accuracy").asDouble(),
                1e-9);
        assertArrayEquals(untouched, Files.readAllBytes(run.resolve("run.json")));

        JsonNode again = answered("ablate", smaller, "--layer", "0");
        assertEquals(5, again.path("filters").size());
        assertEquals(
                removed.at("/after/accuracy").asDouble(), again.path("accuracy").asDouble(), 1e-9);
        assertTrue(answered("evaluate", smaller).path("test_accuracy").asDouble() >= 0);
        assertEquals(1, answered("predict", smaller, image).path("predictions").size());
        JsonNode maps =
                answered("inspect", smaller, "--image", image, "--layer", "0", "--out", fresh());
        assertEquals("[5,14,14]", layer(maps, "0").path("shape").toString());
        JsonNode record = new ObjectMapper().readTree(smaller.resolve("run.json").toFile());
        assertTrue(record.path("parent").toString().contains(run.getFileName().toString()));
        JsonNode tuned = answered("train", "--from", smaller, "--epochs", "1", "--out", fresh());
        assertEquals(removed.at("/after/parameters").asLong(), tuned.path("parameters").asLong());
        refused(
                CommandLineDoor.FAILED,
                smaller.toString(),
                "ablate",
                run,
                "--layer",
                "0",
                "--remove",
                "1",
                "--out",
                smaller);
    }

    @Test
    @DisplayName("has a filter that was zeroed by hand flagged dead, and ranked last")
    void dead() throws IOException {
        Path copy = copy();
        RunCheckpoints checkpoints = new RunCheckpoints(copy);
        Checkpoint best = checkpoints.load(Pointer.BEST).orElseThrow();
        int useful = answered("ablate", run, "--layer", "0").at("/filters/0/filter").asInt();
        best.weights()
                .forEach(
                        (name, tensor) -> {
                            int filters = tensor.shape().dimension(0);
                            if (name.startsWith("conv2d") && filters == 8) {
                                int each = tensor.values().length / filters;
                                java.util.Arrays.fill(
                                        tensor.values(), useful * each, (useful + 1) * each, 0);
                            }
                        });
        checkpoints.save(best, Pointer.BEST);
        JsonNode ranking = answered("ablate", copy, "--layer", "0");
        JsonNode last = ranking.path("filters").get(7);
        assertEquals(useful, last.path("filter").asInt(), ranking.toString());
        assertTrue(last.path("dead").asBoolean());
        assertEquals(0, last.path("loss_change").asDouble(), 1e-6);
    }

    private static Path copy() throws IOException {
        Path copy = fresh();
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.sorted().toList()) {
                Files.copy(file, copy.resolve(run.relativize(file).toString()));
            }
        }
        return copy;
    }

    private static float firstWeight(Path of, Pointer state) {
        Checkpoint checkpoint = new RunCheckpoints(of).load(state).orElseThrow();
        return checkpoint.weights().entrySet().stream()
                .filter(one -> one.getKey().startsWith("conv2d") && one.getKey().contains("weight"))
                .findFirst()
                .orElseThrow()
                .getValue()
                .values()[0];
    }

    /** Weights that differ, in one way for all of an array, so that no filter's sum stays. */
    private static void changeLast(Path of) {
        RunCheckpoints checkpoints = new RunCheckpoints(of);
        Checkpoint last = checkpoints.load(Pointer.LAST).orElseThrow();
        for (Tensor tensor : last.weights().values()) {
            for (int at = 0; at < tensor.values().length; at++) {
                tensor.values()[at] *= 0.5f;
            }
        }
        checkpoints.save(last, Pointer.LAST);
    }

    private static double weightExplained(JsonNode explanation) {
        return explanation.path("terms").get(0).path("weight").asDouble();
    }

    @Test
    @DisplayName("is looked at in its best epoch, or in its last state where that is asked for")
    void checkpoints() throws IOException {
        Path copy = copy();
        changeLast(copy);
        float best = firstWeight(copy, Pointer.BEST);
        float last = firstWeight(copy, Pointer.LAST);
        assertNotEquals(best, last);
        Object[] explain = {"explain", copy, "--image", image, "--at", "0:0,5,9"};
        assertEquals(best, weightExplained(answered(explain)), 1e-6);
        assertEquals(best, weightExplained(answered(with(explain, "best"))), 1e-6);
        JsonNode explained = answered(with(explain, "last"));
        assertEquals(last, weightExplained(explained), 1e-6);
        assertEquals("last", explained.path("checkpoint").asText());
        JsonNode kernels =
                answered(
                        with(
                                new Object[] {
                                    "inspect", copy, "--method", "kernels", "--out", fresh()
                                },
                                "last"));
        assertEquals(last, value(layer(kernels, "0"), 0, 0, 0, 0), 1e-6);
        for (String command : List.of("ablate", "map")) {
            assertEquals("best", answered(command, copy).path("checkpoint").asText());
            JsonNode answer = answered(command, copy, "--checkpoint", "last");
            assertEquals("last", answer.path("checkpoint").asText());
        }
        assertNotEquals(
                answered("map", copy).path("points"),
                answered("map", copy, "--checkpoint", "last").path("points"));
        assertNotEquals(
                answered("ablate", copy).path("loss"),
                answered("ablate", copy, "--checkpoint", "last").path("loss"));
        refused(CommandLineDoor.WRONG_USE, "best, last", "ablate", copy, "--checkpoint", "newest");
    }

    private static Object[] with(Object[] command, String state) {
        List<Object> all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--checkpoint", state));
        return all.toArray();
    }

    @Test
    @DisplayName("is looked at in its last state, which is said, while no epoch is finished")
    void noEpoch() throws IOException {
        Path copy = copy();
        Files.delete(copy.resolve("checkpoints").resolve("best"));
        Object[] explain = {"explain", copy, "--image", image, "--at", "0:0,5,9"};
        refused(CommandLineDoor.FAILED, "is missing", explain);
        interrupt(copy);
        Answer answer = terminal.run(explain);
        assertEquals(CommandLineDoor.SUCCESS, answer.exit(), answer.err());
        assertTrue((answer.out() + answer.err()).contains("last state"), answer.err());
        refused(CommandLineDoor.FAILED, "--checkpoint last", with(explain, "best"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ablate", "map"})
    @DisplayName("is told with --data where its images stand after their folder was renamed")
    void renamed(String command) throws IOException {
        Path copy = copy();
        Path data = folder.resolve("data");
        Path record = copy.resolve("run.json");
        String was = Files.readString(record);
        Files.writeString(record, was.replace(data.toString(), data + "-before"));
        refused(CommandLineDoor.FAILED, "--data", command, copy);
        JsonNode found = answered(command, copy, "--data", data);
        Map<String, Double> there = figures(found);
        assertFalse(there.isEmpty());
        Map<String, Double> before = figures(answered(command, run));
        assertEquals(before.keySet(), there.keySet());
        // how many images are looked at in one go is left to the time that it takes
        before.forEach((name, value) -> assertEquals(value, there.get(name), 1e-4, name));
        Path other = Stripes.dataset(fresh(), 4, 7);
        refused(CommandLineDoor.FAILED, "not in", command, copy, "--data", other);
    }

    /** A figure of each image of a map, or of each filter. */
    private static Map<String, Double> figures(JsonNode answer) {
        Map<String, Double> figures = new TreeMap<>();
        answer.path("points")
                .forEach(row -> figures.put(row.path("image").asText(), row.path("x").asDouble()));
        answer.path("filters")
                .forEach(
                        row ->
                                figures.put(
                                        row.path("layer").asText() + ":" + row.path("filter"),
                                        row.path("loss_change").asDouble()));
        return figures;
    }

    @Test
    @DisplayName("has its errors shown from a renamed folder after the evaluation that is advised")
    void predictionsGone() throws IOException {
        Path copy = copy();
        Files.delete(copy.resolve("predictions").resolve("validation.csv"));
        Path data = folder.resolve("data");
        Path record = copy.resolve("run.json");
        String was = Files.readString(record);
        Files.writeString(record, was.replace(data.toString(), data + "-before"));
        Object[] errors = {"errors", copy, "--class", "rows", "--predicted", "columns"};
        String advice = "evaluate RUN_DIR --on validation --data DIR";
        refused(CommandLineDoor.FAILED, advice, errors);
        refused(CommandLineDoor.FAILED, advice, "effect", run, copy);
        answered("evaluate", copy, "--on", "validation", "--data", data);
        answered(errors);
        answered("effect", run, copy);
    }

    @Test
    @DisplayName("says why the folder of its pictures cannot be made")
    void outIsFile() throws IOException {
        Path file = Files.writeString(fresh(), "a file");
        String why = file + " is a file and not a folder";
        refused(CommandLineDoor.FAILED, why, "map", run, "--out", file);
        refused(CommandLineDoor.FAILED, why, "inspect", run, "--image", image, "--out", file);
        assertEquals("a file", Files.readString(file));
    }

    @Test
    @DisplayName("lays out no fewer images than the way to the plane takes, which is then said")
    void fewImages() {
        String umap = "UMAP takes at least 4 images, and there are only 3";
        refused(CommandLineDoor.FAILED, umap, "map", run, "--method", "umap", "--images", "3");
        String pca = "PCA takes at least 2 images, and there is only 1";
        refused(CommandLineDoor.FAILED, pca, "map", run, "--images", "1");
        assertEquals(2, answered("map", run, "--images", "2").path("points").size());
        assertEquals(
                4, answered("map", run, "--method", "umap", "--images", "4").path("points").size());
    }

    /** As if it had been killed in its first epoch. */
    private static void interrupt(Path run) throws IOException {
        Path json = run.resolve("run.json");
        String whole = Files.readString(json);
        String begun =
                whole.replace("\"completed\"", "\"running\"")
                        .replaceFirst("(?s)\"results\" : \\{.*?\\}", "\"results\" : null");
        assertNotEquals(whole, begun);
        Files.writeString(json, begun);
        Files.delete(run.resolve("metrics.csv"));
    }

    @Test
    @DisplayName("says so where only the best epoch is kept of it")
    void onlyBest() throws IOException {
        Path copy = copy();
        Files.delete(copy.resolve("checkpoints").resolve("last"));
        refused(CommandLineDoor.FAILED, "cleaned up", "map", copy, "--checkpoint", "last");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pca", "umap"})
    @DisplayName("lays its validation images out in a plane, the same every time")
    void plane(String method) throws IOException {
        JsonNode map = answered("map", run, "--method", method, "--out", fresh());
        assertPictures(map);
        assertEquals(answered("ablate", run).path("images").asInt(), map.path("points").size());
        assertTrue(map.path("points").get(0).path("x").isNumber());
        assertEquals(map.path("points"), answered("map", run, "--method", method).path("points"));
        JsonNode few = answered("map", run, "--method", method, "--images", "7");
        assertEquals(7, few.path("points").size());
        assertEquals(
                map.path("points").get(6).path("image"), few.path("points").get(6).path("image"));
    }

    private static double sum(JsonNode array) {
        double sum = 0;
        for (JsonNode value : array.path("values")) {
            sum += value.asDouble();
        }
        return sum;
    }

    private static JsonNode attributed(String method, Object... more) {
        List<Object> all =
                new ArrayList<>(
                        List.of("inspect", run, "--image", image, "--method", method, "--out"));
        all.add(fresh());
        all.addAll(List.of(more));
        return answered(all.toArray());
    }

    @Test
    @DisplayName("shows where a class comes from: Grad-CAM at any layer that gives maps")
    void gradCam() throws IOException {
        JsonNode heat = attributed("gradcam");
        assertPictures(heat);
        assertEquals("2", heat.path("layer").asText());
        assertEquals("[7,7]", heat.path("shape").toString());
        assertEquals(heat.path("predicted"), heat.path("class"));
        assertTrue(sum(heat) > 0);
        for (JsonNode value : heat.path("values")) {
            assertTrue(value.asDouble() >= 0, heat.toString());
        }
        JsonNode earlier = attributed("gradcam", "--layer", "0", "--class", "diagonal");
        assertEquals("[14,14]", earlier.path("shape").toString());
        for (JsonNode label : earlier.path("classes")) {
            if (label.path("class").asText().equals("diagonal")) {
                assertClose(label.path("logit").asDouble(), earlier.path("score").asDouble());
            }
        }
        refused(
                CommandLineDoor.WRONG_USE,
                "2 MaxPool",
                "inspect",
                run,
                "--image",
                image,
                "--method",
                "gradcam",
                "--layer",
                "4",
                "--out",
                fresh());
    }

    @Test
    @DisplayName("has integrated gradients that add up to the difference of the logits")
    void integratedGradients() throws IOException {
        JsonNode values = attributed("integrated-gradients");
        assertPictures(values);
        assertEquals("[1,16,16]", values.path("shape").toString());
        double difference = values.path("score").asDouble() - values.path("baseline").asDouble();
        assertEquals(difference, sum(values), 0.01 * Math.abs(difference));
    }

    @Test
    @DisplayName("shows saliency and what occlusion takes away, the same again")
    void saliencyAndOcclusion() throws IOException {
        for (String method : List.of("saliency", "occlusion")) {
            JsonNode values = attributed(method);
            assertPictures(values);
            assertEquals(256, values.path("values").size());
            JsonNode again = attributed(method);
            for (int at = 0; at < 256; at++) {
                assertClose(
                        values.path("values").get(at).asDouble(),
                        again.path("values").get(at).asDouble());
            }
        }
        JsonNode occlusion = attributed("occlusion");
        for (JsonNode label : occlusion.path("classes")) {
            if (label.path("class").equals(occlusion.path("class"))) {
                assertClose(
                        label.path("probability").asDouble(), occlusion.path("score").asDouble());
            }
        }
    }

    @Test
    @DisplayName("shows what a filter and a class look for")
    void maximized() throws IOException {
        JsonNode ofClass =
                answered(
                        "inspect",
                        run,
                        "--method",
                        "maximize",
                        "--class",
                        "rows",
                        "--out",
                        fresh());
        assertPictures(ofClass);
        assertEquals("rows", ofClass.path("class").asText());
        assertTrue(ofClass.path("after").asDouble() > ofClass.path("before").asDouble());
        JsonNode filter =
                answered(
                        "inspect",
                        run,
                        "--method",
                        "maximize",
                        "--layer",
                        "0",
                        "--unit",
                        "3",
                        "--out",
                        fresh());
        assertPictures(filter);
        assertEquals(3, filter.path("unit").asInt());
        assertTrue(filter.path("after").asDouble() > filter.path("before").asDouble());
    }

    /** What a network that is sure of class 2 would say. */
    private static Sight told(Look look) {
        if (look instanceof Look.Passage passage) {
            float[] sure = {0, 0, 1};
            return new Sight.Passage(0, passage.image(), Map.of(), Map.of(), sure, sure);
        }
        if (look instanceof Look.Attribution asked) {
            TensorShape shape =
                    asked.method() instanceof AttributionMethod.GradCam
                            ? TensorShape.of(7, 7)
                            : TensorShape.image(1, 16, 16);
            Tensor heat = new Tensor(shape, new float[(int) shape.size()]);
            heat.values()[3] = 1;
            return new Sight.Attribution(0, asked.method(), asked.classIndex(), heat, 4.5, 0);
        }
        Look.Maximization most = (Look.Maximization) look;
        Tensor picture = new Tensor(TensorShape.image(1, 16, 16), new float[256]);
        return new Sight.Maximization(0, most.layerId(), most.unit(), picture, 0.5, 9);
    }

    @Test
    @DisplayName("is asked for the predicted class at the last map where nothing else is said")
    void attributionDefaults() throws IOException {
        Oracle oracle = new Oracle(folder.resolve("oracle"), CommandLineInspectTest::told);
        Path out = fresh();
        Answer answer =
                oracle.run(
                        "inspect",
                        run,
                        "--image",
                        image,
                        "--method",
                        "gradcam",
                        "--out",
                        out,
                        "--json");
        assertEquals(CommandLineDoor.SUCCESS, answer.exit(), answer.err());
        Look.Attribution asked = (Look.Attribution) oracle.asked().get(1);
        assertEquals(2, asked.classIndex());
        String layer = ((AttributionMethod.GradCam) asked.method()).layerId();
        assertTrue(layer.startsWith("maxpool"), layer);
        assertEquals("2", answer.json().path("layer").asText());
        assertEquals("rows", answer.json().path("class").asText());
        assertEquals(4.5, answer.json().path("score").asDouble());
        assertEquals("[7,7]", answer.json().path("shape").toString());
        assertPictures(answer.json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"occlusion", "saliency", "integrated-gradients"})
    @DisplayName("is asked in every way for a class that is named")
    void attributions(String method) throws IOException {
        Oracle oracle = new Oracle(folder.resolve("oracle"), CommandLineInspectTest::told);
        Answer answer =
                oracle.run(
                        "inspect",
                        run,
                        "--image",
                        image,
                        "--method",
                        method,
                        "--class",
                        "diagonal",
                        "--out",
                        fresh(),
                        "--json");
        assertEquals(CommandLineDoor.SUCCESS, answer.exit(), answer.err());
        assertEquals(1, ((Look.Attribution) oracle.asked().get(1)).classIndex());
        assertPictures(answer.json());
    }

    @Test
    @DisplayName("is asked what excites a class or a filter most, and says what is missing")
    void maximization() throws IOException {
        Oracle oracle = new Oracle(folder.resolve("oracle"), CommandLineInspectTest::told);
        String[] most = {"--method", "maximize"};
        Answer filter =
                oracle.run(
                        "inspect", run, most[0], most[1], "--layer", "0", "--unit", "5", "--out",
                        fresh(), "--json");
        assertEquals(5, filter.json().path("unit").asInt(), filter.err());
        assertEquals(9, filter.json().path("after").asDouble());
        assertPictures(filter.json());
        Answer named =
                oracle.run(
                        "inspect", run, most[0], most[1], "--class", "columns", "--out", fresh(),
                        "--json");
        assertEquals("columns", named.json().path("class").asText(), named.err());
        int wrong = CommandLineDoor.WRONG_USE;
        refused(wrong, "--class", "inspect", run, most[0], most[1], "--out", fresh());
        refused(
                wrong, "--unit", "inspect", run, most[0], most[1], "--layer", "0", "--out",
                fresh());
        refused(
                wrong, "--unit", "inspect", run, most[0], most[1], "--layer", "0", "--unit", "8",
                "--out", fresh());
    }

    @Test
    @DisplayName("says in a sentence what there is where an address, a class or a place is wrong")
    void wrong() {
        Path out = fresh();
        int wrong = CommandLineDoor.WRONG_USE;
        refused(wrong, "0 Conv2D", "inspect", run, "--image", image, "--layer", "9", "--out", out);
        refused(
                wrong,
                "columns",
                "inspect",
                run,
                "--image",
                image,
                "--method",
                "gradcam",
                "--class",
                "zebra",
                "--out",
                out);
        refused(wrong, "0 to 13", "explain", run, "--image", image, "--at", "0:0,14,0");
        refused(wrong, "0 to 11", "explain", run, "--image", image, "--at", "4:12");
        refused(wrong, "0 Conv2D", "ablate", run, "--layer", "1");
        refused(wrong, "8", "ablate", run, "--layer", "0", "--remove", "8");
        refused(
                wrong,
                "0 Conv2D",
                "inspect",
                run,
                "--method",
                "kernels",
                "--layer",
                "1",
                "--out",
                out);
        assertFalse(Files.exists(out));
    }

    @Test
    @DisplayName("says why a file that is no picture cannot be looked at")
    void unreadable() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.png"), "no picture");
        int failed = CommandLineDoor.FAILED;
        refused(failed, "broken.png", "inspect", run, "--image", file, "--out", fresh());
        refused(failed, "broken.png", "explain", run, "--image", file, "--at", "0:0,0,0");
        refused(failed, "broken.png", "inspect", run, "--image", image, "--out", file);
        refused(failed, "none", "explain", run, "--image", "none.png", "--at", "0:0,0,0");
    }
}

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
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelglass.cli.Terminal.Answer;
import org.kernelglass.training.RunControl;
import org.kernelglass.workflow.EvaluatedRun;
import org.kernelglass.workflow.EvaluationImages;
import org.kernelglass.workflow.RunWatch;

@Tag("engine")
@DisplayName("Trainings from the command line, on three classes of stripes")
class CommandLineTrainingTest {

    private static final List<String> FIELDS =
            List.of(
                    "epochs",
                    "train_loss",
                    "val_accuracy",
                    "test_accuracy",
                    "images_per_second",
                    "parameters",
                    "skipped_files",
                    "threads",
                    "layout",
                    "run");

    @TempDir static Path folder;
    private static Terminal terminal;
    private static Path data;
    private static Path run;
    private static JsonNode trained;
    private static int runs;

    @BeforeAll
    static void trainOnce() throws IOException {
        terminal = new Terminal(folder.resolve("home"));
        data = Stripes.dataset(folder.resolve("data"), 40, 1);
        Files.writeString(data.resolve("rows").resolve("broken.png"), "no picture");
        run = folder.resolve("run");
        trained = train(data, run, "--epochs", "6");
    }

    @AfterAll
    static void getUp() {
        terminal.close();
    }

    private static Answer asked(Path data, Path out, String... more) {
        List<Object> arguments =
                new ArrayList<>(
                        List.of(
                                "train",
                                "--data",
                                data,
                                "--input",
                                "16x16x1",
                                "--batch",
                                "16",
                                "--threads",
                                "1",
                                "--layout",
                                "channels_first",
                                "--json",
                                "--out",
                                out));
        arguments.addAll(Arrays.asList(more));
        return terminal.run(arguments.toArray());
    }

    private static JsonNode train(Path data, Path out, String... more) {
        Answer answer = asked(data, out, more);
        assertEquals(CommandLineDoor.SUCCESS, answer.exit(), answer.out() + answer.err());
        return answer.json();
    }

    private static Path fresh() {
        return folder.resolve("run" + ++runs);
    }

    private static JsonNode record(Path run) throws IOException {
        return new ObjectMapper().readTree(run.resolve("run.json").toFile());
    }

    private static byte[] weights(Path run) throws IOException {
        String checkpoint = Files.readString(run.resolve("checkpoints").resolve("best")).strip();
        return Files.readAllBytes(
                run.resolve("checkpoints").resolve(checkpoint).resolve("weights.safetensors"));
    }

    private static void assertFields(JsonNode json) {
        FIELDS.forEach(field -> assertTrue(json.hasNonNull(field), field + " in " + json));
    }

    @Test
    @DisplayName("learn, skip a broken file, and answer with every promised field")
    void answers() {
        assertFields(trained);
        assertEquals(6, trained.path("epochs").asInt());
        assertEquals(1, trained.path("skipped_files").asInt());
        assertEquals(1, trained.path("threads").asInt());
        assertEquals("channels_first", trained.path("layout").asText());
        assertTrue(trained.path("test_accuracy").asDouble() > 0.8, trained.toString());
        assertEquals(3, trained.path("confusion_matrix").size());
        assertEquals("rows/broken.png", trained.at("/problems/0/file").asText());
    }

    @Test
    @DisplayName("leave curves, confusion matrix and kernels as pictures")
    void pictures() {
        for (String name :
                List.of("curves.png", "confusion-matrix.png", "first-layer-kernels.png")) {
            assertTrue(Files.exists(run.resolve(name)), name);
        }
        assertEquals(3, trained.path("pictures").size());
    }

    @Test
    @DisplayName("give the same bits for the same seed and others for another")
    void sameSeedSameBits() throws IOException {
        String[] rich = {"--epochs", "2", "--augment", "rotation", "--augment", "mixup"};
        String[] other = {"--epochs", "2", "--augment", "rotation", "--augment", "mixup", "--seed"};
        Path first = fresh();
        Path second = fresh();
        Path third = fresh();
        JsonNode one = train(data, first, rich);
        JsonNode two = train(data, second, rich);
        String[] seeded = Arrays.copyOf(other, other.length + 1);
        seeded[other.length] = "2";
        train(data, third, seeded);
        assertArrayEquals(weights(first), weights(second));
        assertEquals(one.path("test_loss"), two.path("test_loss"));
        assertFalse(Arrays.equals(weights(first), weights(third)));
    }

    @Test
    @DisplayName("of a complete run are not gone on with, and it is reported as it stands")
    void resumeOfComplete() {
        Answer answer = terminal.run("resume", run, "--json");
        assertEquals(CommandLineDoor.SUCCESS, answer.exit(), answer.err());
        assertFields(answer.json());
        assertEquals(trained.path("test_accuracy"), answer.json().path("test_accuracy"));
        assertEquals(trained.path("pictures"), answer.json().path("pictures"));
    }

    @Test
    @DisplayName("are evaluated to the same figures again, and every look at the test is counted")
    void looks() throws IOException {
        Path looked = fresh();
        JsonNode first = train(data, looked, "--epochs", "1");
        assertEquals(1, first.path("test_looks").asInt());
        JsonNode second = terminal.run("evaluate", looked, "--json").json();
        assertFields(second);
        assertEquals(first.path("test_accuracy"), second.path("test_accuracy"));
        assertEquals(first.path("confusion_matrix"), second.path("confusion_matrix"));
        assertEquals(2, second.path("test_looks").asInt());
        assertTrue(second.path("own_test_split").asBoolean());
        assertEquals(2, record(looked).path("test_looks").asInt());
    }

    @Test
    @DisplayName("are evaluated with an interval for every figure, and the method of each")
    void intervals() throws IOException {
        Path looked = fresh();
        train(data, looked, "--epochs", "1");
        Path kept = looked.resolve("predictions").resolve("test.csv");
        String atTheEnd = Files.readString(kept);
        JsonNode json = terminal.run("evaluate", looked, "--json").json();
        assertEquals(atTheEnd, Files.readString(kept), "a second look sees the same");
        JsonNode all = json.path("assessment");
        assertEquals(json.path("test_accuracy"), all.at("/accuracy/value"));
        assertEquals("wilson", all.at("/accuracy/interval").asText());
        assertEquals("bootstrap", all.at("/macro_f1/interval").asText());
        for (String figure : List.of("/accuracy", "/loss", "/matthews", "/classes/1/roc_area")) {
            double value = all.at(figure + "/value").asDouble();
            assertTrue(all.at(figure + "/low").asDouble() <= value, figure + all);
            assertTrue(all.at(figure + "/high").asDouble() >= value, figure + all);
        }
        assertEquals(json.at("/per_class/2/recall"), all.at("/classes/2/recall/value"));
        assertEquals(3, json.path("confusion_row_share").size());
        assertEquals(15, all.path("calibration").size());
        String text = terminal.run("evaluate", looked).out();
        assertTrue(text.contains("Matthews correlation"), text);
        assertTrue(text.contains("Confusion matrix: a row for each true class"), text);
        assertTrue(text.contains("looked at 3 times"), text);
    }

    @Test
    @DisplayName(
            "are evaluated on their validation images, asked or kept, without a look at the test")
    void validation() {
        Path looked = fresh();
        JsonNode trained = train(data, looked, "--epochs", "1");
        double accuracy = trained.path("val_accuracy").asDouble();
        for (int time = 0; time < 2; time++) {
            EvaluatedRun evaluated =
                    terminal.useCases()
                            .assess()
                            .on(
                                    looked,
                                    EvaluationImages.VALIDATION,
                                    RunWatch.NOBODY,
                                    new RunControl());
            assertEquals(accuracy, evaluated.assessment().accuracy().value(), 1e-12);
            assertEquals(1, evaluated.testLooks());
            assertTrue(Files.exists(data.resolve(evaluated.rows().get(0).image())));
        }
        assertTrue(Files.exists(looked.resolve("predictions").resolve("validation.csv")));
    }

    @Test
    @DisplayName(
            "are evaluated on their validation images by name, and that is no look at the test")
    void onValidation() {
        Path looked = fresh();
        JsonNode first = train(data, looked, "--epochs", "1");
        JsonNode json = terminal.run("evaluate", looked, "--on", "validation", "--json").json();
        assertEquals("validation", json.path("split").asText());
        assertEquals(
                first.path("val_accuracy").asDouble(), json.path("val_accuracy").asDouble(), 1e-12);
        assertEquals(json.path("val_accuracy"), json.at("/assessment/accuracy/value"));
        assertTrue(json.path("val_images").asInt() > 0, json.toString());
        assertTrue(json.path("test_accuracy").isNull(), json.toString());
        assertFalse(json.path("own_test_split").asBoolean());
        assertEquals(1, json.path("test_looks").asInt());
        Answer said = terminal.run("evaluate", looked, "--on", "validation");
        assertTrue(said.out().contains("Validation accuracy "), said.out());
        assertFalse(said.out().contains("looked at"), said.out());
        JsonNode tested = terminal.run("evaluate", looked, "--on", "test", "--json").json();
        assertEquals("test", tested.path("split").asText());
        assertEquals(first.path("test_accuracy"), tested.path("test_accuracy"));
        assertEquals(2, tested.path("test_looks").asInt());
        Answer learned = terminal.run("evaluate", looked, "--on", "train");
        assertEquals(CommandLineDoor.WRONG_USE, learned.exit());
        assertTrue(learned.err().contains("--on validation"), learned.err());
    }

    @Test
    @DisplayName("keep their split in a dataset that has moved, and say what is missing of it")
    void movedSplit() throws IOException {
        Path before = Stripes.dataset(folder.resolve("at-first"), 20, 5);
        Path out = fresh();
        JsonNode first = train(before, out, "--epochs", "1");
        Path after = Files.move(before, folder.resolve("at-last"));
        Answer lost = terminal.run("evaluate", out, "--on", "validation");
        assertEquals(CommandLineDoor.FAILED, lost.exit());
        assertTrue(lost.err().contains("--data"), lost.err());
        JsonNode found =
                terminal.run("evaluate", out, "--on", "validation", "--data", after, "--json")
                        .json();
        assertEquals(
                first.path("val_accuracy").asDouble(),
                found.path("val_accuracy").asDouble(),
                1e-12);
        assertEquals(1, found.path("test_looks").asInt());
        Answer other = terminal.run("evaluate", out, "--on", "test", "--data", data);
        assertEquals(CommandLineDoor.FAILED, other.exit());
        assertTrue(other.err().contains("of the run's"), other.err());
        assertEquals(1, record(out).path("test_looks").asInt(), "a look that failed is none");
    }

    @Test
    @DisplayName("know their dataset by content where it has moved, and say where it is missing")
    void moved() throws IOException {
        Path before = Stripes.dataset(folder.resolve("before"), 20, 3);
        Path out = fresh();
        JsonNode first = train(before, out, "--epochs", "1");
        Path after = Files.move(before, folder.resolve("after"));
        Answer lost = terminal.run("evaluate", out, "--json");
        assertEquals(CommandLineDoor.FAILED, lost.exit());
        assertTrue(lost.json().path("hint").asText().contains("--data"), lost.out());
        JsonNode found = terminal.run("evaluate", out, "--data", after, "--json").json();
        assertTrue(found.path("own_test_split").asBoolean());
        assertEquals(first.path("test_accuracy"), found.path("test_accuracy"));
        assertEquals(2, found.path("test_looks").asInt());
    }

    @Test
    @DisplayName("are evaluated on other folders by class name; unknown classes are left out")
    void otherFolder() throws IOException {
        Path other = folder.resolve("other");
        Stripes.one(other.resolve("rows"), "rows", 6, 7);
        Stripes.one(other.resolve("zebras"), "diagonal", 5, 8);
        Files.copy(
                data.resolve("rows").resolve("slide0_000.png"),
                other.resolve("rows").resolve("known.png"));
        int looks = terminal.run("resume", run, "--json").json().path("test_looks").asInt();
        JsonNode json = terminal.run("evaluate", run, "--data", other, "--json").json();
        assertEquals("[\"zebras\"]", json.path("unknown_classes").toString());
        assertEquals(7, json.path("test_images").asInt());
        assertFalse(json.path("own_test_split").asBoolean());
        assertEquals(looks, json.path("test_looks").asInt());
        Answer none =
                terminal.run("evaluate", run, "--data", Files.move(other, fresh()), "--lang", "en");
        assertEquals(CommandLineDoor.SUCCESS, none.exit());
        assertFalse(none.out().contains("never saw"), none.out());
    }

    @Test
    @DisplayName("name the class of files and folders, and list what is no picture")
    void predict() {
        Answer answer =
                terminal.run(
                        "predict",
                        run,
                        data.resolve("rows"),
                        data.resolve("columns"),
                        "--top",
                        "2",
                        "--json");
        JsonNode json = answer.json();
        assertEquals(CommandLineDoor.SUCCESS, answer.exit());
        assertEquals(80, json.path("predictions").size());
        assertEquals(2, json.at("/predictions/0/classes").size());
        int right = 0;
        for (JsonNode prediction : json.path("predictions")) {
            String named = prediction.at("/classes/0/class").asText();
            right += Path.of(prediction.path("file").asText()).getParent().endsWith(named) ? 1 : 0;
        }
        assertTrue(right > 64, right + " of 80");
        assertTrue(json.at("/problems/0/file").asText().endsWith("broken.png"));
        Answer nothing = terminal.run("predict", run, data.resolve("rows").resolve("broken.png"));
        assertEquals(CommandLineDoor.FAILED, nothing.exit());
    }

    @Test
    @DisplayName("from earlier weights keep frozen layers to the bit and name their parent")
    void fromEarlierWeights() throws IOException {
        Path tuned = fresh();
        Answer answer =
                terminal.run(
                        "train",
                        "--from",
                        run,
                        "--freeze",
                        "0",
                        "--epochs",
                        "2",
                        "--json",
                        "--out",
                        tuned);
        assertEquals(CommandLineDoor.SUCCESS, answer.exit(), answer.err());
        Path again = fresh();
        terminal.run(
                "train",
                "--project",
                tuned,
                "--from",
                run,
                "--freeze",
                "0",
                "--json",
                "--out",
                again);
        assertEquals(run.toString(), record(tuned).at("/parent/run").asText());
        assertEquals("[\"conv2d-1\"]", record(tuned).at("/plan/frozen_layers").toString());
        SafeTensors before = SafeTensors.of(weights(run));
        SafeTensors after = SafeTensors.of(weights(tuned));
        for (String name : before.names()) {
            boolean frozen = name.startsWith("conv2d-1/");
            assertEquals(frozen, before.sameBits(after, name), name);
        }
        assertArrayEquals(weights(tuned), weights(again));
    }

    @Test
    @DisplayName("from earlier weights that fit nothing are refused; that fit in part say so")
    void weightsThatDoNotFit() {
        Answer none = asked(data, fresh(), "--from", run.toString(), "--template", "lenet5");
        assertEquals(CommandLineDoor.FAILED, none.exit());
        Answer part =
                asked(
                        data,
                        fresh(),
                        "--from",
                        run.toString(),
                        "--set",
                        "4.units=9",
                        "--epochs",
                        "1");
        assertEquals(CommandLineDoor.SUCCESS, part.exit(), part.out() + part.err());
        assertTrue(part.err().contains("dense-1"), part.err());
    }

    @Test
    @DisplayName("take every setting of plan and data from the options")
    void everySetting() throws IOException {
        Path out = fresh();
        JsonNode json =
                train(
                        data,
                        out,
                        "--epochs",
                        "2",
                        "--optimizer",
                        "sgd:momentum=0.5,nesterov=true",
                        "--lr",
                        "0.01",
                        "--schedule",
                        "plateau:patience=1",
                        "--warmup",
                        "1",
                        "--l1",
                        "1e-6",
                        "--l2",
                        "1e-5",
                        "--clip",
                        "1",
                        "--class-weights",
                        "balanced",
                        "--label-smoothing",
                        "0.1",
                        "--monitor",
                        "val_loss",
                        "--patience",
                        "3",
                        "--keep-best",
                        "false",
                        "--seed",
                        "5",
                        "--val",
                        "0.2",
                        "--test",
                        "0.25",
                        "--group",
                        "slide\\d+",
                        "--augment",
                        "horizontal_flip",
                        "--augment",
                        "shift",
                        "--fit",
                        "pad",
                        "--range",
                        "full");
        assertFields(json);
        JsonNode plan = record(out).path("plan");
        assertEquals("sgd", plan.at("/optimizer/id").asText(), plan.toString());
        assertEquals(0.01, plan.path("learning_rate").asDouble());
        assertEquals("plateau", plan.at("/schedule/id").asText(), plan.toString());
        assertEquals(5, plan.path("seed").asInt());
        assertEquals(2, record(out).at("/data/augmentation").size());
        assertEquals("slide\\d+", record(out).at("/data/group_rule").asText());
        assertEquals(2, json.path("best_epoch").asInt(), "the last epoch is the result");
    }

    @Test
    @DisplayName("stop early where nothing improves")
    void stopEarly() {
        JsonNode json = train(data, fresh(), "--epochs", "50", "--lr", "1e-12", "--patience", "2");
        assertEquals(3, json.path("epochs").asInt());
        assertEquals(1, json.path("best_epoch").asInt());
    }

    @Test
    @DisplayName("without validation take the last epoch's weights and say so")
    void withoutValidation() {
        Answer answer = asked(data, fresh(), "--epochs", "2", "--val", "0");
        assertEquals(2, answer.json().path("best_epoch").asInt());
        assertTrue(answer.json().path("val_accuracy").isNull());
        assertTrue(answer.err().contains("no validation split"), answer.err());
    }

    @Test
    @DisplayName("that diverge end with 1, the reason and what to change")
    void diverging() {
        Answer answer = asked(data, fresh(), "--lr", "1e6", "--optimizer", "sgd");
        assertEquals(CommandLineDoor.FAILED, answer.exit());
        JsonNode json = answer.json();
        assertTrue(json.path("error").asText().contains("NaN or infinite"), json.toString());
        assertTrue(json.path("hint").asText().contains("learning rate"), json.toString());
        assertFalse(json.path("hint").asText().contains("resume"), json.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"weights.safetensors", "progress.json"})
    @DisplayName("whose weights are damaged are not guessed at")
    void damaged(String file) throws IOException {
        Path out = fresh();
        train(data, out, "--epochs", "1");
        String checkpoint = Files.readString(out.resolve("checkpoints").resolve("best")).strip();
        Path damaged = out.resolve("checkpoints").resolve(checkpoint).resolve(file);
        byte[] half = Files.readAllBytes(damaged);
        Files.write(damaged, Arrays.copyOf(half, half.length / 2));
        Answer answer = terminal.run("evaluate", out);
        assertEquals(CommandLineDoor.FAILED, answer.exit(), file);
        assertTrue(answer.err().contains(file), answer.err());
        assertTrue(answer.err().contains("train anew"), answer.err());
        assertNotEquals(half.length, Files.size(damaged), "left as it was");
    }

    @Test
    @DisplayName("use no Internet socket")
    void noSockets() throws Exception {
        InternetSockets.assumeListed();
        try (var watched = new InternetSockets.Watch()) {
            train(data, fresh(), "--epochs", "2");
            assertEquals(List.of(), watched.seen());
            assertTrue(watched.looks() > 0);
        }
    }
}

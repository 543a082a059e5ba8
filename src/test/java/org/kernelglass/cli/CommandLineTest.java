package org.kernelglass.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelglass.cli.Terminal.Answer;
import org.kernelglass.network.Template;
import org.kernelglass.network.Templates;
import org.kernelglass.training.TrainingPlan;

@DisplayName("The command line, as far as no network is trained")
class CommandLineTest {

    private static final List<String> COMMANDS =
            List.of(
                    "train",
                    "resume",
                    "evaluate",
                    "predict",
                    "inspect",
                    "explain",
                    "ablate",
                    "map",
                    "timelapse",
                    "describe",
                    "templates",
                    "errors",
                    "effect",
                    "scan");

    @TempDir Path folder;
    private Terminal terminal;

    @BeforeEach
    void sitDown() {
        terminal = new Terminal(folder.resolve("home"));
    }

    @AfterEach
    void getUp() {
        terminal.close();
    }

    private static void assertRefused(int exit, Answer answer) {
        assertEquals(exit, answer.exit(), answer.err());
        assertTrue(answer.err().lines().anyMatch(line -> line.startsWith("Error: ")), answer.err());
        assertNoTrace(answer);
    }

    private static void assertNoTrace(Answer answer) {
        assertFalse((answer.out() + answer.err()).contains("\tat "), answer.err());
        assertFalse((answer.out() + answer.err()).contains("Exception"), answer.err());
    }

    @Nested
    @DisplayName("Help")
    class Help {

        @Test
        @DisplayName("lists every command in both languages")
        void listsCommands() {
            Answer english = terminal.run("--help");
            Answer chinese = terminal.run(Locale.CHINESE, "--help");
            assertEquals(CommandLineDoor.SUCCESS, english.exit());
            for (String command : COMMANDS) {
                assertTrue(english.out().contains("\n  " + command + " "), english.out());
                assertTrue(chinese.out().contains("\n  " + command + " "), chinese.out());
            }
            assertTrue(chinese.out().contains("命令"), chinese.out());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "train",
                    "resume",
                    "evaluate",
                    "predict",
                    "inspect",
                    "explain",
                    "ablate",
                    "map",
                    "timelapse",
                    "describe",
                    "templates",
                    "errors",
                    "effect",
                    "scan"
                })
        @DisplayName("of each command explains each option in both languages")
        void explainsOptions(String command) {
            Answer english = terminal.run(command, "--help");
            Answer chinese = terminal.run(Locale.CHINESE, command, "--help");
            assertEquals(CommandLineDoor.SUCCESS, english.exit());
            assertTrue(english.out().startsWith("Usage: kernelglass " + command), english.out());
            assertTrue(chinese.out().startsWith("用法： kernelglass " + command), chinese.out());
            assertNotEquals(english.out(), chinese.out());
            assertEquals(List.of(), unexplained(english.out()));
            assertEquals(List.of(), unexplained(chinese.out()));
        }

        /** Options at whose side, and below whom, there is no word. */
        private List<String> unexplained(String help) {
            List<String> lines = help.lines().toList();
            List<String> bare = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                boolean option = lines.get(i).matches("  (-\\w, |    )--.*");
                boolean words = lines.get(i).strip().matches("(-\\w, )?--\\S+\\s+\\S.*");
                boolean below = i + 1 < lines.size() && lines.get(i + 1).startsWith("       ");
                if (option && !words && !below) {
                    bare.add(lines.get(i));
                }
            }
            return bare;
        }

        @Test
        @DisplayName("of train gives the defaults that the plan has")
        void givesDefaults() {
            String help = terminal.run("train", "--help").out().replaceAll("\\s+", " ");
            TrainingPlan plan = TrainingPlan.DEFAULT;
            assertAll(
                    () -> assertTrue(help.contains(plan.epochs() + " if not given")),
                    () -> assertTrue(help.contains(plan.batchSize() + " if not given")),
                    () -> assertTrue(help.contains(plan.learningRate() + " if not given")),
                    () -> assertTrue(help.contains(plan.seed() + " if not given")),
                    () -> assertEquals("adam", plan.optimizer().id()),
                    () -> assertTrue(help.contains("adam if not given")));
        }
    }

    @Nested
    @DisplayName("describe and templates")
    class Networks {

        @Test
        @DisplayName("templates names each network in JSON and in sentences")
        void templates() {
            JsonNode json = terminal.run("templates", "--json").json();
            List<String> names = json.path("templates").findValuesAsText("name");
            assertEquals(Templates.ALL.stream().map(Template::id).toList(), names);
            assertTrue(terminal.run("templates").out().startsWith("article"));
        }

        @Test
        @DisplayName("the article's network has 347,146 parameters and says so layer by layer")
        void article() {
            JsonNode json = terminal.run("describe", "--template", "article", "--json").json();
            assertEquals(347_146, json.path("total_parameters").asLong());
            assertEquals(8, json.path("layers").size());
            JsonNode first = json.path("layers").get(0);
            assertEquals("0", first.path("address").asText());
            assertEquals("Conv2D", first.path("kind").asText());
            assertEquals("[26,26,32]", first.path("output_shape").toString());
            assertEquals(320, first.path("parameters").asLong());
            assertEquals(26L * 26 * 32 * 9, first.path("multiply_adds").asLong());
            assertEquals("[3,3]", first.path("receptive_field").toString());
            assertEquals("[64]", json.path("layers").get(4).path("output_shape").toString());
        }

        @Test
        @DisplayName("--set, --input and --classes change what is described")
        void changes() {
            JsonNode json =
                    terminal.run(
                                    "describe",
                                    "--template",
                                    "article",
                                    "--input",
                                    "32x24x3",
                                    "--classes",
                                    "4",
                                    "--set",
                                    "0.filters=8",
                                    "--set",
                                    "0.padding=same",
                                    "--json")
                            .json();
            assertEquals("[32,24,8]", json.at("/layers/0/output_shape").toString());
            assertEquals((3 * 9 + 1) * 8, json.at("/layers/0/parameters").asLong());
            assertEquals("[4]", json.at("/layers/7/output_shape").toString());
        }

        @Test
        @DisplayName("a stack that cannot run ends with 1 and names the layer and the way out")
        void broken() {
            Answer answer =
                    terminal.run("describe", "--template", "article", "--set", "0.kernel=40");
            assertEquals(CommandLineDoor.FAILED, answer.exit());
            assertTrue(answer.err().contains("Layer 0: Kernel 40×40"), answer.err());
            JsonNode json = terminal.run("describe", "--input", "2x2x1", "--json").json();
            assertTrue(json.path("error").asText().contains("Kernel 3×3"), json.toString());
            assertEquals("0", json.at("/problems/0/address").asText());
        }

        @Test
        @DisplayName("a saved network is described the same, and is never overwritten")
        void saved() {
            Path file = folder.resolve("mine.json");
            Answer saving =
                    terminal.run(
                            "describe",
                            "--template",
                            "lenet5",
                            "--classes",
                            "4",
                            "--set",
                            "0.filters=9",
                            "--json",
                            "--save",
                            file);
            assertEquals(CommandLineDoor.SUCCESS, saving.exit(), saving.err());
            assertEquals(
                    saving.json(), terminal.run("describe", "--project", file, "--json").json());
            assertRefused(CommandLineDoor.WRONG_USE, terminal.run("describe", "--save", file));
        }
    }

    @Nested
    @DisplayName("What cannot be meant")
    class WrongUse {

        static Stream<List<String>> wrong() {
            return Stream.of(
                    List.of("trian"),
                    List.of("train"),
                    List.of("predict", "run"),
                    List.of("resume", "run", "--seed", "1"),
                    List.of("inspect", "run", "--image", "i.png"),
                    List.of("inspect", "run", "--out", "o"),
                    List.of("inspect", "run", "--out", "o", "--method", "gradcam"),
                    List.of("inspect", "run", "--out", "o", "--method", "xray"),
                    List.of("explain", "run", "--at", "0:0,0,0"),
                    List.of("explain", "run", "--image", "i.png", "--at", "0"),
                    List.of("explain", "run", "--image", "i.png", "--at", "0:1,2"),
                    List.of("explain", "run", "--image", "i.png", "--at", "0:-1,0,0"),
                    List.of("ablate", "run", "--remove", "2"),
                    List.of("ablate", "run", "--layer", "0", "--remove", "0"),
                    List.of("ablate", "run", "--out", "o"),
                    List.of("map", "run", "--method", "globe"),
                    List.of("timelapse"),
                    List.of("train", "--data", "d", "--out", "o", "--pin", "a", "--no-time-lapse"),
                    List.of("templates", "--lang"),
                    List.of("templates", "--lang", "fr"),
                    List.of("describe", "--template", "nothing"),
                    List.of("describe", "--template", "article", "--project", "p.json"),
                    List.of("describe", "--set", "0.filterz=3"),
                    List.of("describe", "--set", "9.filters=3"),
                    List.of("describe", "--set", "0.filters"),
                    List.of("describe", "--set", "0.filters=0"),
                    List.of("describe", "--input", "28x28x2"),
                    List.of("describe", "--input", "0x28"),
                    List.of("describe", "--classes", "none"),
                    List.of("train", "--data", "d", "--out", "o", "--epochs", "0"),
                    List.of("train", "--data", "d", "--out", "o", "--epochs", "2", "--epochs", "3"),
                    List.of("train", "--data", "d", "--out", "o", "--optimizer", "adamx"),
                    List.of("train", "--data", "d", "--out", "o", "--optimizer", "adam:foo=1"),
                    List.of("train", "--data", "d", "--out", "o", "--lr", "0"),
                    List.of("train", "--data", "d", "--out", "o", "--lr", "NaN"),
                    List.of("train", "--data", "d", "--out", "o", "--val", "1"),
                    List.of("train", "--data", "d", "--out", "o", "--val", "0.6", "--test", "0.4"),
                    List.of("train", "--data", "d", "--out", "o", "--group", "("),
                    List.of("train", "--data", "d", "--out", "o", "--augment", "wobble"),
                    List.of("train", "--data", "d", "--out", "o", "--schedule", "step:every=0"),
                    List.of("train", "--data", "d", "--out", "o", "--freeze", "one"),
                    List.of("sweep", "--data", "d", "--search", "random:count=2,count=3"),
                    List.of("train", "--out", "o"));
        }

        @Test
        @DisplayName("is answered with the splits that can judge, and no other")
        void judging() {
            Answer answer = terminal.run("evaluate", "run", "--on", "foo");
            assertRefused(CommandLineDoor.WRONG_USE, answer);
            assertTrue(answer.err().contains("not one of validation, test."), answer.err());
            Answer train = terminal.run("evaluate", "run", "--on", "train");
            assertRefused(CommandLineDoor.WRONG_USE, train);
            assertTrue(train.err().contains("has learned from them"), train.err());
        }

        @ParameterizedTest
        @MethodSource("wrong")
        @DisplayName("ends with 2 and one sentence, in JSON too, and leaves nothing behind")
        void refused(List<String> arguments) {
            assertRefused(CommandLineDoor.WRONG_USE, terminal.run(arguments.toArray()));
            Object[] json = Stream.concat(arguments.stream(), Stream.of("--json")).toArray();
            Answer answer = terminal.run(json);
            assertEquals(CommandLineDoor.WRONG_USE, answer.exit());
            assertFalse(answer.json().path("error").asText().isBlank(), answer.out());
            assertNoTrace(answer);
            assertFalse(Files.exists(Path.of("o")));
        }
    }

    @Nested
    @DisplayName("An answer")
    class Output {

        @Test
        @DisplayName("shows a name that would steer the terminal without its control characters")
        void steering() {
            String name = "red\u001b[31m\u009bA\u007f\r.png";
            Answer answer = terminal.run("describe", "--template", name);
            assertRefused(CommandLineDoor.WRONG_USE, answer);
            assertTrue(answer.err().contains("red\uFFFD[31m\uFFFDA\uFFFD\uFFFD.png"), answer.err());
            assertFalse(answer.err().chars().anyMatch(this::steers), answer.err());
            Answer json = terminal.run("describe", "--template", name, "--json");
            assertTrue(json.json().path("error").asText().contains(name), json.out());
            assertFalse(json.out().chars().anyMatch(this::steers), json.out());
        }

        private boolean steers(int character) {
            return Character.isISOControl(character) && "\r\n\t".indexOf(character) < 0;
        }

        /** Takes nothing, because of what the system says. */
        private OutputStream refusing(String reason) {
            return new OutputStream() {
                @Override
                public void write(int one) throws IOException {
                    throw new IOException(reason);
                }
            };
        }

        static Stream<List<String>> answers() {
            return Stream.of(
                    List.of("templates"),
                    List.of("templates", "--json"),
                    List.of("templates", "--help"),
                    List.of("--help"),
                    List.of("--version"));
        }

        @ParameterizedTest
        @MethodSource("answers")
        @DisplayName("that cannot be written ends with 1 and one sentence")
        void unwritten(List<String> arguments) {
            OutputStream full = refusing("No space left on device");
            Answer answer = terminal.runInto(full, arguments.toArray());
            assertRefused(CommandLineDoor.FAILED, answer);
            assertEquals(
                    List.of("Error: The output could not be written: No space left on device."),
                    answer.err().lines().toList());
        }

        @ParameterizedTest
        @MethodSource("answers")
        @DisplayName("of which a reader has seen enough is no failure")
        void enough(List<String> arguments) {
            Answer answer = terminal.runInto(refusing("Broken pipe"), arguments.toArray());
            assertEquals(CommandLineDoor.SUCCESS, answer.exit());
            assertEquals("", answer.err());
        }
    }

    @Nested
    @DisplayName("What is given twice")
    class Twice {

        static Stream<List<String>> twice() {
            String set = "0.filters";
            return Stream.of(
                    List.of(
                            set,
                            "sweep",
                            "--data",
                            "d",
                            "--set",
                            set + "=2,4",
                            "--set",
                            set + "=8"),
                    List.of(set, "describe", "--set", set + "=2", "--set", set + "=4"),
                    List.of(
                            set,
                            "train",
                            "--data",
                            "d",
                            "--out",
                            "o",
                            "--set",
                            set + "=2",
                            "--set",
                            set + "=4"),
                    List.of(
                            "degrees",
                            "train",
                            "--data",
                            "d",
                            "--out",
                            "o",
                            "--augment",
                            "rotation:degrees=5,degrees=7"),
                    List.of(
                            "momentum",
                            "train",
                            "--data",
                            "d",
                            "--out",
                            "o",
                            "--optimizer",
                            "sgd:momentum=0.9,momentum=0.5"));
        }

        @ParameterizedTest
        @MethodSource("twice")
        @DisplayName("is named and refused: nobody can know which was meant")
        void refused(List<String> nameAndArguments) {
            List<String> arguments = nameAndArguments.subList(1, nameAndArguments.size());
            Answer answer = terminal.run(arguments.toArray());
            assertRefused(CommandLineDoor.WRONG_USE, answer);
            String sentence = nameAndArguments.get(0) + " was given twice";
            assertTrue(answer.err().contains(sentence), answer.err());
            assertFalse(Files.exists(Path.of("o")));
        }
    }

    @Nested
    @DisplayName("What is not there or not whole")
    class Failures {

        @Test
        @DisplayName("a run, a dataset, a project that is missing ends with 1 and its path")
        void missing() {
            Path none = folder.resolve("none");
            for (String command : List.of("resume", "evaluate", "scan")) {
                Answer answer = terminal.run(command, none);
                assertRefused(CommandLineDoor.FAILED, answer);
                assertTrue(answer.err().contains(none.toString()), answer.err());
            }
            assertRefused(CommandLineDoor.FAILED, terminal.run("predict", none, none));
            assertRefused(CommandLineDoor.FAILED, terminal.run("describe", "--project", none));
            assertRefused(
                    CommandLineDoor.FAILED,
                    terminal.run("train", "--data", none, "--out", folder.resolve("out")));
            assertFalse(Files.exists(folder.resolve("out")));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "nonsense",
                    "{",
                    "[]",
                    "null",
                    "{\"format\":\"kernelglass-run\"}",
                    "{\"format\":\"kernelglass-run\",\"version\":99}",
                    "{\"format\":\"kernelglass-run\",\"version\":1}"
                })
        @DisplayName("nonsense in run.json and project.json is said with the file's name and left")
        void nonsense(String content) throws IOException {
            Path run = Files.createDirectories(folder.resolve("run"));
            Path record = Files.writeString(run.resolve("run.json"), content);
            Path project = Files.writeString(folder.resolve("project.json"), content);
            List<Answer> answers =
                    List.of(
                            terminal.run("resume", run),
                            terminal.run("evaluate", run),
                            terminal.run("predict", run, record),
                            terminal.run("describe", "--project", run),
                            terminal.run("describe", "--project", project));
            for (Answer answer : answers) {
                assertRefused(CommandLineDoor.FAILED, answer);
                assertTrue(answer.err().contains(".json"), answer.err());
            }
            assertEquals(content, Files.readString(record));
            assertEquals(content, Files.readString(project));
        }

        @Test
        @DisplayName("a dataset of one class is scanned but not trained on")
        void oneClass() throws IOException {
            Path data = folder.resolve("data");
            Stripes.one(data.resolve("rows"), "rows", 3, 1);
            assertEquals(CommandLineDoor.SUCCESS, terminal.run("scan", data).exit());
            Answer answer = terminal.run("train", "--data", data, "--out", folder.resolve("out"));
            assertRefused(CommandLineDoor.FAILED, answer);
            assertTrue(answer.err().contains("'rows'"), answer.err());
            assertFalse(Files.exists(folder.resolve("out")));
        }

        @Test
        @DisplayName("a batch that no memory holds is refused with the largest that fits")
        void memory() throws IOException {
            Path data = Stripes.dataset(folder.resolve("data"), 4, 1);
            Answer answer =
                    terminal.run(
                            "train",
                            "--data",
                            data,
                            "--template",
                            "vgg-mini",
                            "--input",
                            "2048x2048x3",
                            "--batch",
                            "65536",
                            "--json",
                            "--out",
                            folder.resolve("out"));
            assertEquals(CommandLineDoor.FAILED, answer.exit());
            assertTrue(answer.json().path("hint").asText().contains("fit"), answer.out());
            assertFalse(Files.exists(folder.resolve("out")));
        }

        @Test
        @DisplayName("a folder with something in it is never trained into")
        void occupied() throws IOException {
            Path data = Stripes.dataset(folder.resolve("data"), 4, 1);
            Path out = Files.createDirectories(folder.resolve("out"));
            Files.writeString(out.resolve("thesis.txt"), "three years");
            assertRefused(
                    CommandLineDoor.FAILED, terminal.run("train", "--data", data, "--out", out));
            assertEquals("three years", Files.readString(out.resolve("thesis.txt")));
        }

        @Test
        @DisplayName("a network whose layers are all frozen is not trained, and no folder is made")
        void allFrozen() throws IOException {
            Path data = Stripes.dataset(folder.resolve("data"), 4, 1);
            Path out = folder.resolve("out");
            List<Object> train =
                    List.of("train", "--data", data, "--out", out, "--template", "article");
            Stream<Object> frozen = Stream.of("--freeze", "0", "--freeze", "4", "--freeze", "6");
            Answer answer = terminal.run(Stream.concat(train.stream(), frozen).toArray());
            assertRefused(CommandLineDoor.FAILED, answer);
            assertTrue(answer.err().contains("nothing to learn"), answer.err());
            assertFalse(Files.exists(out));
        }

        @Test
        @DisplayName("the dataset's own test images are not resplit")
        void givenTest() throws IOException {
            Path data = folder.resolve("data");
            Stripes.dataset(data.resolve("train"), 6, 1);
            Stripes.dataset(data.resolve("test"), 3, 2);
            Answer answer =
                    terminal.run(
                            "train",
                            "--data",
                            data,
                            "--test",
                            "0.2",
                            "--out",
                            folder.resolve("out"));
            assertRefused(CommandLineDoor.WRONG_USE, answer);
            assertTrue(answer.err().contains("its own test images"), answer.err());
        }
    }

    @Nested
    @DisplayName("scan")
    class Scan {

        @Test
        @DisplayName("counts classes and lists each broken file with its reason")
        void problems() throws IOException {
            Path data = Stripes.dataset(folder.resolve("data"), 5, 1);
            Files.writeString(data.resolve("rows").resolve("broken.png"), "no picture");
            JsonNode json = terminal.run("scan", data, "--json").json();
            assertEquals(15, json.path("images").asInt());
            assertEquals(3, json.path("classes").size());
            assertEquals(1, json.path("skipped_files").asInt());
            assertEquals("rows/broken.png", json.at("/problems/0/file").asText());
            assertFalse(json.at("/problems/0/reason").asText().isBlank());
            Answer sentences = terminal.run(Locale.CHINESE, "scan", data);
            assertTrue(sentences.out().contains("3 个类别"), sentences.out());
        }

        @Test
        @DisplayName("never says that more files are read than there are")
        void progress() throws IOException {
            Path data = Stripes.dataset(folder.resolve("data"), 30, 1);
            Answer answer = terminal.run("scan", data);
            assertTrue(answer.err().contains("90 of 90"), answer.err());
            answer.err()
                    .lines()
                    .filter(line -> line.contains(" of "))
                    .map(line -> line.replaceAll(".*%\\s+", "").split(" of "))
                    .forEach(
                            numbers ->
                                    assertTrue(
                                            Integer.parseInt(numbers[0])
                                                    <= Integer.parseInt(numbers[1]),
                                            answer.err()));
        }
    }
}

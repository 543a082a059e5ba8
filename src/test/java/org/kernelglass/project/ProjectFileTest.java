package org.kernelglass.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.Sentences;
import org.kernelglass.network.LayerStack;
import org.kernelglass.training.Optimizer;
import org.kernelglass.training.Schedule;
import org.kernelglass.training.TrainingPlan;

@DisplayName("The project file")
class ProjectFileTest {

    @TempDir Path folder;
    private final ProjectFile files = new ProjectFile(Samples.stacks());
    private Path file;

    @BeforeEach
    void write() {
        file = folder.resolve("project.json");
        files.write(file, Samples.project());
    }

    private String sentence(Refusal refusal) {
        Sentences english = new Sentences(Locale.ENGLISH);
        return english.render(refusal.problem())
                + " "
                + refusal.hint().map(english::render).orElse("");
    }

    private ObjectNode tree() throws IOException {
        return (ObjectNode) JsonFile.MAPPER.readTree(file.toFile());
    }

    private Refusal refusedAfter(ObjectNode changed) throws IOException {
        JsonFile.MAPPER.writeValue(file.toFile(), changed);
        byte[] before = Files.readAllBytes(file);
        Refusal refusal = assertThrows(Refusal.class, () -> files.read(file));
        assertTrue(sentence(refusal).contains(file.toString()), sentence(refusal));
        assertEquals(new String(before), Files.readString(file));
        return refusal;
    }

    @Test
    @DisplayName("gives back the project that was written, by its path or its folder's")
    void roundTrip() {
        assertEquals(Samples.project(), files.read(file));
        assertEquals(Samples.project(), files.read(folder));
    }

    @Test
    @DisplayName("writes numbers and true or false as JSON has them, the rest as text")
    void naturalValues() throws IOException {
        ObjectNode parameters = (ObjectNode) tree().at("/stack/0/parameters");
        assertEquals(
                "{\"filters\":17,\"kernel\":\"3x5\",\"slope\":0.30000000000000004,\"bias\":false,"
                        + "\"edge\":\"zero_fill\",\"padding\":\"2\"}",
                parameters.toString());
    }

    @Test
    @DisplayName("reads a value written by hand in another natural form")
    void otherForms() throws IOException {
        ObjectNode tree = tree();
        ((ObjectNode) tree.at("/stack/0/parameters"))
                .put("filters", "17")
                .put("padding", 2)
                .put("slope", "0.30000000000000004")
                .put("bias", "false");
        JsonFile.MAPPER.writeValue(file.toFile(), tree);
        assertEquals(Samples.project(), files.read(file));
    }

    @Test
    @DisplayName("takes the defaults of settings that are not named")
    void defaults() throws IOException {
        ObjectNode tree = tree();
        ((ArrayNode) tree.at("/stack"))
                .removeAll()
                .addObject()
                .put("id", "a")
                .put("kind", "everything");
        JsonFile.MAPPER.writeValue(file.toFile(), tree);
        assertEquals(
                LayerStack.of(
                        org.kernelglass.network.StackLayer.of("a", Samples.Everything.DEFAULT)),
                files.read(file).stack());
    }

    @Test
    @DisplayName("knows every optimizer and schedule")
    void families() {
        for (Optimizer optimizer : Optimizer.ALL) {
            for (Schedule schedule : Schedule.ALL) {
                TrainingPlan p = Samples.plan();
                TrainingPlan plan =
                        new TrainingPlan(
                                p.epochs(),
                                p.batchSize(),
                                optimizer,
                                p.learningRate(),
                                schedule,
                                p.warmupEpochs(),
                                p.regularization(),
                                p.balancedClasses(),
                                p.labelSmoothing(),
                                p.stopping(),
                                p.seed(),
                                TrainingPlan.ComputeRequest.AUTO,
                                p.frozenLayers());
                Project project = new Project(Samples.data(), Samples.stack(), plan);
                files.write(file, project);
                assertEquals(project, files.read(file));
            }
        }
    }

    @Nested
    @DisplayName("keeps what it does not know")
    class Unknown {

        @Test
        @DisplayName("at the top, in the plan and in a layer that has moved")
        void kept() throws IOException {
            ObjectNode tree = tree();
            tree.putObject("notes").put("by", "me");
            ((ObjectNode) tree.get("plan")).put("future", 1.5);
            ((ObjectNode) tree.at("/stack/1/branches/0/0/branches/0/0")).put("color", "red");
            JsonFile.MAPPER.writeValue(file.toFile(), tree);

            Project read = files.read(file);
            LayerStack moved = new LayerStack(List.of(read.stack().layers().get(1)));
            files.write(file, new Project(read.data(), moved, read.plan()));

            assertEquals("me", tree().at("/notes/by").asText());
            assertEquals(1.5, tree().at("/plan/future").asDouble());
            assertEquals("red", tree().at("/stack/0/branches/0/0/branches/0/0/color").asText());
            assertEquals(moved, files.read(file).stack());
        }

        @Test
        @DisplayName("but not the settings of an optimizer that was replaced")
        void replaced() throws IOException {
            Project sgd =
                    new Project(
                            Samples.data(),
                            Samples.stack(),
                            new ReplacedOptimizer(Samples.plan()).withSgd());
            files.write(file, sgd);
            assertEquals(2, tree().at("/plan/optimizer/parameters").size());
            assertEquals(sgd, files.read(file));
        }
    }

    private record ReplacedOptimizer(TrainingPlan p) {
        TrainingPlan withSgd() {
            return new TrainingPlan(
                    p.epochs(),
                    p.batchSize(),
                    new Optimizer.Sgd(0.9, true),
                    p.learningRate(),
                    p.schedule(),
                    p.warmupEpochs(),
                    p.regularization(),
                    p.balancedClasses(),
                    p.labelSmoothing(),
                    p.stopping(),
                    p.seed(),
                    p.compute(),
                    p.frozenLayers());
        }
    }

    @Nested
    @DisplayName("refuses, and leaves the file as it is,")
    class Refused {

        @ParameterizedTest
        @ValueSource(strings = {"{\"a\":1,}", "{\"a\":1} x", "{\"a\":1,\"a\":2}"})
        @DisplayName("what is no JSON, with line and column")
        void noJson(String text) throws IOException {
            Files.writeString(file, text);
            Refusal refusal = assertThrows(Refusal.class, () -> files.read(file));
            assertTrue(
                    sentence(refusal).startsWith(file + " is not valid JSON: line 1, column "),
                    sentence(refusal));
            assertThrows(Refusal.class, () -> files.write(file, Samples.project()));
            assertEquals(text, Files.readString(file));
        }

        @Test
        @DisplayName("a file cut anywhere")
        void cut() throws IOException {
            byte[] whole = Files.readAllBytes(file);
            for (int length = 0; length < whole.length - 2; length += 7) {
                Files.write(file, java.util.Arrays.copyOf(whole, length));
                assertThrows(Refusal.class, () -> files.read(file));
            }
        }

        @Test
        @DisplayName("a newer format and another format")
        void formats() throws IOException {
            assertTrue(
                    sentence(refusedAfter(tree().put("version", 2))).contains("newer Kernelglass"));
            ObjectNode other = tree().put("format", "other");
            assertTrue(sentence(refusedAfter(other)).contains("kernelglass-project"));
        }

        @ParameterizedTest
        @CsvSource({
            "/stack/0, kind, '\"nope\"', layer 0",
            "/stack/0, id, '\"inner\"', layer 1.0.0.0.0",
            "/stack/0, id, '\"a b\"', layer 0",
            "/stack/0, id, '7', /stack/0/id",
            "/stack/0, branches, '[[]]', layer 0",
            "/stack/1, branches, '[]', layer 1",
            "/stack/1/branches/0/0, branches, '[[],[],[],[]]', layer 1.0.0",
            "/stack/0/parameters, filters, '0', /stack/0/parameters/filters",
            "/stack/0/parameters, filters, '2.5', /stack/0/parameters/filters",
            "/stack/0/parameters, filters, '[1]', /stack/0/parameters/filters",
            "/stack/0/parameters, slope, '2', /stack/0/parameters/slope",
            "/stack/0/parameters, slope, '\"NaN\"', /stack/0/parameters/slope",
            "/stack/0/parameters, filtres, '3', /stack/0/parameters/filtres",
            "/stack/1/branches/0/0/branches/0/0/parameters, edge, '\"x\"', /stack/1/branches/0/0/branches/0/0/parameters/edge",
            "/plan, epochs, '0', /plan/epochs",
            "/plan, epochs, '1e99', /plan/epochs",
            "/plan, epochs, '[1]', /plan/epochs",
            "/plan/compute, layout, '{}', /plan/compute/layout",
            "/plan, seed, '1.5', /plan/seed",
            "/plan, seed, '99999999999999999999', /plan/seed",
            "/plan, label_smoothing, '1', /plan/label_smoothing",
            "/plan, frozen_layers, '[1]', /plan/frozen_layers/0",
            "/plan, stopping, 'null', /plan/stopping",
            "/plan/optimizer, id, '\"adamm\"', 'sgd, adam, adamw'",
            "/plan/compute, threads, '\"many\"', /plan/compute/threads",
            "/data, preprocessing, '3', /data/preprocessing",
            "/data/preprocessing, color, '\"cmyk\"', /data/preprocessing/color",
            "'', stack, '{}', /stack",
            "'', version, '\"1\"', /version"
        })
        @DisplayName("a value that cannot be, naming its place")
        void values(String at, String key, String value, String named) throws IOException {
            ObjectNode tree = tree();
            ((ObjectNode) tree.at(at)).set(key, JsonFile.MAPPER.readTree(value));
            String sentence = sentence(refusedAfter(tree));
            assertTrue(sentence.contains(named), sentence);
            String name = file.toString();
            assertEquals(sentence.indexOf(name), sentence.lastIndexOf(name), sentence);
        }

        @Test
        @EnabledOnOs(OS.LINUX)
        @DisplayName("what has no end, without reading on and on")
        void endless() {
            Path zeros = Path.of("/dev/zero");
            assertTrue(
                    sentence(assertThrows(Refusal.class, () -> files.read(zeros)))
                            .contains("/dev/zero"));
        }

        @Test
        @DisplayName("a value that cannot be, saying its name once")
        void named() throws IOException {
            ObjectNode plan = tree();
            ((ObjectNode) plan.at("/plan")).put("epochs", 0);
            assertTrue(
                    sentence(refusedAfter(plan)).contains(", at /plan/epochs: '0' is not a whole"),
                    sentence(refusedAfter(plan)));
            ObjectNode layer = tree();
            ((ObjectNode) layer.at("/stack/0/parameters")).put("filters", 0);
            String sentence = sentence(refusedAfter(layer));
            assertTrue(sentence.contains("/stack/0/parameters/filters: '0' is not"), sentence);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "[]", "42", "null"})
        @DisplayName("what is no JSON object, without calling it invalid")
        void noObject(String text) throws IOException {
            Files.writeString(file, text);
            Refusal refusal = assertThrows(Refusal.class, () -> files.read(file));
            assertTrue(
                    sentence(refusal).startsWith(file + " holds no JSON object"),
                    sentence(refusal));
            assertThrows(Refusal.class, () -> files.write(file, Samples.project()));
            assertEquals(text, Files.readString(file));
        }

        @Test
        @DisplayName("a missing file")
        void missing() {
            Path nowhere = folder.resolve("nowhere.json");
            Refusal refusal = assertThrows(Refusal.class, () -> files.read(nowhere));
            assertEquals(
                    nowhere + " could not be read: there is no such file. ", sentence(refusal));
        }
    }

    @Test
    @DisplayName("names the layer when the list of kinds itself refuses, and keeps its hint")
    void refusingKinds() {
        StackJson refusing =
                new StackJson(
                        id -> {
                            throw new Refusal(
                                    Message.of("project.reason.missing"),
                                    Message.of("project.hint.newer"));
                        });
        Refusal refusal = assertThrows(Refusal.class, () -> new ProjectFile(refusing).read(file));
        assertEquals(
                file
                        + ", at /stack/0/kind: layer 0: there is no such file"
                        + " Update Kernelglass to open it. The file was left as it is.",
                sentence(refusal));
    }

    @Test
    @DisplayName("has a stack that can also stand alone as text")
    void stackText() {
        StackJson stacks = Samples.stacks();
        String text = stacks.text(Samples.stack());
        assertEquals(Samples.stack(), stacks.parse("clipboard", text));
        for (String nonsense : List.of("[{]", "{}", "7", "")) {
            Refusal refusal =
                    assertThrows(Refusal.class, () -> stacks.parse("clipboard", nonsense));
            assertTrue(sentence(refusal).startsWith("clipboard"), sentence(refusal));
        }
    }

    @Test
    @DisplayName("leaves no other file behind")
    void alone() throws IOException {
        try (Stream<Path> names = Files.list(folder)) {
            assertEquals(List.of(file), names.toList());
        }
    }
}

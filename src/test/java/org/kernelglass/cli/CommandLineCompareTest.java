package org.kernelglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.cli.Terminal.Answer;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunState;
import org.kernelglass.project.StackJson;

@Tag("engine")
@DisplayName("Runs compared from the command line, on stripes with a test folder of their own")
class CommandLineCompareTest {

    @TempDir static Path folder;
    private static Terminal terminal;
    private static Path data;
    private static Path runs;

    @BeforeAll
    static void trainBothRecipes() throws IOException {
        terminal = new Terminal(folder.resolve("home"));
        data = folder.resolve("data");
        Stripes.dataset(data.resolve("train"), 20, 1);
        Stripes.dataset(data.resolve("test"), 10, 2);
        runs = folder.resolve("project").resolve("runs");
        for (int seed = 1; seed <= 3; seed++) {
            train(data, runs.resolve("000" + seed + "-small"), seed, "--set", "0.filters=4");
            train(data, runs.resolve("000" + (3 + seed) + "-large"), seed, "--set", "0.filters=8");
        }
    }

    @AfterAll
    static void getUp() {
        terminal.close();
    }

    private static void train(Path data, Path out, int seed, String... more) {
        List<Object> arguments =
                new ArrayList<>(List.of("train", "--data", data, "--template", "article"));
        arguments.addAll(List.of("--input", "16x16x1", "--epochs", "1", "--threads", "1"));
        arguments.addAll(List.of("--layout", "channels_first", "--seed", seed, "--out", out));
        arguments.addAll(Arrays.asList(more));
        Answer answer = terminal.run(arguments.toArray());
        assertEquals(CommandLineDoor.SUCCESS, answer.exit(), answer.out() + answer.err());
    }

    private static JsonNode json(Object... arguments) {
        Answer answer = terminal.run(arguments);
        assertEquals(CommandLineDoor.SUCCESS, answer.exit(), answer.out() + answer.err());
        return answer.json();
    }

    @Test
    @DisplayName("the table puts first what differs, and leaves out what does not")
    void table() {
        JsonNode json = json("runs", folder.resolve("project"), "--json");
        assertEquals(6, json.path("runs").size());
        assertEquals("[\"0.filters\",\"plan.seed\"]", json.path("differing").toString());
        JsonNode newest = json.at("/runs/0");
        assertTrue(newest.path("run").asText().endsWith("0006-large"), newest.toString());
        assertEquals("8", newest.at("/settings/0.filters").asText());
        assertTrue(newest.path("test_accuracy").isNumber());
        String text = terminal.run("runs", runs).out();
        assertTrue(
                text.lines().findFirst().orElse("").matches("run +0.filters +plan.seed.*"), text);
        assertEquals(7, text.lines().count());
        assertTrue(terminal.run(Locale.CHINESE, "runs", runs).out().contains("验证准确率"));
    }

    @Test
    @DisplayName("a run that was killed at work is no running one")
    void killed() {
        Path run = runs.resolve("0003-small");
        set(run, RunState.RUNNING);
        try {
            assertEquals("interrupted", json("runs", runs, "--json").at("/runs/3/state").asText());
            assertTrue(terminal.run("runs", runs).out().contains("Interrupted"));
        } finally {
            set(run, RunState.COMPLETED);
        }
        assertEquals("completed", json("runs", runs, "--json").at("/runs/3/state").asText());
    }

    private static void set(Path run, RunState state) {
        try (RunFolder folder = RunFolder.open(run, new StackJson(LayerKinds::byId))) {
            folder.update(record -> record.withState(state));
        }
    }

    @Test
    @DisplayName("three seeds each answer for the recipe, and every look at the tests is counted")
    void recipe() {
        Path a = runs.resolve("0001-small");
        Path b = runs.resolve("0004-large");
        int before = looks("0002-small");
        JsonNode json = json("compare", a, b, "--on", "test", "--json");
        JsonNode recipes = json.path("recipes");
        assertEquals(3, recipes.path("seeds_a").asInt(), json.toString());
        assertEquals(3, recipes.path("seeds_b").asInt());
        assertEquals(30, recipes.path("images").asInt());
        assertTrue(
                List.of("better", "worse", "not_distinguishable")
                        .contains(recipes.path("verdict").asText()));
        double difference = recipes.at("/difference/value").asDouble();
        assertEquals(
                recipes.path("accuracy_b").asDouble() - recipes.path("accuracy_a").asDouble(),
                difference,
                1e-9);
        assertTrue(recipes.at("/difference/low").asDouble() <= difference);
        assertEquals(before + 1, looks("0002-small"));
        assertEquals(json.at("/a/test_looks").asInt(), looks("0001-small"));
        String text = terminal.run("compare", a, b, "--on", "test").out();
        assertTrue(text.contains("≠ 0 "), text);
        assertTrue(text.contains("The recipe"), text);
        assertFalse(text.contains("plan.seed"), "the seeds of these two are equal: " + text);
    }

    private static int looks(String run) {
        for (JsonNode row : json("runs", runs, "--json").path("runs")) {
            if (row.path("run").asText().endsWith(run)) {
                return row.path("test_looks").asInt();
            }
        }
        throw new AssertionError(run);
    }

    @Test
    @DisplayName("the two networks are counted as the kept predictions say")
    void networks() throws IOException {
        Path a = runs.resolve("0002-small");
        Path b = runs.resolve("0005-large");
        JsonNode networks = json("compare", a, b, "--on", "test", "--json").path("networks");
        Map<String, Boolean> first = right(a);
        Map<String, Boolean> second = right(b);
        assertEquals(first.keySet(), second.keySet());
        long onlyA = first.keySet().stream().filter(k -> first.get(k) && !second.get(k)).count();
        long onlyB = first.keySet().stream().filter(k -> second.get(k) && !first.get(k)).count();
        assertEquals(onlyA, networks.path("only_a_right").asLong());
        assertEquals(onlyB, networks.path("only_b_right").asLong());
        assertEquals((onlyB - onlyA) / 30.0, networks.at("/difference/value").asDouble(), 1e-9);
        assertTrue(networks.at("/differences/macro_f1/value").isNumber());
    }

    /** By hash, straight from the file. */
    private static Map<String, Boolean> right(Path run) throws IOException {
        Map<String, Boolean> right = new HashMap<>();
        List<String> lines = Files.readAllLines(run.resolve("predictions").resolve("test.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            int best = 3;
            for (int cell = 4; cell < cells.length; cell++) {
                best = Float.parseFloat(cells[cell]) > Float.parseFloat(cells[best]) ? cell : best;
            }
            right.put(cells[1], best - 3 == Integer.parseInt(cells[2]));
        }
        return right;
    }

    @Test
    @DisplayName("where nothing was kept, the network is asked again")
    void askedAgain() throws IOException {
        Path a = runs.resolve("0003-small");
        Path kept = a.resolve("predictions").resolve("test.csv");
        String before = Files.readString(kept);
        Files.delete(kept);
        JsonNode json = json("compare", a, runs.resolve("0006-large"), "--on", "test", "--json");
        assertTrue(json.at("/networks/p").isNumber(), json.toString());
        assertEquals(before, Files.readString(kept));
    }

    @Test
    @DisplayName("one seed each cannot say, and other seeds of one recipe are no choice")
    void tooFew() {
        Path alone = folder.resolve("alone");
        train(data, alone.resolve("a"), 1, "--set", "0.filters=2");
        train(data, alone.resolve("b"), 1, "--set", "0.filters=3");
        train(data, folder.resolve("twin"), 2, "--set", "0.filters=2");
        JsonNode recipes =
                json("compare", alone.resolve("a"), alone.resolve("b"), "--json").path("recipes");
        assertEquals("cannot_say", recipes.path("verdict").asText());
        assertEquals("one seed each: cannot say; run 4 more", recipes.path("sentence").asText());
        assertEquals(4, recipes.path("run_more_b").asInt());
        JsonNode same =
                json("compare", alone.resolve("a"), folder.resolve("twin"), "--json")
                        .path("recipes");
        assertTrue(same.path("sentence").asText().contains("same recipe"), same.toString());
    }

    @Test
    @DisplayName("runs whose seeds drew other images do not answer for the recipe, and are counted")
    void drawnSplits() {
        Path drawn = folder.resolve("drawn");
        for (int seed = 1; seed <= 2; seed++) {
            train(data.resolve("train"), drawn.resolve("a" + seed), seed, "--set", "0.filters=2");
            train(data.resolve("train"), drawn.resolve("b" + seed), seed, "--set", "0.filters=3");
        }
        Path a = drawn.resolve("a1");
        JsonNode json = json("compare", a, drawn.resolve("b1"), "--on", "test", "--json");
        assertEquals(2, json.at("/recipes/left_out").asInt(), json.toString());
        assertEquals(1, json.at("/recipes/seeds_a").asInt());
        JsonNode other = json("compare", a, drawn.resolve("b2"), "--json");
        assertEquals(1, other.at("/recipes/seeds_b").asInt(), "b1 stands for the recipe");
        train(data.resolve("train"), folder.resolve("far/b"), 2, "--set", "0.filters=3");
        JsonNode none = json("compare", a, folder.resolve("far/b"), "--json");
        assertTrue(none.at("/recipes/sentence").asText().contains("same images"), none.toString());
    }

    @Test
    @DisplayName("validation judges unless the test is asked for, and no look is counted for it")
    void judgedByValidation() {
        Path kept = folder.resolve("kept");
        Object first = kept.resolve("a1");
        train(data, kept.resolve("a1"), 1, "--set", "0.filters=2");
        for (int seed = 2; seed <= 3; seed++) {
            trainOn(first, kept.resolve("a" + seed), seed, "0.filters=2");
        }
        for (int seed = 7; seed <= 9; seed++) {
            trainOn(first, kept.resolve("b" + seed), seed, "0.filters=3");
        }
        JsonNode json = json("compare", first, kept.resolve("b8"), "--json");
        assertEquals("validation", json.path("on").asText());
        assertEquals(3, json.at("/recipes/seeds_a").asInt(), json.toString());
        assertEquals(3, json.at("/recipes/seeds_b").asInt());
        assertTrue(json.at("/recipes/p").isNumber());
        assertEquals(
                json.at("/a/val_accuracy").asDouble(),
                json.at("/a/accuracy/value").asDouble(),
                1e-6,
                "the kept predictions are those of the chosen epoch");
        assertTrue(json.at("/a/test_accuracy").isMissingNode());
        assertEquals(1, json.at("/a/test_looks").asInt(), "the one at its end");
        JsonNode tested = json("compare", first, kept.resolve("b8"), "--on", "test", "--json");
        assertEquals("test", tested.path("on").asText());
        assertEquals(2, tested.at("/a/test_looks").asInt());
        String text = terminal.run("compare", first, kept.resolve("b8")).out();
        assertTrue(text.contains("no test split was looked at"), text);
        assertEquals(
                CommandLineDoor.WRONG_USE,
                terminal.run("compare", first, first, "--on", "train").exit());
    }

    private static void trainOn(Object split, Path out, int seed, String setting) {
        train(data, out, seed, "--set", setting, "--split-of", split.toString());
    }

    @Test
    @DisplayName("a folder without runs is refused with what to do")
    void noRuns() {
        Answer answer = terminal.run("runs", data, "--json");
        assertEquals(CommandLineDoor.FAILED, answer.exit());
        assertTrue(answer.json().path("hint").asText().contains("project"), answer.out());
    }
}

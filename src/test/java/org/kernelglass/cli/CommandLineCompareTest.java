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
    @DisplayName("three seeds each answer for the recipe, and every look at the tests is counted")
    void recipe() {
        Path a = runs.resolve("0001-small");
        Path b = runs.resolve("0004-large");
        int before = looks("0002-small");
        JsonNode json = json("compare", a, b, "--json");
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
        String text = terminal.run("compare", a, b).out();
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
        JsonNode networks = json("compare", a, b, "--json").path("networks");
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
        JsonNode json = json("compare", a, runs.resolve("0006-large"), "--json");
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
    @DisplayName("test splits that the seeds draw cannot answer for the recipe, and say so")
    void drawnSplits() {
        Path drawn = folder.resolve("drawn");
        for (int seed = 1; seed <= 2; seed++) {
            train(data.resolve("train"), drawn.resolve("a" + seed), seed, "--set", "0.filters=2");
        }
        train(data.resolve("train"), drawn.resolve("b"), 1, "--set", "0.filters=3");
        JsonNode json = json("compare", drawn.resolve("a1"), drawn.resolve("b"), "--json");
        assertTrue(json.at("/recipes/sentence").asText().contains("test splits"), json.toString());
        assertTrue(json.at("/networks/p").isNumber());
    }

    @Test
    @DisplayName("a folder without runs is refused with what to do")
    void noRuns() {
        Answer answer = terminal.run("runs", data, "--json");
        assertEquals(CommandLineDoor.FAILED, answer.exit());
        assertTrue(answer.json().path("hint").asText().contains("project"), answer.out());
    }
}

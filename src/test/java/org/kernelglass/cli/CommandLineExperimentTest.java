package org.kernelglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.cli.Terminal.Answer;

@Tag("engine")
@DisplayName("Experiments from the command line, on three classes of stripes")
class CommandLineExperimentTest {

    private static final List<String> FIELDS =
            List.of("settings", "val_accuracy", "interval", "parameters", "seconds", "verdict");

    @TempDir static Path folder;
    private static Terminal terminal;
    private static Path data;
    private static JsonNode swept;

    @BeforeAll
    static void sweepOnce() throws IOException {
        terminal = new Terminal(folder.resolve("home"));
        data = Stripes.dataset(folder.resolve("data"), 40, 1);
        swept = sweep("swept").json();
    }

    @AfterAll
    static void getUp() {
        terminal.close();
    }

    private static Answer ask(String command, String out, Object... more) {
        List<Object> arguments =
                new ArrayList<>(
                        List.of(
                                command,
                                "--data",
                                data,
                                "--input",
                                "16x16x1",
                                "--batch",
                                "16",
                                "--epochs",
                                "2",
                                "--threads",
                                "1",
                                "--layout",
                                "channels_last",
                                "--set",
                                "4.units=8",
                                "--out",
                                folder.resolve(out)));
        arguments.addAll(List.of(more));
        return terminal.run(arguments.toArray());
    }

    private static Answer sweep(String out, Object... more) {
        List<Object> arguments =
                new ArrayList<>(
                        List.of(
                                "--json",
                                "--set",
                                "0.kernel=3,5",
                                "--set",
                                "0.filters=2,4",
                                "--seeds",
                                "3"));
        arguments.addAll(List.of(more));
        return ask("sweep", out, arguments.toArray());
    }

    /** All that is the same whenever the same sweep is carried out: everything but the seconds. */
    private static List<String> table(JsonNode answer) {
        List<String> rows = new ArrayList<>();
        for (JsonNode candidate : answer.path("candidates")) {
            ((com.fasterxml.jackson.databind.node.ObjectNode) candidate).remove("seconds");
            rows.add(candidate.toString());
        }
        for (JsonNode effect : answer.path("effects")) {
            rows.add(effect.path("parameter") + " " + effect.path("value") + effect.path("p"));
        }
        return rows;
    }

    @Test
    @DisplayName("a sweep answers with every candidate, its accuracy, interval, cost and verdict")
    void sweep() {
        assertEquals(4, swept.path("candidates").size());
        JsonNode first = swept.path("candidates").get(0);
        for (String field : FIELDS) {
            assertTrue(first.has(field) || field.equals("seconds"), field + " in " + first);
        }
        assertEquals(3, first.path("settings").path("0.kernel").asInt());
        assertEquals(2, first.path("settings").path("0.filters").asInt());
        for (JsonNode candidate : swept.path("candidates")) {
            double accuracy = candidate.path("val_accuracy").asDouble();
            assertTrue(candidate.path("interval").get(0).asDouble() <= accuracy);
            assertTrue(candidate.path("interval").get(1).asDouble() >= accuracy);
            assertEquals(3, candidate.path("trials").asInt());
        }
        assertEquals("baseline", first.path("verdict").asText());
        assertEquals("completed", swept.path("ending").asText());
        assertEquals(2, swept.path("effects").size());
        assertTrue(swept.path("effects").get(0).path("sentence").asText().contains("0.kernel"));
    }

    @Test
    @DisplayName("the same sweep elsewhere gives the same table; seconds aside")
    void twice() {
        assertEquals(table(swept), table(sweep("again").json()));
    }

    @Test
    @DisplayName("a sweep that its budget ended goes on where it was, to the same table")
    void budget() {
        JsonNode begun = sweep("budget", "--max-runs", 5).json();
        assertEquals("budget", begun.path("ending").asText());
        assertEquals(5, begun.path("trials_done").asInt());
        assertEquals("open", begun.path("candidates").get(3).path("verdict").asText());
        Answer ended = sweep("budget");
        assertTrue(ended.err().contains("5 of 12"), ended.err());
        assertEquals(table(swept), table(ended.json()));
    }

    @Test
    @DisplayName("a sweep is extended by a value: only the new candidates are trained")
    void extended() throws IOException {
        sweep("extended");
        Map<String, Object> before = new HashMap<>();
        Path trials = folder.resolve("extended").resolve("trials");
        for (Path file : files(trials)) {
            before.put(file.getFileName().toString(), Files.getLastModifiedTime(file));
        }
        JsonNode more = sweep("extended", "--set", "lr=0.001,0.01").json();
        assertEquals(8, more.path("candidates").size());
        assertEquals(24, more.path("trials_done").asInt());
        for (Map.Entry<String, Object> file : before.entrySet()) {
            assertEquals(file.getValue(), Files.getLastModifiedTime(trials.resolve(file.getKey())));
        }
    }

    private static List<Path> files(Path trials) throws IOException {
        try (Stream<Path> files = Files.list(trials)) {
            return files.toList();
        }
    }

    @Test
    @DisplayName("a finished sweep is shown again by resume, without training, in words too")
    void resumed() {
        Answer answer = terminal.run("resume", folder.resolve("swept"), "--json");
        assertEquals(table(swept), table(answer.json()));
        Answer words = terminal.run("resume", folder.resolve("swept"));
        assertEquals(0, words.exit());
        assertTrue(words.out().contains("0.kernel=5 0.filters=4"), words.out());
        assertTrue(words.out().contains("baseline"), words.out());
        Answer chinese = terminal.run(Locale.SIMPLIFIED_CHINESE, "resume", folder.resolve("swept"));
        assertTrue(chinese.out().contains("验证准确率"), chinese.out());
    }

    @Test
    @DisplayName(
            "k-fold holds every image out once, keeps the folds, and ranks planted wrong labels")
    void folds() throws IOException {
        Path planted = Stripes.dataset(folder.resolve("planted"), 100, 2);
        Set<String> flipped = flip(planted);
        JsonNode json =
                terminal.run(
                                "kfold",
                                "--data",
                                planted,
                                "--input",
                                "16x16x1",
                                "--batch",
                                "16",
                                "--epochs",
                                "6",
                                "--threads",
                                "1",
                                "--layout",
                                "channels_last",
                                "--test",
                                "0",
                                "-k",
                                "4",
                                "--set",
                                "0.filters=8",
                                "--out",
                                folder.resolve("folds"),
                                "--json")
                        .json();
        assertEquals(4, json.path("trials_done").asInt());
        assertEquals(300, json.path("images").asInt());
        List<String> rows = Files.readAllLines(folder.resolve("folds").resolve("images.csv"));
        assertEquals(301, rows.size());
        Map<String, Integer> sizes = new HashMap<>();
        rows.stream()
                .skip(1)
                .forEach(r -> sizes.merge(r.substring(r.lastIndexOf(',')), 1, Integer::sum));
        assertEquals(Map.of(",1", 75, ",2", 75, ",3", 75, ",4", 75), sizes);
        Set<String> top = new HashSet<>();
        json.path("suspects")
                .forEach(s -> top.add(top.size() < 30 ? s.path("image").asText() : ""));
        long found = flipped.stream().filter(top::contains).count();
        long first =
                Stream.iterate(0, i -> i + 1)
                        .limit(flipped.size())
                        .map(i -> json.path("suspects").get(i).path("image").asText())
                        .filter(flipped::contains)
                        .count();
        System.out.printf(
                "planted wrong labels: %d of %d in the top 10%%; precision among the first %d: %.2f%n",
                found, flipped.size(), flipped.size(), (double) first / flipped.size());
        assertTrue(found >= 0.8 * flipped.size(), found + " of " + flipped);
        assertEquals(
                301, Files.readAllLines(folder.resolve("folds").resolve("suspects.csv")).size());
    }

    /** Every twentieth picture of rows is put among the columns. */
    private static Set<String> flip(Path planted) throws IOException {
        Set<String> flipped = new HashSet<>();
        for (Path file : files(planted.resolve("rows")).stream().sorted().toList()) {
            String name = file.getFileName().toString();
            if (Integer.parseInt(name.replaceAll(".*_(\\d+)\\.png", "$1")) % 20 == 3) {
                Files.move(file, planted.resolve("columns").resolve("moved-" + name));
                flipped.add("columns/moved-" + name);
            }
        }
        assertEquals(5, flipped.size());
        return flipped;
    }

    @Test
    @DisplayName("a learning curve has a point per share and an outlook with its uncertainty")
    void curve() {
        JsonNode json = ask("learning-curve", "curve", "--json", "--seeds", "2").json();
        assertEquals(4, json.path("curve").path("points").size());
        assertEquals(0.25, json.path("curve").path("points").get(0).path("share").asDouble());
        int all = json.path("curve").path("points").get(3).path("images").asInt();
        assertEquals(84, all);
        assertTrue(json.path("curve").path("twice").isNumber());
        assertEquals(2, json.path("curve").path("twice_interval").size());
        assertEquals(3, json.path("classes").size());
        Answer words = ask("learning-curve", "curve", "--seeds", "2");
        assertTrue(words.out().contains("168 training images"), words.out());
    }

    @Test
    @DisplayName("remedies say what each did to validation accuracy and to the gap")
    void remedies() {
        JsonNode json =
                ask("remedies", "remedies", "--json", "--seeds", "1", "--hold-back", "0.25").json();
        List<String> names = new ArrayList<>();
        json.path("candidates")
                .forEach(c -> names.add(c.path("settings").path("remedy").asText("base")));
        assertEquals(
                List.of(
                        "base",
                        "dropout",
                        "l2",
                        "shift",
                        "flip",
                        "fewer-filters",
                        "early-stopping",
                        "more-data"),
                names);
        json.path("candidates").forEach(c -> assertTrue(c.path("gap").isNumber(), c.toString()));
        assertEquals("cannot_say", json.path("candidates").get(1).path("verdict").asText());
    }

    @Test
    @DisplayName("halving with folds and random draws answers like any sweep")
    void halving() {
        JsonNode json =
                ask(
                                "sweep",
                                "halving",
                                "--json",
                                "--search",
                                "halving:factor=2,count=4",
                                "--set",
                                "lr=1e-4..1e-1:log",
                                "--seeds",
                                "1",
                                "-k",
                                "2")
                        .json();
        assertEquals(4, json.path("candidates").size());
        List<Integer> epochs = new ArrayList<>();
        json.path("candidates").forEach(c -> epochs.add(c.path("epochs").asInt()));
        assertTrue(epochs.contains(1) && epochs.contains(2), epochs.toString());
    }

    @Test
    @DisplayName("what cannot be meant is refused with a sentence, and nothing is written")
    void refused() {
        assertEquals(2, sweep("wrong", "--set", "0.kernels=1,2").exit());
        assertEquals(2, sweep("wrong", "--search", "clever").exit());
        assertEquals(2, sweep("wrong", "--set", "lr=3..1").exit());
        assertEquals(2, ask("kfold", "wrong", "-k", "1").exit());
        assertFalse(Files.exists(folder.resolve("wrong")));
        Answer other = ask("kfold", "swept", "-k", "3");
        assertEquals(2, other.exit());
        assertTrue(other.err().contains("another kind"), other.err());
        Answer fewer = sweep("swept", "--images", "50");
        assertEquals(2, fewer.exit());
    }
}

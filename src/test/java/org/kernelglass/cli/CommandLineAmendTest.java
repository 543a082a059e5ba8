package org.kernelglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.cli.Terminal.Answer;

@Tag("engine")
@DisplayName("Images amended in a project, from the command line")
class CommandLineAmendTest {

    @TempDir static Path folder;
    private static Terminal terminal;
    private static Path data;
    private static Path project;

    @BeforeAll
    static void trainBefore() throws IOException {
        terminal = new Terminal(folder.resolve("home"));
        data = Stripes.dataset(folder.resolve("data"), 20, 1);
        project = folder.resolve("project");
        Files.createDirectories(project);
        train(project.resolve("runs").resolve("before"), "--data", data.toString());
        Files.copy(
                project.resolve("runs").resolve("before").resolve("run.json"),
                folder.resolve("run.json"));
        Path file = project.resolve("project.json");
        asked("describe", "--input", "16x16x1", "--classes", "3", "--save", file);
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst(
                                "\"location\" : \"[^\"]*\"", "\"location\" : \"" + data + "\""));
    }

    @AfterAll
    static void getUp() {
        terminal.close();
    }

    private static Answer asked(Object... arguments) {
        Answer answer = terminal.run(arguments);
        assertEquals(CommandLineDoor.SUCCESS, answer.exit(), answer.out() + answer.err());
        return answer;
    }

    private static void train(Path out, String... more) {
        List<Object> arguments = new ArrayList<>(List.of("train", "--input", "16x16x1"));
        arguments.addAll(List.of("--epochs", "1", "--threads", "1", "--seed", "1", "--out", out));
        arguments.addAll(List.of("--layout", "channels_first"));
        arguments.addAll(Arrays.asList(more));
        asked(arguments.toArray());
    }

    private static List<String> split(Path run) throws IOException {
        return Files.readAllLines(run.resolve("split.csv"));
    }

    private static String row(List<String> rows, String image) {
        return rows.stream().filter(row -> row.startsWith(image + ",")).findFirst().orElse("");
    }

    @Test
    @DisplayName(
            "where there is no project one is told how to come by one, and nothing is left there")
    void noProject() throws IOException {
        Path none = Files.createDirectories(folder.resolve("none"));
        Answer answer = terminal.run("amend", none, "--image", "a.png", "--class", "b");
        assertEquals(CommandLineDoor.FAILED, answer.exit());
        assertTrue(answer.err().contains("no project to amend"), answer.err());
        assertTrue(answer.err().contains("describe --project RUN --save"), answer.err());
        try (Stream<Path> left = Files.list(none)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    @DisplayName("the next run learns from the change and records it; the folder stays as it was")
    void retrain() throws IOException {
        List<String> before = split(project.resolve("runs").resolve("before"));
        String relabelled = name(before, ",train", "rows/");
        String excluded = name(before, ",train", "columns/");
        String moved = name(before, ",test", "diagonal/");
        asked("amend", project, "--image", relabelled, "--class", "columns");
        asked("amend", project, "--image", moved, "--move", "train");
        JsonNode all = asked("amend", project, "--image", excluded, "--exclude", "--json").json();
        assertEquals(3, all.path("amendments").size());
        Path after = project.resolve("runs").resolve("after");
        train(after, "--project", project.toString());
        List<String> rows = split(after);
        assertEquals(before.size() - 1, rows.size());
        assertTrue(row(rows, relabelled).endsWith(",0,train"), row(rows, relabelled));
        assertTrue(row(rows, moved).endsWith(",train"), row(rows, moved));
        assertEquals("", row(rows, excluded));
        for (String row : before.subList(1, before.size())) {
            String image = row.substring(0, row.indexOf(','));
            if (!List.of(relabelled, excluded, moved).contains(image)) {
                assertTrue(rows.contains(row), "no other image has moved: " + row);
            }
        }
        try (Stream<Path> files = Files.walk(data)) {
            assertEquals(60, files.filter(Files::isRegularFile).count());
        }
        assertTrue(Files.exists(data.resolve(relabelled)));
        compared(after);
    }

    private static String name(List<String> rows, String side, String folder) {
        String row =
                rows.stream()
                        .filter(r -> r.startsWith(folder) && r.endsWith(side))
                        .findFirst()
                        .orElseThrow();
        return row.substring(0, row.indexOf(','));
    }

    /** What the change did is a comparison like any other. */
    private static void compared(Path after) {
        Path before = project.resolve("runs").resolve("before");
        JsonNode json = asked("compare", before, after, "--json").json();
        assertEquals("data.overlay", json.at("/settings/0/setting").asText(), json.toString());
        assertTrue(json.at("/networks/p").isNumber());
        JsonNode effect = asked("effect", before, after, "--json").json();
        int validation =
                effect.path("compared_images").asInt()
                        + effect.path("relabelled_images").asInt()
                        + effect.path("left_images").asInt();
        assertEquals(errors(before, validation), effect.path("accuracy_before").asDouble(), 1e-12);
        assertTrue(effect.path("p").isNumber(), effect.toString());
        assertEquals(3, effect.path("classes").size());
        String said = asked("effect", before, after).out();
        assertTrue(said.contains("in both runs with the same label"), said);
    }

    /** Every image of the validation split is in one cell; the share that is right. */
    private static double errors(Path run, int validation) {
        int all = 0;
        int right = 0;
        for (String actual : List.of("columns", "diagonal", "rows")) {
            for (String predicted : List.of("columns", "diagonal", "rows")) {
                JsonNode images =
                        asked("errors", run, "--class", actual, "--predicted", predicted, "--json")
                                .json()
                                .path("images");
                all += images.size();
                right += actual.equals(predicted) ? images.size() : 0;
                for (int at = 1; at < images.size(); at++) {
                    assertTrue(
                            images.get(at - 1).path("confidence").asDouble()
                                    >= images.get(at).path("confidence").asDouble());
                }
            }
        }
        assertEquals(validation, all);
        return (double) right / all;
    }

    @Test
    @DisplayName("what is not there is refused, nothing is half done, and all can be taken back")
    void refused() throws IOException {
        Path own = folder.resolve("own");
        Files.createDirectories(own);
        Files.copy(project.resolve("project.json"), own.resolve("project.json"));
        JsonNode start = asked("amend", own, "--json").json();
        Answer wrong =
                terminal.run(
                        "amend",
                        own,
                        "--image",
                        "rows/slide0_000.png",
                        "--class",
                        "zebra",
                        "--json");
        assertEquals(CommandLineDoor.FAILED, wrong.exit());
        assertTrue(wrong.json().path("hint").asText().contains("columns"), wrong.out());
        Answer half =
                terminal.run(
                        "amend",
                        own,
                        "--image",
                        "rows/slide0_000.png",
                        "--image",
                        "no.png",
                        "--exclude");
        assertEquals(CommandLineDoor.FAILED, half.exit());
        assertEquals(start, asked("amend", own, "--json").json());
        assertEquals(CommandLineDoor.WRONG_USE, terminal.run("amend", own, "--exclude").exit());
        asked("amend", own, "--image", "rows/slide1_004.png", "--exclude");
        String listed = asked("amend", own).out();
        assertTrue(listed.contains("rows/slide1_004.png  takes no part"), listed);
        asked("amend", own, "--image", "rows/slide1_004.png", "--undo");
        assertEquals(start, asked("amend", own, "--json").json());
    }
}

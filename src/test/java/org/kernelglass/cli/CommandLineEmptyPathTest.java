package org.kernelglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kernelglass.cli.Terminal.Answer;

@DisplayName("A path that is empty, as of a variable without a value")
class CommandLineEmptyPathTest {

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

    static Stream<Arguments> empty() {
        return Stream.of(
                Arguments.of("--data", List.of("train", "--data", "", "--out", "o")),
                Arguments.of("--data", List.of("train", "--data=", "--out", "o")),
                Arguments.of("--out", List.of("train", "--data", "d", "--out", "")),
                Arguments.of("--from", List.of("train", "--from", "", "--out", "o")),
                Arguments.of("--split-of", List.of("train", "--split-of", "", "--out", "o")),
                Arguments.of("--project", List.of("train", "--project", "", "--out", "o")),
                Arguments.of("--out", List.of("sweep", "--data", "d", "--out", "")),
                Arguments.of("--data", List.of("evaluate", "run", "--data", "")),
                Arguments.of("RUN_DIR", List.of("evaluate", "")),
                Arguments.of("RUN_DIR", List.of("resume", "")),
                Arguments.of("RUN_DIR", List.of("predict", "", "a.png")),
                Arguments.of("FILE_OR_DIR", List.of("predict", "run", "")),
                Arguments.of("FILE_OR_DIR", List.of("predict", "run", "a.png", "")),
                Arguments.of("--image", List.of("inspect", "run", "--out", "o", "--image", "")),
                Arguments.of("--save", List.of("describe", "--save", "")),
                Arguments.of("--gif", List.of("timelapse", "run", "--gif", "")));
    }

    @ParameterizedTest
    @MethodSource("empty")
    @DisplayName("is refused with 2 and the name of the option or argument, in JSON too")
    void refused(String name, List<String> arguments) {
        Answer answer = terminal.run(arguments.toArray());
        assertEquals(CommandLineDoor.WRONG_USE, answer.exit(), answer.err());
        assertTrue(answer.err().startsWith("Error: " + name + " is empty."), answer.err());
        Answer json =
                terminal.run(Stream.concat(arguments.stream(), Stream.of("--json")).toArray());
        assertEquals(CommandLineDoor.WRONG_USE, json.exit());
        assertTrue(json.json().path("error").asText().startsWith(name + " is empty."), json.out());
    }
}

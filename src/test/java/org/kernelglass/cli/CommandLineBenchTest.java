package org.kernelglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.cli.Terminal.Answer;

@Tag("engine")
@DisplayName("A benchmark from the command line")
class CommandLineBenchTest {

    @TempDir static Path folder;
    private static Terminal terminal;

    @BeforeAll
    static void sitDown() {
        terminal = new Terminal(folder.resolve("home"));
    }

    @AfterAll
    static void getUp() {
        terminal.close();
    }

    private static void refused(String word, Object... arguments) {
        Answer answer = terminal.run(arguments);
        assertEquals(CommandLineDoor.WRONG_USE, answer.exit(), answer.out() + answer.err());
        assertTrue(answer.err().contains(word), answer.err());
        assertFalse(answer.err().contains("Exception"), answer.err());
        assertEquals("", answer.out());
    }

    @Test
    @DisplayName("answers one JSON object with the speed, its spread, and what was chosen")
    void json() {
        Answer answer =
                terminal.run(
                        "bench",
                        "--workload",
                        "article",
                        "--repeats",
                        1,
                        "--threads",
                        1,
                        "--layout",
                        "channels_first",
                        "--json");
        assertEquals(CommandLineDoor.SUCCESS, answer.exit(), answer.err());
        JsonNode json = answer.json();
        assertEquals(1, json.path("workloads").size());
        JsonNode article = json.path("workloads").get(0);
        assertEquals("article", article.path("name").asText());
        assertTrue(article.path("images_per_second").path("median").asDouble() > 0);
        assertEquals(
                article.path("images_per_second").path("min"),
                article.path("images_per_second").path("max"));
        assertTrue(article.has("page_faults_per_step"));
        assertTrue(article.has("peak_rss_mb"));
        assertEquals(1, article.path("threads").asInt());
        assertEquals("channels_first", article.path("layout").asText());
        assertEquals(32, article.path("batch").asInt());
        assertTrue(json.path("machine").path("processors").asInt() > 0);
        assertTrue(json.path("versions").path("engine").asText().contains("PyTorch"));
        assertEquals(0, json.path("left_out").size());
    }

    @Test
    @DisplayName("refuses what cannot be meant, in sentences")
    void wrongUse() {
        refused("article", "bench", "--workload", "fast");
        refused("--repeats", "bench", "--repeats", "0");
        refused("--threads", "bench", "--threads", "many");
        refused("channels_last", "bench", "--layout", "sideways");
        refused("--data", "bench", "--workload", "deep", "--data", folder);
    }

    @Test
    @DisplayName("says where images were looked for in vain")
    void noData() {
        Path nowhere = folder.resolve("nowhere");
        Answer answer = terminal.run("bench", "--workload", "article", "--data", nowhere);
        assertEquals(CommandLineDoor.FAILED, answer.exit(), answer.out() + answer.err());
        assertTrue(answer.err().contains("nowhere"), answer.err());
    }
}

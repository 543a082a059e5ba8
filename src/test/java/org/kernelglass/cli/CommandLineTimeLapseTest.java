package org.kernelglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.cli.Terminal.Answer;
import org.kernelglass.project.FrameFile;
import org.kernelglass.project.FrameFolder;
import org.kernelglass.project.RunCheckpoints;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.Checkpoint;
import org.kernelglass.training.CheckpointStore.Pointer;
import org.kernelglass.training.Snapshot;

@Tag("engine")
@DisplayName("The time-lapse of a run, from the command line,")
class CommandLineTimeLapseTest {

    private static final String PINNED = "rows/slide0_000.png";

    @TempDir static Path folder;
    private static Terminal terminal;
    private static Path data;
    private static Path run;

    @BeforeAll
    static void trainOnce() throws IOException {
        terminal = new Terminal(folder.resolve("home"));
        data = Stripes.dataset(folder.resolve("data"), 40, 1);
        run = folder.resolve("run");
        train(run, "--pin", PINNED);
    }

    @AfterAll
    static void getUp() {
        terminal.close();
    }

    private static Answer train(Path out, Object... more) {
        List<Object> all = new ArrayList<>(List.of("train", "--data", data, "--out", out));
        all.addAll(List.of("--input", "16x16x1", "--set", "0.filters=8", "--set", "4.units=12"));
        all.addAll(List.of("--batch", "16", "--epochs", "3"));
        all.addAll(List.of("--threads", "1", "--layout", "channels_first"));
        all.addAll(List.of(more));
        Answer answer = terminal.run(all.toArray());
        assertEquals(CommandLineDoor.SUCCESS, answer.exit(), answer.out() + answer.err());
        return answer;
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

    @Test
    @DisplayName("ends with the kernels of the last checkpoint, bit for bit")
    void lastFrame() {
        List<FrameFile> frames = new FrameFolder(run).frames();
        Snapshot last = frames.get(frames.size() - 1).read();
        Checkpoint checkpoint = new RunCheckpoints(run).load(Pointer.LAST).orElseThrow();
        assertEquals(checkpoint.progress().step(), last.step());
        assertEquals(3, last.epoch());
        assertFalse(last.kernels().isEmpty());
        last.kernels()
                .forEach((name, kernels) -> assertEquals(checkpoint.weights().get(name), kernels));
        assertEquals(1, last.maps().size());
    }

    @Test
    @DisplayName("tells frames, space, pinned images and the change of every kernel")
    void numbers() {
        JsonNode answer = answered("timelapse", run);
        assertEquals(0, answer.path("frames").path(0).path("step").asLong(-1));
        assertTrue(answer.path("frames").size() > 5, answer::toString);
        assertTrue(answer.path("bytes").asLong() > 0);
        assertTrue(answer.path("bytes").asLong() < answer.path("budget").asLong());
        assertEquals(PINNED, answer.path("pinned").path(0).path("image").asText());
        assertEquals("rows", answer.path("pinned").path(0).path("class").asText());
        JsonNode changes = answer.path("layers").path(0).path("kernels").path(0).path("changes");
        assertEquals(answer.path("frames").size(), changes.size());
        assertEquals(0, changes.path(0).path("change").path(3).asDouble(-1));
        JsonNode last = changes.path(changes.size() - 1).path("change");
        assertEquals(8, last.size());
        assertEquals(change(3), last.path(3).asDouble(), 1e-6);
    }

    /** From the first frame's kernels and those of the checkpoint, not from the last frame. */
    private static double change(int filter) {
        Snapshot first = new FrameFolder(run).frames().get(0).read();
        String name = first.kernels().keySet().iterator().next();
        Tensor now = new RunCheckpoints(run).load(Pointer.LAST).orElseThrow().weights().get(name);
        Tensor then = first.kernels().get(name);
        int size = then.values().length / 8;
        double moved = 0;
        double began = 0;
        for (int at = filter * size; at < (filter + 1) * size; at++) {
            moved += Math.pow(now.values()[at] - then.values()[at], 2);
            began += Math.pow(then.values()[at], 2);
        }
        return Math.sqrt(moved / began);
    }

    @Test
    @DisplayName("is a GIF and a series of pictures, of kernels and of a pinned image's maps")
    void pictures() throws IOException {
        int frames = new FrameFolder(run).frames().size();
        Path gif = folder.resolve("kernels.gif");
        answered("timelapse", run, "--gif", gif);
        assertEquals("GIF89a", new String(Files.readAllBytes(gif), 0, 6, "US-ASCII"));
        Path out = folder.resolve("maps");
        JsonNode answer =
                answered("timelapse", run, "--layer", "0", "--image", PINNED, "--out", out);
        assertEquals(frames, answer.path("files").size());
        for (JsonNode file : answer.path("files")) {
            assertTrue(ImageIO.read(Path.of(file.asText()).toFile()).getWidth() > 100);
        }
    }

    @Test
    @DisplayName("never becomes a GIF in the place of a file that is there")
    void gifOverwritesNothing() throws IOException {
        Path file = folder.resolve("keep.txt");
        Files.writeString(file, "three years");
        refused(CommandLineDoor.WRONG_USE, "exists already", "timelapse", run, "--gif", file);
        assertEquals("three years", Files.readString(file));
        Path link = Files.createSymbolicLink(folder.resolve("link.gif"), folder.resolve("far"));
        refused(CommandLineDoor.WRONG_USE, "exists already", "timelapse", run, "--gif", link);
    }

    @Test
    @DisplayName("is told in words, in both languages")
    void words() {
        Answer english = terminal.run("timelapse", run);
        assertTrue(english.out().contains("Pinned: " + PINNED), english.out());
        Answer chinese = terminal.run(java.util.Locale.CHINESE, "timelapse", run);
        assertTrue(chinese.out().contains("已固定：" + PINNED), chinese.out());
    }

    @Test
    @DisplayName("watches nothing that is not there, and says what there is")
    void notThere() {
        refused(
                CommandLineDoor.WRONG_USE,
                PINNED,
                "timelapse",
                run,
                "--image",
                "x.png",
                "--out",
                folder.resolve("x"));
        refused(CommandLineDoor.WRONG_USE, PINNED, "timelapse", run, "--image", "x.png");
        refused(CommandLineDoor.WRONG_USE, "9", "timelapse", run, "--layer", "9");
        refused(CommandLineDoor.FAILED, "holds nothing of layer", "timelapse", run, "--layer", "1");
        Path out = folder.resolve("never");
        refused(
                CommandLineDoor.WRONG_USE,
                "nowhere.png",
                "train",
                "--data",
                data,
                "--out",
                out,
                "--pin",
                "nowhere.png");
        assertFalse(Files.exists(out));
    }

    @Test
    @DisplayName("is not kept where that is asked for, and changes nothing in what is learned")
    void without() {
        Path bare = folder.resolve("bare");
        train(bare, "--no-time-lapse");
        assertEquals(0, answered("timelapse", bare).path("frames").size());
        assertEquals(
                new RunCheckpoints(run).load(Pointer.LAST).orElseThrow().weights(),
                new RunCheckpoints(bare).load(Pointer.LAST).orElseThrow().weights());
        refused(
                CommandLineDoor.FAILED,
                "--no-time-lapse",
                "timelapse",
                bare,
                "--gif",
                folder.resolve("none.gif"));
    }
}

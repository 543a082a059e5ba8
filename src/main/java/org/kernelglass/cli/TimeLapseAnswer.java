package org.kernelglass.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kernelglass.message.Message;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.workflow.NetworkLayers;
import org.kernelglass.workflow.TimeLapseRecording;
import org.kernelglass.workflow.TimeLapseRecording.Change;

/** What {@code timelapse} says: frames, pinned images, space, and how far kernels have come. */
record TimeLapseAnswer(
        Console console,
        Path run,
        TimeLapseRecording recording,
        List<ProgramStep> layers,
        List<Path> files) {

    JsonAnswer object() {
        return new JsonAnswer()
                .put("run", run.toString())
                .put("bytes", recording.bytes())
                .put("budget", recording.budget())
                .putEach(
                        "frames",
                        recording.frames(),
                        (frame, object) ->
                                object.put("step", frame.step()).put("epoch", frame.epoch()))
                .putEach(
                        "pinned",
                        recording.pinned(),
                        (image, object) ->
                                object.put("image", image.name()).put("class", image.className()))
                .putEach("layers", layers, this::layer)
                .putTexts("files", files.stream().map(Path::toString).toList());
    }

    private void layer(ProgramStep layer, JsonAnswer object) {
        object.put("layer", layer.address()).put("kind", layer.kindId());
        object.putEach(
                "kernels",
                recording.kernels(layer),
                (name, kernels) -> {
                    kernels.put("name", name);
                    kernels.putEach("changes", recording.changes(name), TimeLapseAnswer::change);
                });
    }

    private static void change(Change change, JsonAnswer object) {
        float[] values = new float[change.byFilter().length];
        for (int filter = 0; filter < values.length; filter++) {
            values[filter] = (float) change.byFilter()[filter];
        }
        object.put("step", change.frame().step())
                .put("epoch", change.frame().epoch())
                .putValues("change", values);
    }

    void print() {
        say("cli.timelapse.frames", recording.frames().size());
        say("cli.timelapse.space", megabytes(recording.bytes()), megabytes(recording.budget()));
        recording
                .pinned()
                .forEach(image -> say("cli.timelapse.pinned", image.name(), image.className()));
        for (ProgramStep layer : layers) {
            recording.kernels(layer).forEach(name -> print(layer, recording.changes(name)));
        }
        files.forEach(file -> say("cli.run.picture", file.toString()));
    }

    private void print(ProgramStep layer, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        console.out().println();
        say("cli.timelapse.change", NetworkLayers.name(layer));
        row(
                "cli.timelapse.step",
                "cli.timelapse.epoch",
                "cli.timelapse.mean",
                "cli.timelapse.most");
        for (Change change : changes) {
            double[] known = Arrays.stream(change.byFilter()).filter(Double::isFinite).toArray();
            line(
                    Long.toString(change.frame().step()),
                    Integer.toString(change.frame().epoch()),
                    number(Arrays.stream(known).average().orElse(Double.NaN)),
                    number(Arrays.stream(known).max().orElse(Double.NaN)));
        }
    }

    private void row(String... keys) {
        line(Arrays.stream(keys).map(key -> console.text(Message.of(key))).toArray(String[]::new));
    }

    private void line(String... cells) {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            line.append(Column.right(cell, 12));
        }
        console.out().println(line);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.4f", value);
    }

    private static double megabytes(long bytes) {
        return bytes / (double) (1 << 20);
    }

    private void say(String key, Object... arguments) {
        console.print(Message.of(key, arguments));
    }
}

package org.kernelglass;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.cli.Stripes;
import org.kernelglass.cli.Terminal;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.project.ProjectTexts;
import org.kernelglass.project.RunCheckpoints;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.StackJson;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.CheckpointStore.Pointer;
import org.kernelglass.training.RunControl;
import org.kernelglass.workflow.RunWatch;
import org.kernelglass.workflow.RunsComparison.Repeat;

@Tag("engine")
@DisplayName("A run that is repeated")
class RepeatedRunTest {

    private static final StackJson STACKS = new StackJson(LayerKinds::byId);

    @TempDir Path folder;

    private Path train() throws Exception {
        Path data = Stripes.dataset(folder.resolve("data"), 20, 1);
        Path run = folder.resolve("runs/0001-stripes");
        try (Terminal terminal = new Terminal(folder.resolve("home"))) {
            String options =
                    "train --template article --input 16x16x1 --batch 8 --epochs 2 --threads 1"
                            + " --layout channels_last --augment rotation --seed 3 --freeze 0";
            Stream<String> places = Stream.of("--data", data.toString(), "--out", run.toString());
            Object[] arguments = Stream.concat(Stream.of(options.split(" ")), places).toArray();
            assertEquals(0, terminal.run(arguments).exit());
        }
        return run;
    }

    private Path repeat(Workbench workbench, Path run, long seed) {
        List<Path> chosen = new ArrayList<>();
        workbench
                .repeat()
                .run(new Repeat(run, seed, run), chosen::add, RunWatch.NOBODY, new RunControl());
        return chosen.get(0);
    }

    private static Map<String, Tensor> weights(Path run) {
        return new RunCheckpoints(run).load(Pointer.BEST).orElseThrow().weights();
    }

    private static RunRecord record(Path run) {
        return RunFolder.read(run, STACKS);
    }

    @Test
    @DisplayName("has the same bits with its own seed, and with another the same recipe and split")
    void repeats() throws Exception {
        Path run = train();
        Path same;
        Path other;
        try (Workbench workbench = EnglishWorkbench.in(folder)) {
            same = repeat(workbench, run, 3);
            other = repeat(workbench, run, 4);
        }
        assertEquals("0002-stripes-seed3", same.getFileName().toString());
        Map<String, Tensor> there = weights(run);
        Map<String, Tensor> again = weights(same);
        assertEquals(there.keySet(), again.keySet());
        there.forEach(
                (name, array) -> assertArrayEquals(array.values(), again.get(name).values(), name));
        assertEquals(
                Files.readString(run.resolve("predictions/validation.csv")),
                Files.readString(same.resolve("predictions/validation.csv")));
        assertEquals(
                ProjectTexts.recipe(record(run).project()),
                ProjectTexts.recipe(record(other).project()));
        assertEquals(
                Files.readString(run.resolve("split.csv")),
                Files.readString(other.resolve("split.csv")));
        assertFalse(there.equals(weights(other)), "another seed, another network");
        assertTrue(record(other).project().plan().frozenLayers().size() == 1);
        assertEquals(4, record(other).project().plan().seed());
    }
}

package org.kernelglass.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kernelglass.training.CheckpointStore.Pointer.BEST;
import static org.kernelglass.training.CheckpointStore.Pointer.LAST;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.Sentences;
import org.kernelglass.training.Checkpoint;
import org.kernelglass.training.CheckpointStore.Pointer;

@DisplayName("The checkpoints of a run")
class RunCheckpointsTest {

    @TempDir Path run;
    private Path root;
    private RunCheckpoints store;

    @BeforeEach
    void open() {
        root = run.resolve("checkpoints");
        store = new RunCheckpoints(run);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static Checkpoint made(long step) {
        return Samples.checkpoint(step, 1000);
    }

    private String hint(Pointer pointer) {
        Refusal refusal = assertThrows(Refusal.class, () -> store.load(pointer));
        return new Sentences(Locale.ENGLISH).render(refusal.hint().orElseThrow());
    }

    @Test
    @DisplayName("are none at first")
    void none() {
        assertEquals(Optional.empty(), store.load(LAST));
        assertEquals(Optional.empty(), store.load(BEST));
        assertEquals(Optional.empty(), store.step(LAST));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("come back bit for bit, NaN and infinity too")
    void roundTrip(Pointer pointer) {
        store.save(made(41), pointer);
        assertEquals(Optional.of(made(41)), new RunCheckpoints(run).load(pointer));
        assertEquals(Optional.of(41L), store.step(pointer));
    }

    @Test
    @DisplayName("last and best stand apart, and what neither points at is removed")
    void apart() throws IOException {
        store.save(made(10), LAST);
        store.save(made(10), BEST);
        store.save(made(20), LAST);
        store.save(made(30), LAST);
        assertEquals(Optional.of(made(30)), store.load(LAST));
        assertEquals(Optional.of(made(10)), store.load(BEST));
        assertEquals(List.of("best", "last", "step-00000010", "step-00000030"), names());
    }

    @Nested
    @DisplayName("of one step")
    class SameStep {

        @Test
        @DisplayName("share a folder when the best is kept after the last")
        void lastFirst() throws IOException {
            store.save(made(10), LAST);
            store.save(Samples.weightsOnly(made(10)), BEST);
            assertEquals(List.of("best", "last", "step-00000010"), names());
            assertEquals(Optional.of(made(10)), store.load(LAST));
            assertEquals(made(10).weights(), store.load(BEST).orElseThrow().weights());
        }

        @Test
        @DisplayName("share a folder when the best is kept before the last")
        void bestFirst() throws IOException {
            store.save(Samples.weightsOnly(made(10)), BEST);
            store.save(made(10), LAST);
            assertEquals(List.of("best", "last", "step-00000010-2"), names());
            assertEquals(Optional.of(made(10)), store.load(LAST));
            assertEquals(made(10).weights(), store.load(BEST).orElseThrow().weights());
        }

        @Test
        @DisplayName("never share when the weights differ")
        void otherWeights() {
            Checkpoint other = new Checkpoint(Map.of(), Map.of(), made(10).progress());
            store.save(other, BEST);
            store.save(made(10), LAST);
            assertEquals(Optional.of(other), store.load(BEST));
            assertEquals(Optional.of(made(10)), store.load(LAST));
        }

        @Test
        @DisplayName("keep the last's own counters")
        void otherCounters() {
            Checkpoint later =
                    new Checkpoint(
                            made(10).weights(), made(10).optimizer(), Samples.progress(10, 2, 0));
            store.save(made(10), LAST);
            store.save(later, LAST);
            assertEquals(Optional.of(later), store.load(LAST));
        }

        @Test
        @DisplayName("write a new folder when the standing one is damaged")
        void damaged() throws IOException {
            store.save(made(10), LAST);
            Files.delete(root.resolve("step-00000010/progress.json"));
            store.save(made(10), LAST);
            assertEquals(Optional.of(made(10)), store.load(LAST));
        }
    }

    @Nested
    @DisplayName("that are damaged")
    class Damaged {

        @ParameterizedTest
        @ValueSource(strings = {"weights.safetensors", "optimizer.safetensors", "progress.json"})
        @DisplayName("are refused with the file's name, whichever byte has changed")
        void anyByte(String name) throws IOException {
            store.save(Samples.checkpoint(10, 40), LAST);
            Path file = root.resolve("step-00000010").resolve(name);
            byte[] whole = Files.readAllBytes(file);
            for (int index = 0; index < whole.length; index++) {
                byte[] changed = whole.clone();
                changed[index] ^= 1;
                Files.write(file, changed);
                if (!sameMeaning(name, whole[index])) {
                    Refusal refusal = assertThrows(Refusal.class, () -> store.load(LAST));
                    assertTrue(refusal.problem().arguments().contains(file.toString()));
                }
            }
        }

        // a blank between two JSON tokens that becomes a comment sign is caught; one that is only
        // another blank changes nothing that is read
        private boolean sameMeaning(String name, byte old) {
            return name.equals("progress.json") && Character.isWhitespace(old ^ 1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"weights.safetensors", "optimizer.safetensors", "progress.json"})
        @DisplayName("are refused when a file is cut or missing")
        void cut(String name) throws IOException {
            store.save(Samples.checkpoint(10, 40), LAST);
            Path file = root.resolve("step-00000010").resolve(name);
            byte[] whole = Files.readAllBytes(file);
            for (int length = 0; length < whole.length - 1; length += 3) {
                Files.write(file, Arrays.copyOf(whole, length));
                assertThrows(Refusal.class, () -> store.load(LAST));
            }
            Files.delete(file);
            Refusal refusal = assertThrows(Refusal.class, () -> store.load(LAST));
            assertTrue(refusal.problem().arguments().contains(file.toString()));
        }

        @Test
        @DisplayName("come with the hint that the other one is whole, if it is")
        void hints() throws IOException {
            store.save(made(10), BEST);
            store.save(made(20), LAST);
            Files.delete(root.resolve("step-00000020/weights.safetensors"));
            assertTrue(hint(LAST).contains(root.resolve("step-00000010") + " (step 10)"));
            Files.delete(root.resolve("step-00000010/progress.json"));
            assertTrue(hint(LAST).startsWith("No other checkpoint"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "nonsense", "../../etc", "step-1", "step-00000010.tmp"})
        @DisplayName("or whose pointer is nonsense are refused, and nothing is removed meanwhile")
        void pointer(String content) throws IOException {
            store.save(made(10), BEST);
            store.save(made(20), LAST);
            Files.writeString(root.resolve("best"), content);
            assertThrows(Refusal.class, () -> store.load(BEST));
            store.save(made(30), LAST);
            assertTrue(names().containsAll(List.of("step-00000010", "step-00000030")));
        }
    }

    @Nested
    @DisplayName("after a kill")
    class Killed {

        @Test
        @DisplayName("while a new one was half written are as before, and the half is removed")
        void halfWritten() throws IOException {
            store.save(made(10), LAST);
            Path half = Files.createDirectory(root.resolve("step-00000020.tmp"));
            Files.write(half.resolve("weights.safetensors"), new byte[100]);
            assertEquals(Optional.of(made(10)), store.load(LAST));
            store.save(made(20), LAST);
            assertEquals(Optional.of(made(20)), store.load(LAST));
            assertEquals(List.of("last", "step-00000020"), names());
        }

        @Test
        @DisplayName("before the pointer moved are as before; the folder is removed")
        void beforePointer() throws IOException {
            store.save(made(10), LAST);
            CheckpointFolder.write(Files.createDirectory(root.resolve("step-00000020")), made(20));
            Files.writeString(root.resolve("last.123-4.tmp"), "step-0000");
            assertEquals(Optional.of(made(10)), store.load(LAST));
            store.clean();
            assertEquals(List.of("last", "step-00000010"), names());
        }

        @Test
        @DisplayName("before anything was pointed at are none")
        void beforeFirst() throws IOException {
            Files.createDirectories(root.resolve("step-00000001"));
            assertEquals(Optional.empty(), store.load(LAST));
            store.save(made(1), LAST);
            assertEquals(Optional.of(made(1)), store.load(LAST));
        }

        @Test
        @DisplayName("while an old one was being removed are whole; the rest of it goes")
        void halfRemoved() throws IOException {
            store.save(made(10), LAST);
            store.save(made(20), LAST);
            Files.createDirectory(root.resolve("step-00000010"));
            Files.writeString(root.resolve("step-00000010/progress.json"), "{");
            store.clean();
            assertEquals(Optional.of(made(20)), store.load(LAST));
            assertEquals(List.of("last", "step-00000020"), names());
        }

        @Test
        @DisplayName("leave alone what a person has put beside them")
        void foreign() throws IOException {
            store.save(made(10), LAST);
            Files.writeString(root.resolve("notes.txt"), "mine");
            store.clean();
            assertTrue(Files.exists(root.resolve("notes.txt")));
        }
    }

    @Test
    @DisplayName("cannot be saved where a file stands in the way: refused, with what to do")
    void inTheWay() throws IOException {
        Files.writeString(root, "a file");
        Refusal refusal = assertThrows(Refusal.class, () -> store.save(made(1), LAST));
        assertEquals("project.problem.write", refusal.problem().key());
        assertTrue(refusal.hint().isPresent());
    }

    @Test
    @DisplayName("are saved only after the curves are on disk")
    void curvesFirst() {
        boolean[] called = new boolean[1];
        RunCheckpoints ordered =
                new RunCheckpoints(
                        run,
                        () -> {
                            called[0] = true;
                            assertFalse(Files.exists(root));
                        });
        ordered.save(made(1), LAST);
        assertTrue(called[0]);
    }

    @Test
    @DisplayName("of 4 MB are quick to save")
    void quick() {
        Checkpoint big = Samples.checkpoint(1, 350_000);
        store.save(big, LAST);
        long best = Long.MAX_VALUE;
        for (int step = 2; step < 8; step++) {
            Checkpoint next =
                    new Checkpoint(big.weights(), big.optimizer(), Samples.progress(step, 0, 0));
            long start = System.nanoTime();
            store.save(next, LAST);
            best = Math.min(best, System.nanoTime() - start);
        }
        assertTrue(best < 2_000_000_000L, best / 1e6 + " ms");
    }
}

package org.kernelglass.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.message.Refusal;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.training.Snapshot;
import org.kernelglass.training.SnapshotStore;

@DisplayName("The time-lapse in a run's folder")
class FrameFolderTest {

    private static final int BATCHES = 40;

    @TempDir Path parent;
    private Path run;
    private FrameFolder folder;

    @BeforeEach
    void name() {
        run = parent.resolve("run");
        folder = new FrameFolder(run);
    }

    private static Tensor tensor(TensorShape shape, long seed) {
        Random random = new Random(seed);
        float[] values = new float[(int) shape.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = Float.intBitsToFloat(random.nextInt());
        }
        return new Tensor(shape, values);
    }

    private static Snapshot frame(long step) {
        Map<String, Tensor> kernels = new LinkedHashMap<>();
        kernels.put("c1/0/weight", tensor(TensorShape.of(4, 2, 3, 3), step));
        kernels.put("r1.shortcut/0/weight", tensor(TensorShape.of(4, 2, 1, 1), step + 1));
        return new Snapshot(
                step,
                (int) (step / BATCHES),
                kernels,
                List.of(
                        Map.of("c1", tensor(TensorShape.image(4, 5, 6), step + 2)),
                        Map.of("c1", tensor(TensorShape.image(4, 5, 6), step + 3))));
    }

    private static List<PinnedImage> pins() {
        return List.of(
                new PinnedImage("cat/1.png", "cat", tensor(TensorShape.image(2, 5, 6), 1)),
                new PinnedImage("狗/2.png", "狗", tensor(TensorShape.image(2, 5, 6), 2)));
    }

    private static void assertBits(Map<String, Tensor> expected, Map<String, Tensor> read) {
        assertEquals(expected.keySet(), read.keySet());
        expected.forEach(
                (name, tensor) -> {
                    assertEquals(tensor.shape(), read.get(name).shape());
                    for (int at = 0; at < tensor.values().length; at++) {
                        assertEquals(
                                Float.floatToRawIntBits(tensor.values()[at]),
                                Float.floatToRawIntBits(read.get(name).values()[at]));
                    }
                });
    }

    private RunFolder begin() {
        RunFolder begun = RunFolder.create(run, Samples.run(), Samples.stacks());
        begun.timeLapse().keepPinned(pins());
        return begun;
    }

    private static void save(SnapshotStore store, long from, long to) {
        for (long step = from; step <= to; step++) {
            if (store.wants(step, step > 0 && step % BATCHES == 0)) {
                store.save(frame(step));
            }
        }
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (FrameFile frame : folder.frames()) {
            files.put(
                    frame.path().getFileName().toString(),
                    java.util.HexFormat.of().formatHex(Files.readAllBytes(frame.path())));
        }
        return files;
    }

    @Test
    @DisplayName("gives frames and pinned images back bit for bit")
    void bits() {
        try (RunFolder begun = begin()) {
            save(begun.timeLapse().framesFrom(0, BATCHES), 0, 2L * BATCHES);
        }
        List<FrameFile> frames = folder.frames();
        assertEquals(
                List.of(0L, 1L, 2L, 3L, 5L, 8L, 12L, 16L, 24L, 32L, 40L, 48L, 64L, 80L),
                frames.stream().map(FrameFile::step).toList());
        for (FrameFile file : frames) {
            Snapshot expected = frame(file.step());
            Snapshot read = file.read();
            assertEquals(expected.epoch(), read.epoch());
            assertBits(expected.kernels(), read.kernels());
            assertEquals(2, read.maps().size());
            assertBits(expected.maps().get(0), read.maps().get(0));
            assertBits(expected.maps().get(1), read.maps().get(1));
        }
        List<PinnedImage> pinned = folder.pinned();
        assertEquals(
                List.of("cat/1.png", "狗/2.png"), pinned.stream().map(PinnedImage::name).toList());
        assertBits(Map.of("p", pins().get(1).pixels()), Map.of("p", pinned.get(1).pixels()));
        assertEquals("狗", pinned.get(1).className());
    }

    @Test
    @DisplayName("stays within its budget, and counts its bytes")
    void budget() throws IOException {
        begin().close();
        long frame = FrameFile.of(folder.path(), frame(0)).bytes();
        long budget = folder.pinnedBytes() + 10 * frame;
        RunFrames store = new RunFrames(folder, BATCHES, budget);
        for (long step = 0; step <= 20L * BATCHES; step++) {
            save(store, step, step);
            assertTrue(folder.bytes() <= budget);
        }
        List<FrameFile> frames = folder.frames();
        assertTrue(frames.size() > 5, frames::toString);
        assertEquals(0, frames.get(0).step());
        assertEquals(20 * BATCHES, frames.get(frames.size() - 1).step());
        long onDisk = 0;
        try (var all = Files.list(folder.path())) {
            for (Path file : all.toList()) {
                onDisk += Files.size(file);
            }
        }
        assertEquals(onDisk, folder.bytes());
    }

    @Test
    @DisplayName("refuses frames of which not even two would fit")
    void tooLarge() {
        begin().close();
        RunFrames store = new RunFrames(folder, BATCHES, folder.pinnedBytes() + 2_000);
        Refusal refusal = assertThrows(Refusal.class, () -> store.save(frame(0)));
        assertEquals("project.problem.frame-size", refusal.problem().key());
        assertEquals(List.of(), folder.frames());
    }

    @Test
    @DisplayName("has the same files after a kill and a resume, also when frames were thinned")
    void resumed() throws IOException {
        long end = 30L * BATCHES;
        long[][] killsAndCheckpoints = {{3, 0}, {13, 7}, {1150, 300}, {1199, 1160}};
        Map<String, String> whole;
        long budget;
        begin().close();
        budget = folder.pinnedBytes() + 9 * FrameFile.of(folder.path(), frame(0)).bytes();
        save(new RunFrames(folder, BATCHES, budget), 0, end);
        whole = files();
        for (long[] kill : killsAndCheckpoints) {
            folder.remove(frame -> true);
            save(new RunFrames(folder, BATCHES, budget), 0, kill[0]);
            RunFrames again = new RunFrames(folder, BATCHES, budget);
            again.dropAfter(kill[1]);
            assertTrue(folder.frames().stream().allMatch(frame -> frame.step() <= kill[1]));
            save(again, kill[1], end);
            assertEquals(whole, files());
        }
    }

    @Test
    @DisplayName("names a damaged frame, and the others are still read")
    void damaged() throws IOException {
        try (RunFolder begun = begin()) {
            save(begun.timeLapse().framesFrom(0, BATCHES), 0, 3);
        }
        FrameFile broken = folder.frames().get(1);
        byte[] bytes = Files.readAllBytes(broken.path());
        bytes[bytes.length - 5] ^= 1;
        Files.write(broken.path(), bytes);
        Refusal refusal = assertThrows(Refusal.class, broken::read);
        assertEquals("project.problem.damaged", refusal.problem().key());
        assertTrue(refusal.problem().arguments().contains(broken.path().toString()));
        assertEquals(frame(0).kernels(), folder.frames().get(0).read().kernels());
        assertEquals(frame(2).kernels(), folder.frames().get(2).read().kernels());
        Files.write(broken.path(), java.util.Arrays.copyOf(bytes, 40));
        assertThrows(Refusal.class, broken::read);
        assertEquals(4, folder.frames().size());
    }

    @Test
    @DisplayName("loses what a kill left unfinished when the run is opened again")
    void leftovers() throws IOException {
        try (RunFolder begun = begin()) {
            save(begun.timeLapse().framesFrom(0, BATCHES), 0, 3);
        }
        Path half = folder.path().resolve("step-00000005-epoch-0000-00000000.safetensors.9-1.tmp");
        Path pins = folder.path().resolve("pinned.json.9-2.tmp");
        Files.write(half, new byte[10]);
        Files.write(pins, new byte[10]);
        RunFolder.open(run, Samples.stacks()).close();
        assertFalse(Files.exists(half));
        assertFalse(Files.exists(pins));
        assertEquals(4, folder.frames().size());
    }

    @Test
    @DisplayName("is not kept where that was decided, nor for a run of an earlier version")
    void none() {
        try (RunFolder old = RunFolder.create(run, Samples.run(), Samples.stacks())) {
            assertFalse(old.timeLapse().isDecided());
            assertSame(SnapshotStore.NONE, old.timeLapse().framesFrom(0, BATCHES));
            old.timeLapse().keepNone();
            assertTrue(old.timeLapse().isDecided());
            assertSame(SnapshotStore.NONE, old.timeLapse().framesFrom(0, BATCHES));
            old.timeLapse().keepPinned(pins());
            assertNotEquals(SnapshotStore.NONE, old.timeLapse().framesFrom(0, BATCHES));
        }
    }
}

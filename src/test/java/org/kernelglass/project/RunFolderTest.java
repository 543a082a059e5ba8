package org.kernelglass.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.Sentences;
import org.kernelglass.training.CheckpointStore.Pointer;

@DisplayName("The folder of a run")
class RunFolderTest {

    @TempDir Path parent;
    private Path folder;

    @BeforeEach
    void name() {
        folder = parent.resolve("runs/0001-first");
    }

    private RunFolder create() {
        return RunFolder.create(folder, Samples.run(), Samples.stacks());
    }

    private RunFolder open() {
        return RunFolder.open(folder, Samples.stacks());
    }

    private RunRecord read() {
        return RunFolder.read(folder, Samples.stacks());
    }

    private static List<SplitRow> rows() {
        return List.of(
                new SplitRow("cat/a, \"b\"\n.png", "00ff", 0, Split.TRAIN),
                new SplitRow("狗/1.png", "01", 1, Split.VALIDATION),
                new SplitRow("", "", 1, Split.TEST));
    }

    @Test
    @DisplayName("holds all that was put into its record, bit for bit")
    void roundTrip() {
        RunRecord full;
        try (RunFolder run = create()) {
            run.keepSplit(rows().iterator());
            run.update(
                    record ->
                            record.withParent(new ParentRun("../0000-old", Pointer.BEST))
                                    .withFitted(Map.of("low", 0.1 + 0.2, "high", Double.NaN))
                                    .withState(
                                            RunState.failed(
                                                    Message.of(
                                                            "project.reason.other",
                                                            3,
                                                            1.5,
                                                            true,
                                                            "text",
                                                            Message.of("project.reason.missing"))))
                                    .withTestLook()
                                    .withResults(
                                            new RunResults(
                                                    1.0 / 3,
                                                    Double.NaN,
                                                    0.9,
                                                    5179.25,
                                                    3,
                                                    2,
                                                    347_146)));
            full = run.record();
        }
        assertEquals(full, read());
        assertEquals(1, full.testLooks());
        assertEquals(3, full.split().orElseThrow().images());
        List<SplitRow> kept = new ArrayList<>();
        RunFolder.readSplit(folder, full, kept::add);
        assertEquals(rows(), kept);
    }

    @Test
    @DisplayName("has run.json as soon as it exists")
    void firstOfAll() {
        try (RunFolder run = create()) {
            assertEquals(Samples.run().project(), read().project());
            assertEquals(RunState.RUNNING, run.record().state());
        }
    }

    @Test
    @DisplayName("keeps what it does not know in run.json")
    void unknown() throws IOException {
        create().close();
        Path file = folder.resolve("run.json");
        ObjectNode tree = (ObjectNode) JsonFile.MAPPER.readTree(file.toFile());
        tree.put("remark", "good one");
        JsonFile.MAPPER.writeValue(file.toFile(), tree);
        try (RunFolder run = open()) {
            run.update(record -> record.withFitted(Map.of("a", 1.0, "b", 2.0)));
            run.update(record -> record.withFitted(Map.of("b", 3.0)));
            run.update(record -> record.withState(RunState.COMPLETED));
        }
        assertEquals("good one", JsonFile.MAPPER.readTree(file.toFile()).get("remark").textValue());
        assertEquals(RunState.COMPLETED, read().state());
        assertEquals(Map.of("b", 3.0), read().fitted());
    }

    @Nested
    @DisplayName("is refused")
    class Refused {

        private String problem(org.junit.jupiter.api.function.Executable action) {
            Refusal refusal = assertThrows(Refusal.class, action);
            assertTrue(refusal.hint().isPresent());
            return new Sentences(Locale.ENGLISH).render(refusal.problem());
        }

        @Test
        @DisplayName("to a new run when anything is in it")
        void notEmpty() throws IOException {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("thesis.txt"), "mine");
            assertTrue(problem(RunFolderTest.this::create).contains("not empty"));
            assertEquals("mine", Files.readString(folder.resolve("thesis.txt")));
            create2("other");
            assertTrue(problem(() -> create2("other")).contains("not empty"));
        }

        private void create2(String name) {
            RunFolder.create(parent.resolve(name), Samples.run(), Samples.stacks()).close();
        }

        @Test
        @DisplayName("when a file has its name")
        void file() throws IOException {
            Files.createDirectories(folder.getParent());
            Files.writeString(folder, "a file");
            assertTrue(problem(RunFolderTest.this::create).contains("is a file and not a folder"));
            Path below = folder.resolve("run");
            for (Path place : List.of(folder, below)) {
                String early = problem(() -> NewRunFolder.refuseUnlessFree(place));
                assertTrue(early.contains(folder + " is a file and not a folder"), early);
            }
            assertEquals("a file", Files.readString(folder));
        }

        @Test
        @DisplayName("when a link that leads nowhere has its name, but not by a link to a folder")
        void link() throws IOException {
            Path link = Files.createSymbolicLink(parent.resolve("link"), parent.resolve("far"));
            String early = problem(() -> NewRunFolder.refuseUnlessFree(link));
            assertTrue(early.contains(link + " is a link that leads nowhere"), early);
            Files.createDirectory(parent.resolve("far"));
            create2("link");
            assertTrue(RunFolder.isRun(parent.resolve("far")));
        }

        @Test
        @DisplayName("to a second writer, and free again after the first has closed it")
        void busy() {
            RunFolder first = create();
            assertTrue(problem(RunFolderTest.this::open).contains("still at work"));
            assertTrue(problem(RunFolderTest.this::create).contains("not empty"));
            assertTrue(problem(RunFolderTest.this::open).contains("still at work"));
            first.close();
            open().close();
            open().close();
        }

        @Test
        @DisplayName("when there is no run in it")
        void noRun() {
            assertTrue(problem(RunFolderTest.this::open).contains("no run"));
            assertTrue(problem(RunFolderTest.this::read).contains("no run"));
        }

        @Test
        @DisplayName("when run.json is damaged, which is left as it is, and the lock let go")
        void damaged() throws IOException {
            create().close();
            Path file = folder.resolve("run.json");
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length / 2));
            assertTrue(problem(RunFolderTest.this::open).contains("line "));
            assertTrue(problem(RunFolderTest.this::create).contains("not empty"));
            assertEquals(whole.length / 2, Files.size(file));
            Files.write(file, whole);
            open().close();
        }
    }

    @Nested
    @DisplayName("keeps the split")
    class Splits {

        @Test
        @DisplayName("and notices any change in it")
        void changed() throws IOException {
            try (RunFolder run = create()) {
                run.keepSplit(rows().iterator());
            }
            Path file = folder.resolve("split.csv");
            byte[] whole = Files.readAllBytes(file);
            for (int index = 0; index < whole.length; index++) {
                byte[] changed = whole.clone();
                changed[index] ^= 1;
                Files.write(file, changed);
                assertThrows(Refusal.class, () -> RunFolder.readSplit(folder, read(), row -> {}));
            }
            Files.delete(file);
            assertThrows(Refusal.class, () -> RunFolder.readSplit(folder, read(), row -> {}));
        }

        @Test
        @DisplayName("or says that a run was killed before it had one")
        void none() {
            create().close();
            assertThrows(Refusal.class, () -> RunFolder.readSplit(folder, read(), row -> {}));
        }

        @Test
        @DisplayName("of a million images, row by row, in seconds")
        void million() {
            String hash = "0123456789abcdef".repeat(4);
            try (RunFolder run = create()) {
                run.keepSplit(
                        IntStream.range(0, 1_000_000)
                                .mapToObj(n -> new SplitRow("c/" + n, hash, n % 7, Split.TRAIN))
                                .iterator());
                long[] sum = new long[2];
                RunFolder.readSplit(
                        folder,
                        run.record(),
                        row -> {
                            sum[0]++;
                            sum[1] += row.label();
                        });
                assertEquals(1_000_000, sum[0]);
                assertEquals(IntStream.range(0, 1_000_000).mapToLong(n -> n % 7).sum(), sum[1]);
            }
        }
    }

    @Test
    @DisplayName("is rid of what a kill left behind once it is opened")
    void leftovers() throws IOException {
        create().close();
        Path half = Files.writeString(folder.resolve("run.json.77-1.tmp"), "{");
        Path checkpoint = Files.createDirectories(folder.resolve("checkpoints/step-00000003.tmp"));
        open().close();
        assertFalse(Files.exists(half));
        assertFalse(Files.exists(checkpoint));
    }
}

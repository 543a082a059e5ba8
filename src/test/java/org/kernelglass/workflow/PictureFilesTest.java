package org.kernelglass.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.message.Refusal;

@DisplayName("Files named for a prediction")
class PictureFilesTest {

    @TempDir Path folder;

    @Test
    @DisplayName("are found below folders in order; a link that leads back is listed, not fatal")
    void loop() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("b"));
        Path second = Files.createFile(inner.resolve("2.png"));
        Path first = Files.createFile(folder.resolve("a.png"));
        Files.createFile(folder.resolve(".hidden"));
        Path loop = inner.resolve("loop");
        assumeTrue(linked(loop), "no symbolic links here");
        PictureFiles found = PictureFiles.of(List.of(folder));
        assertEquals(List.of(first, second), found.files());
        assertEquals(1, found.problems().size());
        assertEquals(loop.toString(), found.problems().get(0).file());
        assertEquals("dataset.file.loop", found.problems().get(0).reason().key());
    }

    private boolean linked(Path loop) {
        try {
            Files.createSymbolicLink(loop, folder);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    @Test
    @DisplayName("are not those that a run drew, unless the run itself is named")
    void drawn() throws IOException {
        Path picture = Files.createFile(folder.resolve("a.png"));
        Path run = Files.createDirectories(folder.resolve("runs").resolve("0001-first"));
        Files.writeString(run.resolve("run.json"), "{\"format\": \"kernelglass-run-1\"}");
        Path curve = Files.createFile(run.resolve("curves.png"));
        Path other = Files.createDirectory(folder.resolve("others"));
        Files.writeString(other.resolve("run.json"), "{}");
        PictureFiles found = PictureFiles.of(List.of(folder));
        assertEquals(List.of(picture, other.resolve("run.json")), found.files());
        assertEquals(
                List.of(run.toString()), found.problems().stream().map(p -> p.file()).toList());
        assertEquals("workflow.problem.own-folder", found.problems().get(0).reason().key());
        List<Path> named = PictureFiles.of(List.of(run)).files();
        assertEquals(List.of(curve, run.resolve("run.json")), named);
    }

    @Test
    @DisplayName("must be there")
    void missing() {
        Path none = folder.resolve("none");
        assertThrows(Refusal.class, () -> PictureFiles.of(List.of(none)));
    }

    @Test
    @DisplayName("are asked for where a folder holds none")
    void none() throws IOException {
        Files.createFile(folder.resolve(".hidden"));
        Refusal refusal = assertThrows(Refusal.class, () -> PictureFiles.of(List.of(folder)));
        assertEquals("workflow.problem.no-pictures", refusal.problem().key());
        assertEquals(List.of(folder.toString()), refusal.problem().arguments());
    }
}

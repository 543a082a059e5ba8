package org.kernelglass.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.dataset.ImageIndex;

@DisplayName("Showing a file in the file manager")
class FileRevealTest {

    @TempDir Path folder;

    private final List<List<String>> run = new ArrayList<>();

    private boolean reveal(String system, Path file, boolean works) {
        return new FileReveal(
                        system,
                        command -> {
                            run.add(command);
                            return works;
                        })
                .reveal(file);
    }

    @Test
    @DisplayName("asks each system in its own way")
    void systems() {
        Path file = folder.resolve("a,b.png");
        assertTrue(reveal("Windows 11", file, true));
        assertTrue(reveal("Mac OS X", file, true));
        assertTrue(reveal("Linux", file, true));
        assertEquals(List.of("explorer", "/select," + file), run.get(0));
        assertEquals(List.of("open", "-R", file.toString()), run.get(1));
        assertTrue(run.get(2).get(6).endsWith("a%2Cb.png"), "a comma would part two files");
    }

    @Test
    @DisplayName("falls back to the folder, and says where nothing could be opened")
    void fallsBack() {
        assertFalse(reveal("Linux", folder.resolve("a.png"), false));
        assertEquals(List.of("xdg-open", folder.toString()), run.get(1));
    }

    @Test
    @DisplayName(
            "a file of a zip is the zip, one of a table lies beside it, a lost one is the root")
    void onDisk() throws Exception {
        Path picture = Files.createFile(folder.resolve("a.png"));
        Path table = Files.createFile(folder.resolve("t.csv"));
        Path zip = Files.createFile(folder.resolve("z.zip"));
        assertEquals(picture, FileReveal.onDisk(index(folder), "a.png"));
        assertEquals(folder, FileReveal.onDisk(index(folder), "gone.png"));
        assertEquals(picture, FileReveal.onDisk(index(table), "a.png"));
        assertEquals(zip, FileReveal.onDisk(index(zip), "cats/a.png"));
        assertEquals(folder, FileReveal.onDisk(index(folder), ""));
    }

    private static ImageIndex index(Path location) {
        return new ImageIndex(location, List.of(), List.of(), List.of());
    }
}

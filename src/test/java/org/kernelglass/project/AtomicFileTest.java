package org.kernelglass.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.Sentences;

@DisplayName("A file written at once")
class AtomicFileTest {

    @TempDir Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<Path> names() throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.toList();
        }
    }

    private String sentences(Path file, AtomicFile.Filler filler) {
        Refusal refusal = assertThrows(Refusal.class, () -> AtomicFile.write(file, filler));
        Sentences english = new Sentences(Locale.ENGLISH);
        return english.render(refusal.problem()) + " " + english.render(refusal.hint().get());
    }

    @Test
    @DisplayName("replaces the old one and leaves nothing beside it")
    void replaces() throws IOException {
        Path file = folder.resolve("a.json");
        AtomicFile.write(file, bytes("old"));
        AtomicFile.write(file, bytes("new"));
        assertEquals("new", Files.readString(file));
        assertEquals(List.of(file), names());
    }

    @Test
    @DisplayName("is as it was while the new one is being written")
    void meanwhile() throws IOException {
        Path file = folder.resolve("a.json");
        AtomicFile.write(file, bytes("old"));
        AtomicFile.write(
                file,
                out -> {
                    out.write(bytes("new"));
                    out.flush();
                    assertEquals("old", Files.readString(file));
                });
        assertEquals("new", Files.readString(file));
    }

    @Test
    @DisplayName("is as it was when the disk is full, and the sentence says what to do")
    void full() throws IOException {
        Path file = folder.resolve("a.json");
        AtomicFile.write(file, bytes("old"));
        String said =
                sentences(
                        file,
                        out -> {
                            out.write(new byte[100_000]);
                            throw new IOException("No space left on device");
                        });
        assertTrue(said.startsWith(file + " could not be written: the disk is full. Free"), said);
        assertEquals("old", Files.readString(file));
        assertEquals(List.of(file), names());
    }

    @Test
    @DisplayName("says it when the system does not allow it")
    void denied() {
        Path file = folder.resolve("a.json");
        String said =
                sentences(
                        file,
                        out -> {
                            throw new AccessDeniedException(file.toString());
                        });
        assertTrue(said.contains("does not allow it. Check the permissions"), said);
    }

    @Test
    @DisplayName("is written through a symbolic link to where that leads")
    void link() throws IOException {
        Path real = folder.resolve("real.json");
        Files.writeString(real, "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), real);
        AtomicFile.write(link, bytes("new"));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(real));
    }
}

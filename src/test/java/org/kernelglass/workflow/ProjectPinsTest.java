package org.kernelglass.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.message.Refusal;

@DisplayName("The images that a project keeps pinned")
class ProjectPinsTest {

    @TempDir Path project;

    @Test
    @DisplayName("are none at first; then the usual images are watched")
    void none() {
        assertEquals(List.of(), ProjectPins.of(project));
        assertEquals(List.of(), ProjectPins.choice(project).pinned());
    }

    @Test
    @DisplayName("are kept in the order in which they were pinned, each once, until unpinned")
    void kept() {
        ProjectPins.pin(project, "b/2.png");
        ProjectPins.pin(project, "a/1.png");
        assertEquals(List.of("b/2.png", "a/1.png"), ProjectPins.pin(project, "b/2.png"));
        assertEquals(List.of("b/2.png", "a/1.png"), ProjectPins.of(project));
        assertEquals(List.of("a/1.png"), ProjectPins.unpin(project, "b/2.png"));
        assertEquals(List.of("a/1.png"), ProjectPins.choice(project).pinned());
    }

    @Test
    @DisplayName("are at most eight: the ninth is refused and nothing is lost")
    void most() {
        List<String> names = IntStream.range(0, 8).mapToObj(at -> "c/" + at + ".png").toList();
        names.forEach(name -> ProjectPins.pin(project, name));
        Refusal refusal = assertThrows(Refusal.class, () -> ProjectPins.pin(project, "c/8.png"));
        assertEquals("workflow.problem.pins-full", refusal.problem().key());
        assertEquals(names, ProjectPins.of(project));
    }

    @Test
    @DisplayName("in a damaged file are refused by its name, and do not hold up a run")
    void damaged() throws IOException {
        Path file = Files.writeString(project.resolve("pins.json"), "{ torn");
        Refusal refusal = assertThrows(Refusal.class, () -> ProjectPins.of(project));
        assertTrue(refusal.problem().arguments().toString().contains(file.toString()));
        assertEquals(TimeLapseChoice.DEFAULT, ProjectPins.choice(project));
        assertThrows(Refusal.class, () -> ProjectPins.pin(project, "a/1.png"));
        assertEquals("{ torn", Files.readString(file));
    }
}

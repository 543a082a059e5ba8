package org.kernelglass.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.Samples;
import org.kernelglass.workflow.RunShelf;
import org.kernelglass.workflow.RunsTable;

@DisplayName("Which runs are held against each other")
class RunChoiceTest {

    private static final Path OLD = Path.of("runs/0001");
    private static final Path MIDDLE = Path.of("runs/0002");
    private static final Path NEW = Path.of("runs/0003");

    private final RunChoice choice = new RunChoice();

    private void found(Optional<Path> baseline, Path... newestFirst) {
        List<RunsTable.Row> rows =
                Stream.of(newestFirst).map(run -> new RunsTable.Row(entry(run), null)).toList();
        choice.found(new RunsTable(List.of(), rows), baseline);
    }

    private static RunShelf.Entry entry(Path run) {
        Optional<RunRecord> record = Optional.of(Samples.run());
        return new RunShelf.Entry(
                run, record, Optional.empty(), List.of(), "", 0, 0, List.of(), false);
    }

    private void assertSides(Path a, Path b) {
        assertEquals(a, choice.firstProperty().get());
        assertEquals(b, choice.secondProperty().get());
    }

    @Test
    @DisplayName("of two that are marked the older is A, whichever was marked first")
    void older() {
        found(Optional.empty(), NEW, MIDDLE, OLD);
        choice.marked().setAll(NEW);
        assertFalse(choice.canCompare());
        choice.marked().setAll(NEW, OLD);
        choice.compareMarked();
        assertSides(OLD, NEW);
        choice.marked().setAll(MIDDLE, NEW);
        choice.compareMarked();
        assertSides(MIDDLE, NEW);
        choice.marked().setAll(OLD, MIDDLE, NEW);
        assertFalse(choice.canCompare());
    }

    @Test
    @DisplayName("the baseline is A, also where it is the newest, and one marked run is held to it")
    void baseline() {
        found(Optional.of(NEW), NEW, MIDDLE, OLD);
        choice.marked().setAll(OLD, NEW);
        choice.compareMarked();
        assertSides(NEW, OLD);
        choice.marked().setAll(MIDDLE);
        assertTrue(choice.canCompare());
        choice.compareMarked();
        assertSides(NEW, MIDDLE);
        choice.marked().setAll(NEW);
        assertFalse(choice.canCompare(), "not against itself");
    }

    @Test
    @DisplayName("what was not chosen is the marked run against the baseline, or the newest two")
    void filledIn() {
        found(Optional.empty(), NEW, MIDDLE, OLD);
        choice.fillIn();
        assertSides(MIDDLE, NEW);
        choice.firstProperty().set(null);
        choice.secondProperty().set(null);
        found(Optional.of(OLD), NEW, MIDDLE, OLD);
        choice.marked().setAll(MIDDLE);
        choice.fillIn();
        assertSides(OLD, MIDDLE);
    }

    @Test
    @DisplayName("a run that is gone is forgotten")
    void gone() {
        found(Optional.empty(), NEW, MIDDLE, OLD);
        choice.fillIn();
        found(Optional.empty(), NEW, OLD);
        assertNull(choice.firstProperty().get());
        choice.fillIn();
        assertSides(OLD, NEW);
        found(Optional.empty(), NEW);
        choice.fillIn();
        assertNull(choice.firstProperty().get());
    }
}

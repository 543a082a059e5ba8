package org.kernelglass.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.workflow.RunsComparison.Repeat;

@DisplayName("The seeds that two recipes are missing")
class RecipeSidesTest {

    private static final Path A = Path.of("a");
    private static final Path B = Path.of("b");

    @Test
    @DisplayName("of one each are four more each, in turn, all on the split of A")
    void oneEach() {
        RecipeSides sides =
                new RecipeSides(
                        new RecipeSide(A, Map.of(1L, A), 0), new RecipeSide(B, Map.of(1L, B), 0));
        List<Repeat> repeats = sides.repeats();
        assertEquals(8, repeats.size());
        assertEquals(new Repeat(A, 2, A), repeats.get(0));
        assertEquals(new Repeat(B, 2, A), repeats.get(1));
        assertEquals(new Repeat(B, 5, A), repeats.get(7));
    }

    @Test
    @DisplayName("are the smallest that are not taken, and none where there are five")
    void unequal() {
        Path other = Path.of("a4");
        Map<Long, Path> two = Map.of(2L, A, 4L, other);
        Map<Long, Path> five = Map.of(1L, B, 2L, B, 3L, B, 4L, B, 9L, B);
        RecipeSides sides = new RecipeSides(new RecipeSide(A, two, 1), new RecipeSide(B, five, 2));
        assertEquals(
                List.of(new Repeat(A, 1, A), new Repeat(A, 3, A), new Repeat(A, 5, A)),
                sides.repeats());
        assertEquals(3, sides.leftOut());
    }

    @Test
    @DisplayName("of B are five where B itself was measured on other images")
    void otherImages() {
        RecipeSides sides =
                new RecipeSides(
                        new RecipeSide(A, Map.of(1L, A), 0), new RecipeSide(B, Map.of(), 1));
        assertEquals(5, sides.repeats().stream().filter(r -> r.run().equals(B)).count());
        assertEquals(4, sides.repeats().stream().filter(r -> r.run().equals(A)).count());
    }
}

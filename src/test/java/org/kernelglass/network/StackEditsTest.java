package org.kernelglass.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.kernelglass.layer.Dense;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.layer.Parallel;
import org.kernelglass.layer.ReLU;
import org.kernelglass.layer.Residual;

@DisplayName("Editing a stack")
class StackEditsTest {

    /** a, r[b, c], p[d | ], e */
    private static final LayerStack STACK =
            LayerStack.of(
                    relu("a"),
                    new StackLayer(
                            "r",
                            Residual.DEFAULT,
                            true,
                            List.of(LayerStack.of(relu("b"), relu("c")))),
                    new StackLayer(
                            "p",
                            Parallel.DEFAULT,
                            true,
                            List.of(LayerStack.of(relu("d")), LayerStack.of())),
                    relu("e"));

    private static StackLayer relu(String id) {
        return StackLayer.of(id, ReLU.DEFAULT);
    }

    private static String text(LayerStack stack) {
        List<String> parts = new ArrayList<>();
        for (StackLayer layer : stack.layers()) {
            parts.add(
                    layer.branches().isEmpty()
                            ? layer.id()
                            : layer.id()
                                    + layer.branches().stream().map(StackEditsTest::text).toList());
        }
        return String.join(" ", parts);
    }

    private static void assertStack(String wanted, LayerStack stack) {
        assertEquals(wanted, text(stack));
    }

    @Nested
    @DisplayName("moving")
    class Moving {

        @Test
        @DisplayName("counts the gap as it was before the layer left")
        void within() {
            assertStack(
                    "r[b c] p[d, ] a e",
                    StackEdits.move(STACK, List.of("a"), StackLocation.top(3)).stack());
            assertStack(
                    "e a r[b c] p[d, ]",
                    StackEdits.move(STACK, List.of("e"), StackLocation.top(0)).stack());
        }

        @Test
        @DisplayName("goes into a branch and out of one")
        void branches() {
            LayerStack in =
                    StackEdits.move(STACK, List.of("a"), new StackLocation("p", 1, 0)).stack();
            assertStack("r[b c] p[d, a] e", in);
            assertStack(
                    "b a r[c] p[d, ] e",
                    StackEdits.move(STACK, List.of("b"), StackLocation.top(0)).stack());
        }

        @Test
        @DisplayName("takes several along in their order, those inside another only with it")
        void several() {
            assertStack(
                    "p[d, ] e a r[b c]",
                    StackEdits.move(STACK, List.of("c", "r", "a"), StackLocation.top(4)).stack());
        }

        @Test
        @DisplayName("never puts a container into itself")
        void intoItself() {
            StackEdit edit = StackEdits.move(STACK, List.of("r"), new StackLocation("r", 0, 1));
            assertEquals(STACK, edit.stack());
            assertEquals(List.of(), edit.touched());
            assertFalse(StackEdits.canMove(STACK, List.of("r"), new StackLocation("r", 0, 0)));
        }
    }

    @Nested
    @DisplayName("inserting and copying")
    class Inserting {

        @Test
        @DisplayName("keeps a free id and replaces a taken one")
        void ids() {
            StackEdit edit =
                    StackEdits.insert(
                            STACK, new StackLocation("r", 0, 1), List.of(relu("x"), relu("a")));
            assertStack("a r[b x relu-1 c] p[d, ] e", edit.stack());
            assertEquals(List.of("x", "relu-1"), edit.touched());
        }

        @Test
        @DisplayName("a duplicate stands behind, its inner layers with fresh ids")
        void duplicate() {
            StackEdit edit = StackEdits.duplicate(STACK, List.of("r"));
            assertStack("a r[b c] residual-1[relu-1 relu-2] p[d, ] e", edit.stack());
        }

        @Test
        @DisplayName("a place that does not exist changes nothing")
        void nowhere() {
            for (StackLocation nowhere :
                    List.of(
                            StackLocation.top(9),
                            new StackLocation("r", 1, 0),
                            new StackLocation("gone", 0, 0))) {
                assertEquals(STACK, StackEdits.insert(STACK, nowhere, List.of(relu("x"))).stack());
                assertEquals(STACK, StackEdits.move(STACK, List.of("a"), nowhere).stack());
            }
        }
    }

    @Test
    @DisplayName("removing takes what is inside along")
    void remove() {
        assertStack("a p[, ] e", StackEdits.remove(STACK, List.of("r", "d")));
    }

    @Test
    @DisplayName("disabling and changing settings reach layers at any depth")
    void change() {
        LayerStack disabled = StackEdits.enable(STACK, List.of("b", "e"), false);
        assertEquals(
                List.of("b", "e"),
                AddressedLayer.all(disabled).stream()
                        .filter(entry -> !entry.layer().enabled())
                        .map(entry -> entry.layer().id())
                        .toList());
        LayerStack dense = StackEdits.changeKinds(STACK, List.of("c", "d"), k -> Dense.DEFAULT);
        assertEquals(
                2,
                AddressedLayer.all(dense).stream()
                        .filter(entry -> entry.layer().kind() instanceof Dense)
                        .count());
    }

    @Test
    @DisplayName("wrapping puts layers into a new container, unwrapping takes them out again")
    void wrap() {
        StackEdit wrapped = ContainerEdits.wrap(STACK, List.of("a", "r"), Parallel.DEFAULT);
        assertStack("parallel-1[a r[b c], ] p[d, ] e", wrapped.stack());
        assertEquals(STACK, ContainerEdits.unwrap(wrapped.stack(), "parallel-1").stack());
    }

    @Test
    @DisplayName("branches come and go within what the kind can hold")
    void branches() {
        LayerStack more = ContainerEdits.addBranch(STACK, "p");
        assertStack("a r[b c] p[d, , ] e", more);
        assertEquals(STACK, ContainerEdits.removeBranch(more, "p", 2));
        assertEquals(STACK, ContainerEdits.removeBranch(STACK, "p", 1));
        assertEquals(STACK, ContainerEdits.addBranch(STACK, "r"));
    }

    @Test
    @DisplayName("key steps walk down through every gap, in and out of branches, and back up")
    void steps() {
        LayerStack stack = STACK;
        List<String> seen = new ArrayList<>();
        for (Optional<StackLocation> at = StackSteps.down(stack, List.of("a"));
                at.isPresent();
                at = StackSteps.down(stack, List.of("a"))) {
            stack = StackEdits.move(stack, List.of("a"), at.get()).stack();
            seen.add(text(stack));
        }
        assertEquals(
                List.of(
                        "r[a b c] p[d, ] e",
                        "r[b a c] p[d, ] e",
                        "r[b c a] p[d, ] e",
                        "r[b c] a p[d, ] e",
                        "r[b c] p[a d, ] e",
                        "r[b c] p[d a, ] e",
                        "r[b c] p[d, a] e",
                        "r[b c] p[d, ] a e",
                        "r[b c] p[d, ] e a"),
                seen);
        for (int step = seen.size() - 2; step >= 0; step--) {
            StackLocation up = StackSteps.up(stack, List.of("a")).orElseThrow();
            stack = StackEdits.move(stack, List.of("a"), up).stack();
            assertEquals(seen.get(step), text(stack));
        }
    }

    @RepeatedTest(40)
    @DisplayName("whatever is done in whatever order, ids stay unique and nothing is lost")
    void random(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        LayerStack stack = STACK;
        for (int step = 0; step < 60; step++) {
            int before = size(stack);
            List<String> ids = someIds(stack, random);
            int picked = size(new LayerStack(Fragments.pick(stack, ids)));
            StackLocation at = someGap(stack, random);
            switch (random.nextInt(6)) {
                case 0 -> {
                    stack = StackEdits.move(stack, ids, at).stack();
                    assertEquals(before, size(stack));
                }
                case 1 -> {
                    stack = StackEdits.copy(stack, ids, at).stack();
                    assertEquals(before + picked, size(stack));
                }
                case 2 -> {
                    int kind = random.nextInt(LayerKinds.ALL.size());
                    StackLayer fresh = Fragments.ofKind(LayerKinds.ALL.get(kind));
                    stack = StackEdits.insert(stack, at, List.of(fresh)).stack();
                    assertEquals(before + 1, size(stack));
                }
                case 3 -> {
                    if (before > 40) {
                        stack = StackEdits.remove(stack, ids);
                        assertEquals(before - picked, size(stack));
                    }
                }
                case 4 -> {
                    stack = ContainerEdits.wrap(stack, ids, Residual.DEFAULT).stack();
                    assertEquals(before + (ids.isEmpty() ? 0 : 1), size(stack));
                }
                default -> {
                    stack = StackEdits.enable(stack, ids, random.nextBoolean());
                    assertEquals(before, size(stack));
                }
            }
            List<String> all = ids(stack);
            assertEquals(all.size(), new HashSet<>(all).size(), () -> "twice in " + all);
            assertTrue(StackReportIsMade.of(stack));
        }
    }

    /** A report can be made of whatever comes out. */
    private static final class StackReportIsMade {
        static boolean of(LayerStack stack) {
            return StackReport.of(stack, org.kernelglass.tensor.TensorShape.image(1, 28, 28), 10)
                            .layers()
                            .size()
                    == size(stack);
        }
    }

    private static int size(LayerStack stack) {
        return AddressedLayer.all(stack).size();
    }

    private static List<String> ids(LayerStack stack) {
        return AddressedLayer.all(stack).stream().map(entry -> entry.layer().id()).toList();
    }

    private static List<String> someIds(LayerStack stack, Random random) {
        return ids(stack).stream().filter(id -> random.nextInt(5) == 0).toList();
    }

    private static StackLocation someGap(LayerStack stack, Random random) {
        List<StackLocation> gaps = new ArrayList<>();
        for (int position = 0; position <= stack.layers().size(); position++) {
            gaps.add(StackLocation.top(position));
        }
        for (AddressedLayer entry : AddressedLayer.all(stack)) {
            for (int branch = 0; branch < entry.layer().branches().size(); branch++) {
                int size = entry.layer().branches().get(branch).layers().size();
                gaps.add(new StackLocation(entry.layer().id(), branch, random.nextInt(size + 1)));
            }
        }
        return gaps.get(random.nextInt(gaps.size()));
    }
}

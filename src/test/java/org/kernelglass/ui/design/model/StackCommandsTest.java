package org.kernelglass.ui.design.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.kernelglass.layer.BatchNorm;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.layer.Parallel;
import org.kernelglass.layer.Residual;
import org.kernelglass.network.Fragments;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.StackLocation;
import org.kernelglass.network.Templates;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.ui.design.DesignBench;
import org.kernelglass.ui.workspace.Workspace;

@DisplayName("Commands on the stack")
class StackCommandsTest {

    private final String[] clipboard = new String[1];
    private Workspace workspace;
    private DesignModel model;
    private StackCommands commands;
    private ContainerCommands containers;

    @BeforeEach
    void open() {
        workspace =
                DesignBench.workspace(
                        Templates.byId("resnet-mini").stack(10), TensorShape.image(3, 32, 32));
        model = new DesignModel(workspace);
        commands =
                new StackCommands(
                        model,
                        new TextClipboard() {
                            @Override
                            public Optional<String> text() {
                                return Optional.ofNullable(clipboard[0]);
                            }

                            @Override
                            public void put(String text) {
                                clipboard[0] = text;
                            }
                        });
        containers = new ContainerCommands(model, commands);
    }

    private LayerStack stack() {
        return workspace.project().stack();
    }

    @Test
    @DisplayName("what is inserted stands behind the selection and is selected")
    void insert() {
        model.selection().only("conv2d-2");
        commands.insert(List.of(Fragments.ofKind(BatchNorm.DEFAULT)));
        String fresh = model.selection().lead().orElseThrow();
        StackLocation behind = StackLocation.after(stack(), "conv2d-2").orElseThrow();
        assertEquals(Optional.of(behind), StackLocation.before(stack(), fresh));
    }

    @Test
    @DisplayName("deleting selects the neighbour, so that the keys go on from there")
    void delete() {
        model.selection().only("conv2d-1");
        commands.delete();
        assertEquals(List.of("batchnorm-1"), model.selected());
        model.selection().only("softmax-1");
        commands.delete();
        assertEquals(List.of("dense-1"), model.selected());
    }

    @Test
    @DisplayName("a clipboard without layers is refused in a sentence and changes nothing")
    void paste() {
        LayerStack before = stack();
        for (String text : new String[] {null, "", "hello", "{}", "[{\"kind\":\"Nonsense\"}]"}) {
            clipboard[0] = text;
            workspace.problemProperty().set(null);
            commands.paste();
            assertNotNull(workspace.problemProperty().get(), () -> "no problem for " + text);
            assertEquals(before, stack());
        }
    }

    @Test
    @DisplayName("typing a number is one undo step, and names itself")
    void typing() {
        LayerStack before = stack();
        for (String typed : List.of("6", "64")) {
            commands.set(List.of("conv2d-1"), "filters", typed, "typing");
        }
        assertEquals("design.edit.set", workspace.undoableProperty().get().orElseThrow().key());
        workspace.undo();
        assertEquals(before, stack());
    }

    @RepeatedTest(15)
    @DisplayName(
            "whatever was done, undo goes back through exactly the same stacks, and redo forth")
    void undo(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<LayerStack> seen = new ArrayList<>(List.of(stack()));
        for (int step = 0; step < 60; step++) {
            choose(random);
            something(random);
            if (!stack().equals(seen.get(seen.size() - 1))) {
                seen.add(stack());
            }
            List<String> order = model.state().order();
            assertEquals(order.size(), new HashSet<>(order).size());
            assertTrue(order.containsAll(model.selection().ids()));
        }
        for (int step = seen.size() - 2; step >= 0; step--) {
            workspace.undo();
            assertEquals(seen.get(step), stack());
        }
        assertEquals(Optional.empty(), workspace.undoableProperty().get());
        for (int step = 1; step < seen.size(); step++) {
            workspace.redo();
            assertEquals(seen.get(step), stack());
        }
    }

    private void choose(Random random) {
        List<String> order = new ArrayList<>(model.state().order());
        Collections.shuffle(order, random);
        model.selection().all(order.subList(0, Math.min(order.size(), 1 + random.nextInt(3))));
    }

    private void something(Random random) {
        switch (random.nextInt(12)) {
            case 0 ->
                    commands.insert(
                            List.of(
                                    Fragments.ofKind(
                                            LayerKinds.ALL.get(
                                                    random.nextInt(LayerKinds.ALL.size())))));
            case 1 -> commands.up();
            case 2 -> commands.down();
            case 3 -> commands.delete();
            case 4 -> commands.duplicate();
            case 5 -> commands.toggleEnabled();
            case 6 -> commands.copy();
            case 7 -> commands.cut();
            case 8 -> containers.wrap(random.nextBoolean() ? Residual.DEFAULT : Parallel.DEFAULT);
            case 9 -> containers.unwrap();
            case 10 -> containers.addBranch();
            default -> {
                if (clipboard[0] != null) {
                    commands.paste();
                }
            }
        }
    }
}

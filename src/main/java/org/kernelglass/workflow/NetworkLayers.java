package org.kernelglass.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.WrongUse;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.network.StackAddress;

/**
 * The layers of a network that is looked into, as people name them. Any thread.
 *
 * @param network whose
 */
public record NetworkLayers(InspectedNetwork network) {

    /** Every layer that computes, containers after their inner layers, in order. */
    public static List<ProgramStep> all(NetworkProgram program) {
        List<ProgramStep> all = new ArrayList<>();
        collect(program.steps(), all);
        return List.copyOf(all);
    }

    private static void collect(List<ProgramStep> steps, List<ProgramStep> all) {
        for (ProgramStep step : steps) {
            if (step instanceof ProgramStep.Branches container) {
                container.branches().forEach(branch -> collect(branch, all));
            }
            all.add(step);
        }
    }

    public List<ProgramStep> all() {
        return all(network.program());
    }

    /**
     * The layer at an address.
     *
     * @throws WrongUse if that is no address, no layer stands there, or it is switched off; the
     *     hint lists those that there are
     */
    public ProgramStep at(String address) {
        return at(address, network.program(), network.project().stack());
    }

    /** The same of a program and the stack that it was made of. */
    static ProgramStep at(String address, NetworkProgram program, LayerStack stack) {
        String id;
        try {
            id = StackAddress.parse(address).find(stack).id();
        } catch (Refusal refusal) {
            throw new WrongUse(refusal.problem(), refusal.hint().orElseGet(() -> there(program)));
        }
        return all(program).stream()
                .filter(step -> step.layerId().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new WrongUse(
                                        Message.of("workflow.problem.layer-off", address),
                                        there(program)));
    }

    /**
     * The layer with that id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public ProgramStep withId(String layerId) {
        return all().stream()
                .filter(step -> step.layerId().equals(layerId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no layer " + layerId));
    }

    /**
     * The last layer whose output is an image: where Grad-CAM looks.
     *
     * @throws WrongUse if no layer gives one
     */
    public ProgramStep lastImage() {
        return network.program().logitSteps().stream()
                .filter(step -> step.output().isImage())
                .reduce((first, second) -> second)
                .orElseThrow(
                        () ->
                                new WrongUse(
                                        Message.of("workflow.problem.no-image-layer"),
                                        there(network.program())));
    }

    /**
     * The class of a name.
     *
     * @throws WrongUse if the network knows none of that name; the hint lists those it knows
     */
    public int classIndex(String name) {
        int index = network.classes().indexOf(name);
        if (index < 0) {
            throw new WrongUse(
                    Message.of("workflow.problem.no-class", name),
                    Message.of("workflow.hint.classes", String.join(", ", network.classes())));
        }
        return index;
    }

    private static Message there(NetworkProgram program) {
        return Message.of(
                "network.hint.addresses",
                all(program).stream()
                        .filter(step -> !step.layerId().endsWith(".shortcut"))
                        .map(NetworkLayers::name)
                        .collect(Collectors.joining(", ")));
    }

    /** As people call a layer: {@code 0 Conv2D}. */
    public static String name(ProgramStep step) {
        return step.address() + " " + step.kindId();
    }
}

package org.kernelglass.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.TensorShape;

/** Whether there is what a look asks for; each refusal says what there is instead. */
final class LookCheck {

    private LookCheck() {}

    /**
     * A layer, also one inside a container.
     *
     * @throws Refusal if there is none of that id
     */
    static ProgramStep layer(NetworkProgram program, String layerId) {
        List<ProgramStep> all = layers(program.steps());
        return all.stream()
                .filter(layer -> layer.layerId().equals(layerId))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Message.of("engine.look.no-layer", layerId),
                                        Message.of("engine.look.layers", names(all))));
    }

    /**
     * A layer whose output is an image.
     *
     * @throws Refusal if there is no such layer, or what comes out of it is a vector
     */
    static ProgramStep maps(NetworkProgram program, String layerId) {
        ProgramStep layer = layer(program, layerId);
        if (!layer.output().isImage()) {
            List<ProgramStep> having =
                    layers(program.steps()).stream().filter(one -> one.output().isImage()).toList();
            throw new Refusal(
                    Message.of("engine.look.no-maps", name(layer)),
                    Message.of("engine.look.layers", names(having)));
        }
        return layer;
    }

    /**
     * @throws Refusal if the network has no such class
     */
    static void label(NetworkProgram program, int classIndex) {
        int classes = program.output().channels();
        if (classIndex < 0 || classIndex >= classes) {
            throw new Refusal(Message.of("engine.look.no-class", classIndex, classes - 1));
        }
    }

    /**
     * @throws Refusal if the layer has no such channel
     */
    static void channel(ProgramStep layer, int channel) {
        int channels = layer.output().channels();
        if (channel < 0 || channel >= channels) {
            throw new Refusal(
                    Message.of("engine.look.no-channel", name(layer), channel, channels - 1));
        }
    }

    /**
     * @param size side of a square
     * @throws Refusal if it is larger than the picture
     */
    static void square(TensorShape picture, int size) {
        if (size > Math.min(picture.height(), picture.width())) {
            throw new Refusal(
                    Message.of("engine.look.square", size, picture.width(), picture.height()),
                    Message.of(
                            "engine.look.square-hint",
                            Math.min(picture.height(), picture.width())));
        }
    }

    /**
     * @throws IllegalArgumentException if a number is below 1
     */
    static void positive(int number, String what) {
        if (number < 1) {
            throw new IllegalArgumentException(number + " " + what);
        }
    }

    private static List<ProgramStep> layers(List<ProgramStep> steps) {
        List<ProgramStep> all = new ArrayList<>();
        for (ProgramStep step : steps) {
            all.add(step);
            if (step instanceof ProgramStep.Branches container) {
                container.branches().forEach(branch -> all.addAll(layers(branch)));
            }
        }
        return all;
    }

    private static String names(List<ProgramStep> layers) {
        return layers.stream().map(LookCheck::name).collect(Collectors.joining(", "));
    }

    private static String name(ProgramStep layer) {
        return layer.address() + " (" + layer.kindId() + ")";
    }
}

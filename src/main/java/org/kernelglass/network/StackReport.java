package org.kernelglass.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kernelglass.tensor.TensorShape;

/**
 * What a stack makes of an input shape, layer by layer, and what is wrong with it. Made for any
 * stack, however broken: a problem stands at its layer, and what it hides is left empty. Pure
 * arithmetic, any thread, fast enough to be made anew at every change.
 *
 * @param input shape of the picture, {@code [channels, height, width]}
 * @param classes how many values the stack has to end in
 * @param layers every layer, containers before their inner layers, in order
 * @param general problems of the stack as a whole
 * @param total costs of all layers together
 */
public record StackReport(
        TensorShape input,
        int classes,
        List<LayerReport> layers,
        List<LayerProblem> general,
        LayerCost total) {

    public StackReport {
        layers = List.copyOf(layers);
        general = List.copyOf(general);
    }

    public static StackReport of(LayerStack stack, TensorShape input, int classes) {
        return StackCheck.of(stack, input, classes).report();
    }

    /** All problems: those of the stack as a whole, then each layer's in order. */
    public List<LayerProblem> problems() {
        List<LayerProblem> all = new ArrayList<>(general);
        layers.forEach(layer -> all.addAll(layer.problems()));
        return List.copyOf(all);
    }

    /** The problems with which it cannot run. */
    public List<LayerProblem> errors() {
        return problems().stream().filter(LayerProblem::isError).toList();
    }

    /** The problems with which it can run all the same. */
    public List<LayerProblem> warnings() {
        return problems().stream().filter(problem -> !problem.isError()).toList();
    }

    /** The row of the layer at that address. */
    public Optional<LayerReport> at(String address) {
        return layers.stream().filter(layer -> layer.address().equals(address)).findFirst();
    }
}

package org.kernelglass.cli;

import java.util.Optional;
import java.util.OptionalInt;
import org.kernelglass.message.Message;
import org.kernelglass.message.WrongUse;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.parameter.ParameterType.WholeNumber;
import org.kernelglass.workflow.InspectedNetwork;
import org.kernelglass.workflow.NetworkLayers;

/**
 * What of a network is to be shown, as far as it was said.
 *
 * @param unit channel of the layer, from 0
 */
record InspectTarget(Optional<ProgramStep> layer, OptionalInt classIndex, OptionalInt unit) {

    /**
     * Each text null where nothing was said.
     *
     * @throws WrongUse if there is no such layer, class or unit; the sentence says what there is
     */
    static InspectTarget of(InspectedNetwork network, String layer, String className, String unit) {
        NetworkLayers layers = new NetworkLayers(network);
        Optional<ProgramStep> step = Optional.ofNullable(layer).map(layers::at);
        OptionalInt index =
                className == null
                        ? OptionalInt.empty()
                        : OptionalInt.of(layers.classIndex(className));
        return new InspectTarget(step, index, unit(step, unit));
    }

    private static OptionalInt unit(Optional<ProgramStep> layer, String unit) {
        if (unit == null) {
            return OptionalInt.empty();
        }
        int channels =
                layer.orElseThrow(
                                () ->
                                        new WrongUse(
                                                Message.of("cli.problem.missing", "--layer"),
                                                Message.of("cli.hint.unit-of-layer")))
                        .output()
                        .channels();
        WholeNumber number = new WholeNumber(0, channels - 1);
        return OptionalInt.of(UseCaseCommand.reading(() -> number.parse("--unit", unit)));
    }
}

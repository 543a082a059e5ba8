package org.kernelglass.experiment;

import java.util.List;
import org.kernelglass.layer.ContainerKind;
import org.kernelglass.layer.LayerKind;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.StackLayer;
import org.kernelglass.parameter.Family;
import org.kernelglass.parameter.Parameter;

/**
 * Puts another kind in a layer's place: {@code GELU}, {@code LeakyReLU:slope=0.1}. Settings that
 * both kinds have are kept. {@code off} and {@code on} skip the layer and take it in again.
 */
final class KindSwap {

    private static final String OFF = "off";
    private static final String ON = "on";

    private KindSwap() {}

    /**
     * The layer with the other kind; its id stays.
     *
     * @throws Refusal if there is no such kind or setting, or a container is asked for or in place
     */
    static StackLayer apply(StackLayer layer, String text) {
        if (text.equals(OFF) || text.equals(ON)) {
            return new StackLayer(layer.id(), layer.kind(), text.equals(ON), layer.branches());
        }
        int colon = text.indexOf(':');
        LayerKind wanted = LayerKinds.byId(colon < 0 ? text : text.substring(0, colon).trim());
        if (wanted instanceof ContainerKind || layer.kind() instanceof ContainerKind) {
            throw new Refusal(
                    Message.of("experiment.problem.swap-container", layer.kind().id(), text));
        }
        LayerKind kept = keepShared(wanted, layer.kind());
        LayerKind set = new Family<>(List.of(kept)).parse(text);
        return layer.withKind(set);
    }

    private static LayerKind keepShared(LayerKind wanted, LayerKind present) {
        LayerKind kind = wanted;
        for (Parameter<LayerKind, ?> parameter : present.parameters()) {
            boolean shared =
                    wanted.parameters().stream()
                            .anyMatch(
                                    other ->
                                            other.key().equals(parameter.key())
                                                    && other.type().equals(parameter.type()));
            kind = shared ? kind.with(parameter.key(), parameter.text()) : kind;
        }
        return kind;
    }
}
